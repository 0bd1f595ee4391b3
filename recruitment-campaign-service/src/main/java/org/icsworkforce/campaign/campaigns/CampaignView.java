package org.icsworkforce.campaign.campaigns;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign as read. */
@Schema(name = "Campaign")
record CampaignView(
        @Schema(description = "Its code, as in links and touches", examples = "take-a-different-view")
        String campaign,

        @Schema(description = "As people know it", examples = "Take a different view")
        String name,

        @Schema(description = "Under which it appears", examples = "Take a Different View") @Nullable
        String brand,

        @Schema(description = "Where it is in its life") CampaignState state,

        @Schema(description = "Which open vacancies it promotes")
        TargetRule target,

        @Schema(description = "Rises with every change", examples = "0")
        int version,

        @Schema(description = "When it was last changed", examples = "2026-09-01T09:30:00Z")
        Instant changedAt,

        @Schema(
                description = "Path of the open vacancies that it promotes now",
                examples = "/v1/campaigns/take-a-different-view/targets")
        String targets) {

    static CampaignView of(Campaign campaign) {
        return new CampaignView(
                campaign.code,
                campaign.name,
                campaign.brand,
                campaign.state,
                campaign.target(),
                campaign.version,
                campaign.changedAt,
                "/v1/campaigns/" + campaign.code + "/targets");
    }
}
