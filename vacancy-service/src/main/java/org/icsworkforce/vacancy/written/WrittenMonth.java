package org.icsworkforce.vacancy.written;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A month as returns write it: {@code 2018-JUN}, {@code Jun-18}, {@code June 2018}, {@code 06/2018}, {@code 201806}, or the
 * first or last day of it. Any other day may be the day of the export, and is none.
 */
public final class WrittenMonth {

    private static final Pattern WORD_FIRST = Pattern.compile("(?<m>\\p{L}{3,9})[- /](?<y>\\d{4}|\\d{2})");
    private static final Pattern WORD_LAST = Pattern.compile("(?<y>\\d{4})[- /](?<m>\\p{L}{3,9})");
    private static final Pattern NUMBERS = Pattern.compile("(?<m>\\d{1,2})[/.-](?<y>\\d{4})");
    private static final Pattern TOGETHER = Pattern.compile("(?<y>20\\d{2})(?<m>0[1-9]|1[0-2])");

    private WrittenMonth() {}

    /** Empty when it cannot be read, or is no month of the calendar. */
    public static Optional<YearMonth> read(String written) {
        return read(written, DateOrder.DAY_FIRST);
    }

    /** @param order of a day that stands for its month */
    public static Optional<YearMonth> read(String written, DateOrder order) {
        String text = written.strip();
        return Stream.of(WORD_FIRST, WORD_LAST, NUMBERS, TOGETHER)
                .map(form -> form.matcher(text))
                .filter(Matcher::matches)
                .findFirst()
                .map(WrittenMonth::month)
                .orElseGet(() ->
                        WrittenDate.read(text, order).map(WrittenDate::day).flatMap(WrittenMonth::ofItsEdge));
    }

    private static Optional<YearMonth> month(Matcher found) {
        try {
            int year = Integer.parseInt(found.group("y"));
            return Optional.of(YearMonth.of(year < 100 ? 2000 + year : year, number(found.group("m"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Of a name, or its beginning; one that is none is no month. */
    private static int number(String text) {
        return Character.isDigit(text.charAt(0))
                ? Integer.parseInt(text)
                : Stream.of(Month.values())
                        .filter(month -> month.name().startsWith(text.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .map(Month::getValue)
                        .orElse(0);
    }

    private static Optional<YearMonth> ofItsEdge(LocalDate day) {
        boolean edge = day.getDayOfMonth() == 1 || day.getDayOfMonth() == day.lengthOfMonth();
        return edge ? Optional.of(YearMonth.from(day)) : Optional.empty();
    }
}
