package org.icsworkforce.vacancy.intake;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the sender of a value that cannot be read may do about it; null where nobody can say. */
final class Hint {

    private static final Pattern UNSAID =
            Pattern.compile("(?i)n/?a|tb[acd]|null|none|unknown|ongoing|open[- ]ended|rolling|-+|\\?+");
    private static final String LEAVE_OUT = "Leave out what is not known: an empty cell or null says so.";
    private static final Pattern ERROR =
            Pattern.compile("#(?:N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA)");

    /** For {@link #isError}. */
    static final String MEND = "It is an error of the spreadsheet: mend its formula, or leave the cell empty.";

    private static final Pattern CLOCK = Pattern.compile("\\d{1,3}:\\d{2}");
    private static final Pattern UNIT = Pattern.compile("[-+]?\\d*\\.?\\d+[^\\d.,].*");
    private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}([/.-])\\d{1,2}\\1\\d{2}(\\D.*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("\\d{1,2}([/.-])(1[3-9]|[23]\\d)\\1\\d{4}(\\D.*)?");

    private Hint() {}

    /** Whether a spreadsheet shows this where it cannot work something out. */
    static boolean isError(String written) {
        return written.startsWith("#") && ERROR.matcher(written).matches();
    }

    static @Nullable String ofNumber(String written) {
        if (UNSAID.matcher(written).matches()) {
            return LEAVE_OUT;
        }
        if (isError(written)) {
            return MEND;
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
        if (isError(written)) {
            return MEND;
        }
        if (SHORT_YEAR.matcher(written).matches()) {
            return "Write the year with four digits: with two, it could be several days.";
        }
        return DAY_FIRST.matcher(written).matches() ? "The day comes first and the month second." : null;
    }
}
