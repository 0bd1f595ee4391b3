package org.icsworkforce.vacancy.intake;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the sender of a value that cannot be read may do about it; null where nobody can say. */
final class Hint {

    private static final Pattern UNSAID =
            Pattern.compile("(?i)n/?a|tb[acd]|null|none|unknown|ongoing|open[- ]ended|rolling|-+|#n/a|\\?+");
    private static final String LEAVE_OUT = "Leave out what is not known: an empty cell or null says so.";
    private static final Pattern CLOCK = Pattern.compile("\\d{1,3}:\\d{2}");
    private static final Pattern UNIT = Pattern.compile("[-+]?\\d*\\.?\\d+[^\\d.,].*");
    private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}([/.-])\\d{1,2}\\1\\d{2}(\\D.*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("\\d{1,2}([/.-])(1[3-9]|[23]\\d)\\1\\d{4}(\\D.*)?");

    private Hint() {}

    static @Nullable String ofNumber(String written) {
        if (UNSAID.matcher(written).matches()) {
            return LEAVE_OUT;
        }
        if (CLOCK.matcher(written).matches()) {
            return "Write hours as a decimal number: 37.5, not 37:30.";
        }
        if (written.contains(",")) {
            return "Write numbers with a decimal point and no thousands separator.";
        }
        return UNIT.matcher(written).matches() ? "Write the number alone, with a decimal point and no unit." : null;
    }

    static @Nullable String ofDay(String written) {
        if (UNSAID.matcher(written).matches()) {
            return LEAVE_OUT;
        }
        if (SHORT_YEAR.matcher(written).matches()) {
            return "Write the year with four digits: with two, it could be several days.";
        }
        return DAY_FIRST.matcher(written).matches() ? "The day comes first and the month second." : null;
    }
}
