package org.icsworkforce.vacancy.comparator;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.paging.ETag;
import org.icsworkforce.vacancy.codelist.Coded;

/** A group as it is read. */
@Schema(name = "ComparatorGroup")
record ComparatorGroup(
        @Schema(
                description = "Stands for the group in the filter organisation of datasets",
                examples = "GROUP:nearest-kent")
        String code,

        @Schema(examples = "Nearest neighbours of Kent") String name,

        @Schema(description = "Who made the list and where it stands", examples = "Invented for this document")
        String source,

        @Schema(description = "Date of the list", examples = "2026-04-01")
        LocalDate listedOn,

        @Schema(description = "Whether the list is invented", examples = "true")
        boolean synthetic,

        List<Coded> members,

        @Schema(description = "Rises with every change", examples = "1")
        int version) {

    /** The names of members are the register's, so the version alone does not name the answer. */
    ETag tag() {
        return ETag.digest(this);
    }

    ComparatorGroup next() {
        return new ComparatorGroup(code, name, source, listedOn, synthetic, members, version + 1);
    }
}
