package org.icsworkforce.campaign.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.icsworkforce.campaign.London;

/** Which months are released when. Days are those of London. */
@ApplicationScoped
public class ReleaseCalendar {

    private final ReleaseConfig config;
    private final Clock clock;

    ReleaseCalendar(ReleaseConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), London.ZONE);
    }

    /** The last month that a release of the day tells. */
    public YearMonth through(LocalDate day) {
        return YearMonth.from(day).minusMonths(1L + config.settling());
    }

    /** The last day up to this one on which a release was to be made. */
    LocalDate due(LocalDate day) {
        var inMonth = day.withDayOfMonth(config.day());
        return inMonth.isAfter(day) ? inMonth.minusMonths(1) : inMonth;
    }

    /** The first such day after this one. */
    LocalDate next(LocalDate day) {
        return due(day).plusMonths(1);
    }

    /** The rhythm in words, for the dataset's metadata. */
    public String rhythm() {
        return "on day %d of each month, of all months that have ended but the last %d"
                .formatted(config.day(), config.settling());
    }
}
