package org.icsworkforce.kit.paging;

import static java.time.ZoneOffset.UTC;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.function.Function;

/**
 * Dates, months and instants in ISO 8601, of years that somebody can mean. Java reads year 0 and year 999999 as well,
 * and the database would refuse them only when it is too late. What is refused is told the form that was expected.
 */
public final class PlainDate {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private PlainDate() {}

    /** @throws DateTimeException when it is none, or of another age; its message is the form */
    public static LocalDate date(String text) {
        return read(text, "a date such as 2026-09-08", one -> {
            var date = isLike("0000-00-00", one) ? plain(one) : LocalDate.parse(one);
            return ofYear(date.getYear(), date);
        });
    }

    /** @throws DateTimeException when it is none, or of another age; its message is the form */
    public static YearMonth month(String text) {
        return read(text, "a month such as 2026-10", one -> {
            var month = YearMonth.parse(one);
            return ofYear(month.getYear(), month);
        });
    }

    /** @throws DateTimeException when it is none, or of another age; its message is the form */
    public static Instant instant(String text) {
        return read(text, "an instant with its offset such as 2026-09-08T02:15:00Z", one -> {
            var instant = isLike("0000-00-00T00:00:00Z", one)
                    ? OffsetDateTime.of(
                            plain(one), LocalTime.of(number(one, 11), number(one, 14), number(one, 17)), UTC)
                    : OffsetDateTime.parse(one).withOffsetSameInstant(UTC);
            return ofYear(instant.getYear(), instant.toInstant());
        });
    }

    private static <T> T read(String text, String form, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (DateTimeException e) {
            throw new DateTimeException(form, e);
        }
    }

    /** Whether the text has the form, in which a zero stands for any digit. */
    private static boolean isLike(String form, String text) {
        boolean like = text.length() == form.length();
        for (int i = 0; like && i < form.length(); i++) {
            char c = text.charAt(i);
            like = form.charAt(i) == '0' ? c >= '0' && c <= '9' : c == form.charAt(i);
        }
        return like;
    }

    /** A tenth of what the formatter takes, for a dozen dates in every row of a feed. */
    private static LocalDate plain(String text) {
        return LocalDate.of(100 * number(text, 0) + number(text, 2), number(text, 5), number(text, 8));
    }

    /** Of the two digits there. */
    private static int number(String text, int begin) {
        return 10 * (text.charAt(begin) - '0') + text.charAt(begin + 1) - '0';
    }

    private static <T> T ofYear(int year, T value) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("year " + year);
        }
        return value;
    }
}
