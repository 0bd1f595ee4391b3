package org.icsworkforce.vacancy.feed;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.vacancy.quality.Interval;
import org.jspecify.annotations.Nullable;

/** Whether a feed comes as often as it is said to come. */
@Schema(name = "FeedFreshness")
record Freshness(
        @Schema(description = "When something the feed sent was last applied; null when nothing was yet") @Nullable
        Instant lastAppliedAt,

        @Schema(description = "When the next run is due; null when the feed has no interval") @Nullable
        Instant expectedBy,

        @Schema(description = "Whether it is overdue by more than two hours")
        boolean late,

        @Schema(
                description =
                        "Since when the feed is taken for given up, so that it misses no more runs: it had missed"
                                + " ten in a row and nothing came for 31 days. The next run ends it; null while runs are expected")
        @Nullable
        Instant silentSince) {

    static Freshness of(Feed feed, @Nullable Instant lastAppliedAt, @Nullable Instant silentSince, Instant now) {
        if (feed.expectedEvery == null) {
            return new Freshness(lastAppliedAt, null, false, null);
        }
        var interval = new Interval(feed.expectedEvery);
        Instant expectedBy = interval.after(lastAppliedAt == null ? feed.registeredAt : lastAppliedAt);
        return new Freshness(lastAppliedAt, expectedBy, interval.isOver(expectedBy, now), silentSince);
    }
}
