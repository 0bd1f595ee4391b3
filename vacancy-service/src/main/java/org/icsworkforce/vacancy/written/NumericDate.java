package org.icsworkforce.vacancy.written;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A date of two numbers and a year, in both orders that these can have.
 *
 * @param dayFirst null where the calendar has no such day
 * @param monthFirst likewise
 */
public record NumericDate(
        @Nullable LocalDate dayFirst, @Nullable LocalDate monthFirst) {

    /** How a year begins, or a spreadsheet's day: nearly all dates are written so. */
    private static final int YEAR = 4;

    private static final Pattern FORM = Pattern.compile(WrittenDate.DAY_FIRST + WrittenDate.TIME);

    /** Empty for what is written in any other way. */
    public static Optional<NumericDate> of(String written) {
        if (written.length() >= YEAR && written.chars().limit(YEAR).allMatch(Character::isDigit)) {
            return Optional.empty();
        }
        Matcher found = FORM.matcher(WrittenDate.plain(written));
        if (!found.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(found.group("y"));
        int first = Integer.parseInt(found.group("d"));
        int second = Integer.parseInt(found.group("m"));
        return Optional.of(new NumericDate(day(found, year, second, first), day(found, year, first, second)));
    }

    /** Null where it is none of the calendar, or is not on the weekday that is written before it. */
    private static @Nullable LocalDate day(Matcher found, int year, int month, int day) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            return WrittenDate.isOnItsWeekday(found, date) ? date : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whether it is one day in this order and another one in the other. */
    public boolean isAmbiguous() {
        return dayFirst != null && monthFirst != null && !dayFirst.equals(monthFirst);
    }

    /** Whether it is a day in this order only. */
    public boolean shows(DateOrder order) {
        return order == DateOrder.DAY_FIRST
                ? dayFirst != null && monthFirst == null
                : monthFirst != null && dayFirst == null;
    }

    /** The days that it can be. */
    public List<LocalDate> days() {
        return Stream.of(dayFirst, monthFirst)
                .filter(day -> day != null)
                .distinct()
                .toList();
    }
}
