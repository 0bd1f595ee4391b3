package org.icsworkforce.campaign.campaigns;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation that bears a part of a campaign's cost. */
@Embeddable
@Schema(name = "CampaignPartner")
public record Partner(
        @Schema(description = "Its code", examples = "RVV") @NotNull @Pattern(regexp = TargetRule.ORGANISATION)
        String organisation,

        @Schema(
                description =
                        "Its share of each cost, as parts of the sum of all shares: 1, 1 and 1 is a third each, 50, 30 and"
                                + " 20 are percentages",
                examples = "2")
        @Min(1)
        @Max(10_000)
        int share) {}
