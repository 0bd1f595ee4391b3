package org.icsworkforce.campaign.campaigns;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a campaign is to reach by a day. */
@Embeddable
@Schema(name = "CampaignGoal")
record Goal(
        @Schema(description = "What is counted; COST_PER_HIRE is in pence, and is to be at most the target")
        @NotNull
        @Enumerated(EnumType.STRING)
        Metric metric,

        @Schema(description = "How much of it", examples = "40") @Min(1) @Max(1_000_000_000_000L)
        long target,

        @Schema(description = "By when", examples = "2027-03-31") @NotNull @Column(name = "due_on")
        LocalDate by) {

    /** What goals are set in. */
    enum Metric {
        HIRES,
        STARTS,
        APPLICATIONS,
        COST_PER_HIRE
    }
}
