package org.icsworkforce.campaign.attribution;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What attracted a hire, by a stated method. */
@Schema(name = "Attribution")
record AttributionView(
        @Schema(description = "Rises when a later fact changes it", examples = "1")
        int version,

        @Schema(
                description = "Code of the campaign; null when no campaign is known",
                examples = "take-a-different-view")
        @Nullable
        String campaign,

        @Schema(description = "Where the person came from, or UNKNOWN", examples = "facebook")
        String source,

        @Schema(description = "Kind of the source", examples = "paid-social") @Nullable
        String medium,

        @Schema(description = "TRACKED, SELF_REPORTED, IMPORTED, or NONE without any touch", examples = "TRACKED")
        String evidence,

        @Schema(
                description = "How it was found, with its parameters; withdrawn for a hire taken back",
                examples = "last-touch-90d")
        String method,

        @Schema(description = "Whether the vacancy was made by a generator", examples = "false")
        boolean synthetic) {}
