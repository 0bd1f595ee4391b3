package org.icsworkforce.vacancy.quality;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;

/** How often a feed is said to come. Days are those of England: a night job keeps its hour when the clocks change. */
public record Interval(Period period) {

    static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    /** A night job that takes a little longer than yesterday is not late. */
    private static final Duration GRACE = Duration.ofHours(2);

    /** @param period ISO 8601, such as {@code P1D} */
    public Interval(String period) {
        this(Period.parse(period));
    }

    /** When the run after one at this time is due. */
    public Instant after(Instant run) {
        return run.atZone(ENGLAND).plus(period).toInstant();
    }

    /** Whether a run that was due has not come by its time. */
    public boolean isOver(Instant due, Instant now) {
        return now.isAfter(due.plus(GRACE));
    }
}
