package org.icsworkforce.campaign.campaigns;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.paging.Page;
import org.icsworkforce.kit.paging.Paged;
import org.jspecify.annotations.Nullable;

/** A page of campaigns. */
@Schema(name = "CampaignPage")
record CampaignPage(
        @Schema(description = "In the order of their codes") List<CampaignView> results,

        @Schema(description = "Address of the next page; null on the last") @Nullable
        String next,

        Page.Metadata metadata)
        implements Paged {

    static CampaignPage of(Page<CampaignView> page) {
        return new CampaignPage(page.results(), page.next(), page.metadata());
    }
}
