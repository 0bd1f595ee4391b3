package org.icsworkforce.campaign.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.icsworkforce.campaign.London;

/** Which months are released when. Days are those of London. */
@ApplicationScoped
public class ReleaseCalendar {

    private final int day;
    private final int settling;
    private final Clock clock;

    @Inject
    ReleaseCalendar(ReleaseConfig config, Clock clock) {
        this(config.day(), config.settling(), clock);
    }

    ReleaseCalendar(int day, int settling, Clock clock) {
        this.day = day;
        this.settling = settling;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), London.ZONE);
    }

    /** The last month that a release of the day tells. */
    YearMonth through(LocalDate date) {
        return YearMonth.from(date).minusMonths(1L + settling);
    }

    /** The last day up to this one on which a release was to be made. */
    LocalDate due(LocalDate date) {
        var inMonth = date.withDayOfMonth(day);
        return inMonth.isAfter(date) ? inMonth.minusMonths(1) : inMonth;
    }

    /** The first such day after this one. */
    LocalDate next(LocalDate date) {
        return due(date).plusMonths(1);
    }

    /** The rhythm in words, for the dataset's metadata. */
    public String rhythm() {
        return "on day %d of each month, of all months that have ended but the last %d".formatted(day, settling);
    }
}
