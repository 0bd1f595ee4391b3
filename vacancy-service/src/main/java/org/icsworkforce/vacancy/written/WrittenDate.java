package org.icsworkforce.vacancy.written;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A day or moment as partners write them. Without an offset it is in England; {@code 01/09} is the first of September.
 *
 * @param time null where only a day was written
 */
public record WrittenDate(
        LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset) {

    public static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private static final LocalTime LAST = LocalTime.of(23, 59, 59);
    private static final List<String> MONTHS = Stream.of(Month.values())
            .map(month -> month.name().toLowerCase(Locale.ROOT))
            .toList();

    private static final String TIME =
            "(?:(?:T|,? +)(?<h>\\d{1,2}):(?<mi>\\d{2})(?::(?<s>\\d{2})(?:[.,](?<f>\\d{1,9}))?)?"
                    + " *(?<o>Z|UTC|GMT|BST|[+-]\\d{2}:?\\d{2})?)?";
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})" + TIME),
            Pattern.compile("(?<d>\\d{1,2})(?<sep>[/.-])(?<m>\\d{1,2})\\k<sep>(?<y>\\d{4})" + TIME),
            Pattern.compile("(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})" + TIME),
            Pattern.compile(
                    "(?:\\p{L}{3,9},? )?(?<d>\\d{1,2})(?:st|nd|rd|th)? (?<m>\\p{L}{3,9}),? (?<y>\\d{4})" + TIME));

    /** Empty when it cannot be read, or is no day of the calendar. */
    public static Optional<WrittenDate> read(String text) {
        for (Pattern form : FORMS) {
            Matcher found = form.matcher(text.strip());
            if (found.matches()) {
                try {
                    return Optional.of(new WrittenDate(date(found), time(found), offset(found.group("o"))));
                } catch (DateTimeException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static LocalDate date(Matcher found) {
        return LocalDate.of(
                Integer.parseInt(found.group("y")), month(found.group("m")), Integer.parseInt(found.group("d")));
    }

    private static int month(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        String word = text.toLowerCase(Locale.ROOT);
        return IntStream.range(0, MONTHS.size())
                        .filter(i -> MONTHS.get(i).startsWith(word))
                        .findFirst()
                        .orElse(-1)
                + 1;
    }

    private static @Nullable LocalTime time(Matcher found) {
        String fraction = found.group("f");
        return found.group("h") == null
                ? null
                : LocalTime.of(
                        Integer.parseInt(found.group("h")),
                        Integer.parseInt(found.group("mi")),
                        found.group("s") == null ? 0 : Integer.parseInt(found.group("s")),
                        fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9)));
    }

    private static @Nullable ZoneOffset offset(@Nullable String text) {
        return switch (text) {
            case null -> null;
            case "Z", "UTC", "GMT" -> ZoneOffset.UTC;
            case "BST" -> ZoneOffset.ofHours(1);
            default -> ZoneOffset.of(text);
        };
    }

    /** The moment, or the beginning of the day. */
    public Instant begin() {
        return at(time == null ? LocalTime.MIDNIGHT : time);
    }

    /** The moment, or the last second of the day. */
    public Instant end() {
        return at(time == null ? LAST : time);
    }

    private Instant at(LocalTime moment) {
        var local = date.atTime(moment);
        return offset == null ? local.atZone(ENGLAND).toInstant() : local.toInstant(offset);
    }

    /** The day in England. */
    public LocalDate day() {
        return offset == null ? date : end().atZone(ENGLAND).toLocalDate();
    }
}
