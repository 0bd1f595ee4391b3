package org.icsworkforce.kit.paging;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
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
            var date = isPlain(one) ? plain(one) : LocalDate.parse(one);
            requireYear(date.getYear());
            return date;
        });
    }

    /** @throws DateTimeException when it is none, or of another age; its message is the form */
    public static YearMonth month(String text) {
        return read(text, "a month such as 2026-10", one -> {
            var month = YearMonth.parse(one);
            requireYear(month.getYear());
            return month;
        });
    }

    /** @throws DateTimeException when it is none, or of another age; its message is the form */
    public static Instant instant(String text) {
        return read(text, "an instant with its offset such as 2026-09-08T02:15:00Z", one -> {
            var instant = OffsetDateTime.parse(one).withOffsetSameInstant(ZoneOffset.UTC);
            requireYear(instant.getYear());
            return instant.toInstant();
        });
    }

    private static <T> T read(String text, String form, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (DateTimeException e) {
            throw new DateTimeException(form, e);
        }
    }

    /** Whether the text is like {@code 2026-09-08}. */
    private static boolean isPlain(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (i != 4 && i != 7 && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
                return false;
            }
        }
        return true;
    }

    /** A tenth of what the formatter takes, for a dozen dates in every row of a feed. */
    private static LocalDate plain(String text) {
        return LocalDate.of(
                Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 5, 7, 10), Integer.parseInt(text, 8, 10, 10));
    }

    private static void requireYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("year " + year);
        }
    }
}
