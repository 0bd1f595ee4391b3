package org.icsworkforce.campaign.campaigns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller says of a campaign. */
@Schema(name = "CampaignTerms")
record CampaignTerms(
        @Schema(description = "As people know it", examples = "Take a different view") @NotBlank @Size(max = 200)
        String name,

        @Schema(description = "Under which it appears", examples = "Take a Different View") @Size(max = 200) @Nullable
        String brand,

        @Schema(description = "Which open vacancies it promotes; all of them when left out") @Valid @Nullable
        TargetRule target) {}
