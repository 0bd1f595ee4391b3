package org.icsworkforce.campaign.target;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.paging.Page;
import org.icsworkforce.kit.paging.Paged;
import org.jspecify.annotations.Nullable;

/** A page of open vacancies. */
@Schema(name = "TargetPage")
record TargetPage(
        @Schema(description = "In the order in which they became known")
        List<TargetView> results,

        @Schema(description = "On all pages together") TargetCount count,

        @Schema(description = "Address of the next page; null on the last") @Nullable
        String next,

        Page.Metadata metadata)
        implements Paged {

    static TargetPage of(Page<TargetView> page, TargetCount count) {
        return new TargetPage(page.results(), count, page.next(), page.metadata());
    }
}
