package org.icsworkforce.campaign.cost;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.paging.Page;
import org.icsworkforce.kit.paging.Paged;
import org.jspecify.annotations.Nullable;

/** A page of costs. */
@Schema(name = "CostPage")
record CostPage(
        @Schema(description = "In the order in which they were first told")
        List<CostView> results,

        @Schema(description = "Address of the next page; null on the last") @Nullable
        String next,

        Page.Metadata metadata)
        implements Paged {

    static CostPage of(Page<CostView> page) {
        return new CostPage(page.results(), page.next(), page.metadata());
    }
}
