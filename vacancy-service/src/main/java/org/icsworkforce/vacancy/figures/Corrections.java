package org.icsworkforce.vacancy.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.icsworkforce.kit.change.Moment;

/** Until when partners correct what they have returned. */
public final class Corrections {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Corrections() {}

    /** The two latest months are still being corrected. */
    public static boolean mayChange(YearMonth month, Moment moment) {
        return !month.isBefore(
                YearMonth.from(LocalDate.ofInstant(moment.at(), LONDON)).minusMonths(1));
    }
}
