package org.icsworkforce.campaign.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign as read. */
@Schema(name = "Campaign")
record CampaignView(
        @Schema(description = "Its code, as in links and touches", examples = "take-a-different-view")
        String campaign,

        @Schema(description = "As people know it", examples = "Take a different view")
        String name,

        @Schema(description = "Code of the organisation that runs it; null for the administrator", examples = "RVV")
        @Nullable
        String owner,

        @Schema(description = "Under which it appears", examples = "Take a Different View") @Nullable
        String brand,

        @Schema(description = "What it is for", examples = "Nurses for community teams") @Nullable
        String objective,

        @Schema(description = "Its first day", examples = "2026-09-01") @Nullable
        LocalDate start,

        @Schema(description = "Its last day", examples = "2027-03-31") @Nullable
        LocalDate end,

        @Schema(description = "What it is to reach, and by when")
        List<Goal> goals,

        @Schema(description = "Who bears its cost; none: whoever reports a cost bears it")
        List<Partner> partners,

        @Schema(description = "Where it is in its life") CampaignState state,

        @Schema(description = "When it was launched", examples = "2026-09-01T09:30:00Z") @Nullable
        Instant launchedAt,

        @Schema(description = "When it was closed", examples = "2027-04-01T08:00:00Z") @Nullable
        Instant closedAt,

        @Schema(description = "Which open vacancies it promotes")
        TargetRule target,

        @Schema(description = "Rises with every change", examples = "0")
        int version,

        @Schema(description = "When it was last changed", examples = "2026-09-01T09:30:00Z")
        Instant changedAt,

        @Schema(
                description = "Path of the open vacancies that it promotes now, with their count",
                examples = "/v1/campaigns/take-a-different-view/targets")
        String targets,

        @Schema(description = "Path of its costs", examples = "/v1/campaigns/take-a-different-view/costs")
        String costs) {

    static CampaignView of(Campaign campaign) {
        String path = "/v1/campaigns/" + campaign.code;
        return new CampaignView(
                campaign.code,
                campaign.name,
                campaign.owner,
                campaign.brand,
                campaign.objective,
                campaign.startsOn,
                campaign.endsOn,
                List.copyOf(campaign.goals),
                campaign.partners(),
                campaign.state,
                campaign.launchedAt,
                campaign.closedAt,
                campaign.target(),
                campaign.version,
                campaign.changedAt,
                path + "/targets",
                path + "/costs");
    }
}
