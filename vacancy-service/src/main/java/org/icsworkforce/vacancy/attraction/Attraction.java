package org.icsworkforce.vacancy.attraction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What brought one hire to a vacancy. */
public record Attraction(
        @Schema(description = "Post of the vacancy, from 1", examples = "1") @Nullable
        Integer post,

        @Schema(description = "Campaign that the source belongs to", examples = "take-a-different-view") @Nullable
        String campaign,

        @Schema(description = "UNKNOWN where no touch is known", examples = "facebook")
        String source,

        @Schema(examples = "paid-social") @Nullable String medium,

        @Schema(description = "TRACKED, SELF_REPORTED, IMPORTED or NONE", examples = "TRACKED")
        String evidence,

        @Schema(description = "Id of the method of attribution", examples = "last-touch-90d")
        String method,

        boolean synthetic) {}
