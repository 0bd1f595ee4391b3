package org.icsworkforce.campaign.attribution;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a touch was taken, without the person. */
@Schema(name = "TouchReceipt")
record TouchReceipt(
        @Schema(description = "The sender's own id of it", examples = "t-2026-000991")
        String touchId,

        @Schema(description = "When it happened", examples = "2026-09-12T18:04:00Z")
        Instant at,

        @Schema(description = "Where the person came from", examples = "facebook")
        String source,

        @Schema(description = "Code of the campaign that it belongs to", examples = "take-a-different-view") @Nullable
        String campaign,

        @Schema(description = "How it is known", examples = "TRACKED")
        Evidence evidence) {

    static TouchReceipt of(Touch touch) {
        return new TouchReceipt(touch.touchId(), touch.at(), touch.source(), touch.campaign(), touch.evidence());
    }
}
