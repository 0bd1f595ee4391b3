package org.icsworkforce.vacancy.intake;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.icsworkforce.vacancy.written.WrittenDate;
import org.jspecify.annotations.Nullable;

/** What the sender of a value that cannot be read may do about it; null where nobody can say. */
final class Hint {

    private static final Pattern UNSAID = Pattern.compile(
            "(?i)n/?a|n\\.a\\.|tb[acd]|[(\\[<]?null[)\\]>]?|\\\\n|\\(blank\\)|none|unknown|ongoing|open[- ]ended|rolling|asap|until filled|-+|\\?+");

    /** What programs and people write for nothing where a name belongs. */
    private static final Set<String> NOTHING = Set.of(
            "null",
            "none",
            "n/a",
            "na",
            "nan",
            "nil",
            "undefined",
            "tbc",
            "tba",
            "tbd",
            "-",
            "--",
            "?",
            "???",
            "(null)",
            "[null]",
            "<null>",
            "\\n",
            "(blank)",
            "(none)",
            "n.a.");

    private static final int LONGEST_NOTHING = 9;
    private static final Pattern DAY = Pattern.compile(
            "(?:(?<d>\\d{1,2})([/. -])(?<m>\\d{1,2})\\2(?<y>\\d{4})|(?<y2>\\d{4})-(?<m2>\\d{2})-(?<d2>\\d{2}))(?:\\D.*)?");
    private static final String OPEN_END = "9999-12-31";

    /** Spreadsheets, databases and clocks begin with days before it. */
    private static final int FIRST_YEAR = 1971;

    private static final String NO_DAY = "The calendar has no such day.";
    static final String LEAVE_OUT = "Leave out what is not known: an empty cell or null says so.";
    private static final Pattern ERROR =
            Pattern.compile("#(?:N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA)");

    /** A long number as spreadsheets show it: its last digits are lost. */
    private static final Pattern SHORTENED = Pattern.compile("\\d(?:\\.\\d+)?E\\+\\d{1,10}");

    /** For {@link #isError}. */
    static final String MEND = "It is an error of the spreadsheet: mend its formula, or leave the cell empty.";

    private static final Pattern CLOCK = Pattern.compile("\\d{1,3}:\\d{2}");
    private static final Pattern UNIT = Pattern.compile("[-+]?\\d*\\.?\\d+[^\\d.,].*");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("\\d{1,2}([/. -])(?:\\d{1,2}|\\p{L}{3,9})\\1\\d{2}(\\D.*)?");
    private static final Pattern MIDNIGHT = Pattern.compile("(?i).*\\bmidnight\\b.*");
    private static final Pattern WORD_BEFORE = Pattern.compile("^\\p{L}+[,:]? +");
    private static final Pattern DAY_IN_WORDS = Pattern.compile("\\d{1,2}(?!\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile("\\d{1,2}([/. -])(1[3-9]|[23]\\d)\\1\\d{4}(\\D.*)?");
    private static final Pattern TWO_NUMBERS = Pattern.compile("\\d{1,2}([/. -])\\d{1,2}\\1\\d{4}");
    private static final Pattern MONTH_SECOND = Pattern.compile("(1[3-9]|[23]\\d)([/. -])\\d{1,2}\\2\\d{4}");

    private Hint() {}

    /** Whether a spreadsheet shows this where it cannot work something out. */
    static boolean isError(String written) {
        return written.startsWith("#") && ERROR.matcher(written).matches();
    }

    /** Null for what can name something. */
    static @Nullable String ofName(String written) {
        if (written.length() <= LONGEST_NOTHING && NOTHING.contains(written.toLowerCase(Locale.ROOT))) {
            return LEAVE_OUT;
        }
        return SHORTENED.matcher(written).matches()
                ? "A spreadsheet has shortened this number: make its column text, and export the file again."
                : null;
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
        if (written.equals(OPEN_END) || UNSAID.matcher(written).matches()) {
            return LEAVE_OUT;
        }
        if (isError(written)) {
            return MEND;
        }
        if (SHORT_YEAR.matcher(written).matches()) {
            return "Write the year with four digits: with two, it could be several days.";
        }
        if (DAY_FIRST.matcher(written).matches()) {
            return "The day comes first unless the feed's dateOrder is MONTH_FIRST. Where the feed declares none, other dates"
                    + " of the payload that could be two days are refused as well.";
        }
        if (MIDNIGHT.matcher(written).matches()) {
            return "Midnight is when one day ends and another begins: write the day alone, or a time such as 23:59.";
        }
        if (isBeforeAny(written)) {
            return LEAVE_OUT;
        }
        if (!isOfCalendar(written)) {
            return NO_DAY;
        }
        if (MONTH_SECOND.matcher(written).matches()) {
            return "It has the day first. The feed takes only dates such as 2027-12-25, or its dateOrder is MONTH_FIRST:"
                    + " register it with dateOrder DAY_FIRST.";
        }
        return TWO_NUMBERS.matcher(written).matches()
                ? "The feed takes only dates such as 2027-12-25. Register it with dateOrder DAY_FIRST or MONTH_FIRST, and"
                        + " it reads this one too."
                : ofWords(written);
    }

    /** Where the month is a word. */
    private static @Nullable String ofWords(String written) {
        String alone = WORD_BEFORE.matcher(written).replaceFirst("");
        if (isDay(written)) {
            return null;
        }
        if (isDay(alone)) {
            return "The word before the day is not its weekday: write the day alone.";
        }
        return isDay(DAY_IN_WORDS.matcher(alone).replaceFirst("1")) ? NO_DAY : null;
    }

    private static boolean isDay(String written) {
        return WrittenDate.read(written).isPresent();
    }

    private static boolean isBeforeAny(String written) {
        Matcher day = DAY.matcher(written);
        return day.matches()
                && Integer.parseInt(day.group("d") == null ? day.group("y2") : day.group("y")) < FIRST_YEAR;
    }

    private static boolean isOfCalendar(String written) {
        Matcher day = DAY.matcher(written);
        if (!day.matches()) {
            return true;
        }
        String last = day.group("d") == null ? "2" : "";
        int month = Integer.parseInt(day.group("m" + last));
        int most = month < 1 || month > 12
                ? 0
                : YearMonth.of(Integer.parseInt(day.group("y" + last)), month).lengthOfMonth();
        int of = Integer.parseInt(day.group("d" + last));
        return of >= 1 && of <= most;
    }
}
