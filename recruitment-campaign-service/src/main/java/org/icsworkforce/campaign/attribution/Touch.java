package org.icsworkforce.campaign.attribution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.problem.Unechoed;
import org.jspecify.annotations.Nullable;

/** Somebody was reached by something. */
@Unechoed
@Schema(name = "Touch")
record Touch(
        @Schema(description = "The sender's own id of it", examples = "t-2026-000991")
        @NotNull
        @Pattern(regexp = Names.ID)
        String touchId,

        @Schema(description = "When it happened", examples = "2026-09-12T18:04:00Z") @NotNull
        Instant at,

        @Schema(description = "Pseudonym of the person; null when nobody knows who it was", examples = "hmac:5f2a")
        @Size(min = 1, max = 200)
        @Nullable
        String person,

        @Schema(description = "Where the person came from", examples = "facebook") @NotBlank @Size(max = 100)
        String source,

        @Schema(description = "Kind of the source", examples = "paid-social") @Size(max = 100) @Nullable
        String medium,

        @Schema(description = "Code of the campaign that it belongs to", examples = "take-a-different-view")
        @Pattern(regexp = Names.CAMPAIGN)
        @Nullable
        String campaign,

        @Schema(description = "Which of several contents", examples = "video-2") @Size(max = 200) @Nullable
        String content,

        @Schema(description = "What the person searched for") @Size(max = 200) @Nullable
        String term,

        @Schema(description = "How it is known", examples = "TRACKED") @NotNull
        Evidence evidence,

        @Schema(description = "Where it took place; UNKNOWN when left out", examples = "ONLINE") @Nullable
        ChannelType channelType) {}
