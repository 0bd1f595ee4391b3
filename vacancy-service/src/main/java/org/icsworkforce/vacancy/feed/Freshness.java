package org.icsworkforce.vacancy.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether a feed comes as often as it is said to come. */
@Schema(name = "FeedFreshness")
record Freshness(
        @Schema(description = "When something the feed sent was last applied; null when nothing was yet") @Nullable
        Instant lastAppliedAt,

        @Schema(description = "When the next run is due; null when the feed has no interval") @Nullable
        Instant expectedBy,

        @Schema(description = "Whether it is overdue by more than two hours")
        boolean late) {

    /** A night job that takes a little longer than yesterday is not late. */
    private static final Duration GRACE = Duration.ofHours(2);

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    static Freshness of(Feed feed, @Nullable Instant lastAppliedAt, Instant now) {
        if (feed.expectedEvery == null) {
            return new Freshness(lastAppliedAt, null, false);
        }
        Instant from = lastAppliedAt == null ? feed.registeredAt : lastAppliedAt;
        Instant expectedBy =
                from.atZone(LONDON).plus(Period.parse(feed.expectedEvery)).toInstant();
        return new Freshness(lastAppliedAt, expectedBy, now.isAfter(expectedBy.plus(GRACE)));
    }
}
