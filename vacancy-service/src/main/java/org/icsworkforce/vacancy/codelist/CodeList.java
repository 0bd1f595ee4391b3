package org.icsworkforce.vacancy.codelist;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A list as it is shipped.
 *
 * @param version as its publisher numbers or dates it
 * @param verified whether the items were read in a source of the publisher's
 */
record CodeList(
        String id, String name, String version, String source, String licence, boolean verified, List<Item> items) {

    /** Whether a sender should still use the code. Both are accepted: history holds retired ones. */
    @Schema(name = "CodeListItemStatus")
    enum Status {
        ACTIVE,
        RETIRED
    }

    /** @param parent code of the wider group that the item belongs to */
    @Schema(name = "CodeListItem")
    record Item(
            @Schema(examples = "03007") String code,
            @Schema(examples = "Staff Nurse") String label,

            @Schema(examples = "03") @Nullable String parent,

            Status status) {}
}
