package org.icsworkforce.vacancy.written;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
 * A day or moment as partners write them. Without an offset it is in England; {@code 01/09} is the first of September
 * unless the month is said to come first, a year of two digits is of this century where the month is a word and
 * it cannot be of the last one, and a number
 * of five digits is a spreadsheet's day.
 *
 * @param time null where only a day was written
 */
public record WrittenDate(
        LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset) {

    public static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private static final LocalTime LAST = LocalTime.of(23, 59, 59);

    /** Where a day ends by ISO 8601, which is not where the next one begins for whoever counts days. */
    private static final Pattern END_OF_DAY = Pattern.compile("[Tt ]24[:.]00(?:[:.]00(?:[.,]0+)?)?(?![\\d:.])");

    private static final List<String> MONTHS = Stream.of(Month.values())
            .map(month -> month.name().toLowerCase(Locale.ROOT))
            .toList();

    /** The zeros of spreadsheets and clocks, 1900 and the first day of 1970, are no days of a vacancy. */
    private static final int FIRST_YEAR = 1971;

    private static final LocalDate SPREADSHEET_ZERO = LocalDate.of(1899, 12, 30);

    /** 2000 to 2099: a number outside is something else. */
    private static final Pattern SPREADSHEET_DAY = Pattern.compile("((?:3[6-9]|[4-6]\\d|7[0-2])\\d{3})(\\.\\d{1,15})?");

    private static final BigDecimal SECONDS = new BigDecimal(Duration.ofDays(1).toSeconds());

    /** What nobody sees, such as the marks of a direction that are copied along with a day. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

    private static final Pattern SPACE = Pattern.compile("[\\s\u00A0\u202F\u2007]+");
    private static final Pattern NOON = Pattern.compile("(?i)\\b(?:12 ?)?(?:noon|midday)\\b");
    private static final Pattern TIME_FIRST = Pattern.compile(
            "^(\\d{1,2}(?::\\d{2}(?::\\d{2})?(?: ?[AaPp]\\.?[Mm]\\.?)?|(?:\\.\\d{2})? ?[AaPp]\\.?[Mm]\\.?))(?: on|,)? (.+)$");
    /** ISO 8601 without its marks, as calendars have it. */
    private static final Pattern BASIC = Pattern.compile("^(\\d{8}T\\d{2})(\\d{2})(\\d{2})?(?!\\d)");

    private static final Pattern DASH = Pattern.compile("[\u2010-\u2015\u2212]");

    /** OData writes milliseconds since 1970 so. */
    private static final Pattern ODATA = Pattern.compile("/Date\\((\\d{11,13})(?:[+-]\\d{4})?\\)/");

    private static final Pattern XML_DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:Z|[+-]\\d{2}:\\d{2})");

    /** A zone beside its offset says the same once more. */
    private static final String OFFSET =
            " *(?:(?<o>[Zz]|UTC?|GMT|BST|CES?T|[ECMP][SD]T|(?:GMT|UTC)?[+-]\\d{2}(?::?\\d{2})?)? ?(?:\\[[^\\]]*]|\\([^)]*\\))?|(?i:Europe/London))";

    static final String TIME =
            "(?:(?:[Tt]|,? +(?:at )?)(?<h>\\d{1,2})(?:(?<in>[:.])(?<mi>\\d{2})(?:\\k<in>(?<s>\\d{2})(?:[.,](?<f>\\d{1,9}))?)?|(?= ?[AaPp]\\.?[Mm]))"
                    + "(?: *(?<half>[AaPp])\\.?[Mm]\\.?)?(?: ?(?:hrs?|hours|h)\\b)?" + OFFSET + ")?";

    private static final String WEEKDAY = "(?:(?<w>\\p{L}{3,9}),? )?";
    static final String DAY_FIRST = WEEKDAY + "(?<d>\\d{1,2}) ?(?<sep>[/. -]) ?(?<m>\\d{1,2}) ?\\k<sep> ?(?<y>\\d{4})";
    private static final String MONTH_FIRST =
            WEEKDAY + "(?<m>\\d{1,2}) ?(?<sep>[/. -]) ?(?<d>\\d{1,2}) ?\\k<sep> ?(?<y>\\d{4})";

    private static final List<Pattern> FORMS = forms(DAY_FIRST);
    private static final List<Pattern> FORMS_WITH_MONTH_FIRST = forms(MONTH_FIRST);

    private static List<Pattern> forms(String numeric) {
        return List.of(
                Pattern.compile("(?<y>\\d{4})(?<sep>[-/.])(?<m>\\d{1,2})\\k<sep>(?<d>\\d{1,2})" + TIME),
                Pattern.compile(numeric + TIME),
                Pattern.compile("(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})" + TIME),
                Pattern.compile(
                        WEEKDAY + "(?<d>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<m>\\p{L}{3,9})[.]?,? (?<y>\\d{4})" + TIME),
                Pattern.compile(WEEKDAY + "(?<m>\\p{L}{3,9})[.]? (?<d>\\d{1,2})(?:st|nd|rd|th)?,? (?<y>\\d{4})" + TIME),
                Pattern.compile("(?<w>\\p{L}{3}) (?<m>\\p{L}{3}) (?<d>\\d{1,2})" + TIME + " (?<y>\\d{4})"),
                Pattern.compile(
                        WEEKDAY + "(?<d>\\d{1,2})(?<sep>[-/ ])(?<m>\\p{L}{3,9})\\k<sep>(?<y>\\d{4}|\\d{2})" + TIME));
    }

    /** With the day first where it is among numbers. Empty when it cannot be read, or is no day of the calendar. */
    public static Optional<WrittenDate> read(String written) {
        return read(written, DateOrder.DAY_FIRST);
    }

    public static Optional<WrittenDate> read(String written, DateOrder order) {
        String plain = plain(written);
        // a day of XML may have an offset, and is that day
        Matcher xml = XML_DAY.matcher(plain);
        String text = xml.matches() ? xml.group(1) : plain;
        Matcher milliseconds = ODATA.matcher(text);
        if (milliseconds.matches()) {
            return Optional.of(of(Instant.ofEpochMilli(Long.parseLong(milliseconds.group(1)))));
        }
        Matcher days = SPREADSHEET_DAY.matcher(text);
        if (days.matches()) {
            return Optional.of(ofSpreadsheet(Long.parseLong(days.group(1)), days.group(2)));
        }
        for (Pattern form : order == DateOrder.DAY_FIRST ? FORMS : FORMS_WITH_MONTH_FIRST) {
            Matcher found = form.matcher(text);
            if (found.matches()) {
                try {
                    LocalDate date = date(found);
                    return isOnItsWeekday(found, date)
                            ? Optional.of(new WrittenDate(date, time(found), offset(found.group("o"))))
                            : Optional.empty();
                } catch (DateTimeException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** With a time behind its day, where it is written before it. */
    static String plain(String written) {
        String seen = SPACE.matcher(UNSEEN.matcher(written).replaceAll("")).replaceAll(" ");
        String text = BASIC.matcher(DASH.matcher(seen).replaceAll("-").strip())
                .replaceFirst(found ->
                        found.group(1) + ":" + found.group(2) + (found.group(3) == null ? "" : ":" + found.group(3)));
        return TIME_FIRST.matcher(NOON.matcher(text).replaceAll("12:00")).replaceFirst("$2 $1");
    }

    private static WrittenDate of(Instant moment) {
        var at = moment.atOffset(ZoneOffset.UTC);
        return new WrittenDate(at.toLocalDate(), at.toLocalTime(), ZoneOffset.UTC);
    }

    /** @param part of the day, with its point; nothing of it is a day without time */
    private static WrittenDate ofSpreadsheet(long days, @Nullable String part) {
        LocalDateTime at = SPREADSHEET_ZERO
                .plusDays(days)
                .atStartOfDay()
                .plusSeconds(new BigDecimal(part == null ? "0" : "0" + part)
                        .multiply(SECONDS)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
        return new WrittenDate(
                at.toLocalDate(), at.toLocalTime().equals(LocalTime.MIDNIGHT) ? null : at.toLocalTime(), null);
    }

    /** A name before the day has to be that of its weekday, "Weds" too: "until 3 November" is no day. */
    static boolean isOnItsWeekday(Matcher found, LocalDate date) {
        String written = found.namedGroups().containsKey("w") ? found.group("w") : null;
        return written == null
                || date.getDayOfWeek()
                        .name()
                        .startsWith(written.toUpperCase(Locale.ROOT).replaceFirst("S$", ""));
    }

    private static LocalDate date(Matcher found) {
        int year = Integer.parseInt(found.group("y"));
        boolean isShort = found.group("y").length() == 2;
        if (!isShort && year < FIRST_YEAR || isShort && year + 1900 >= FIRST_YEAR) {
            throw new DateTimeException("no year of a vacancy, or one of two centuries");
        }
        return LocalDate.of(isShort ? 2000 + year : year, month(found.group("m")), Integer.parseInt(found.group("d")));
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
        if (END_OF_DAY.matcher(found.group()).find()) {
            return LAST;
        }
        return found.group("h") == null
                ? null
                : LocalTime.of(
                        hour(Integer.parseInt(found.group("h")), found.group("half")),
                        found.group("mi") == null ? 0 : Integer.parseInt(found.group("mi")),
                        found.group("s") == null ? 0 : Integer.parseInt(found.group("s")),
                        fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9)));
    }

    private static int hour(int hour, @Nullable String half) {
        if (half == null) {
            return hour;
        }
        if (hour < 1 || hour > 12) {
            throw new DateTimeException("no hour of half a day");
        }
        return hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }

    private static @Nullable ZoneOffset offset(@Nullable String text) {
        return switch (text) {
            case null -> null;
            case "Z", "z", "UT", "UTC", "GMT" -> ZoneOffset.UTC;
            case "BST", "CET" -> ZoneOffset.ofHours(1);
            case "CEST" -> ZoneOffset.ofHours(2);
            // of America, as RFC 822 has them
            case "EDT" -> ZoneOffset.ofHours(-4);
            case "EST", "CDT" -> ZoneOffset.ofHours(-5);
            case "CST", "MDT" -> ZoneOffset.ofHours(-6);
            case "MST", "PDT" -> ZoneOffset.ofHours(-7);
            case "PST" -> ZoneOffset.ofHours(-8);
            default -> ZoneOffset.of(text.replaceFirst("^(?:GMT|UTC)", ""));
        };
    }

    /** The moment, or the beginning of the day. */
    public Instant begin() {
        return at(time == null ? LocalTime.MIDNIGHT : time);
    }

    /** The moment, or the last second of the day, for which programs write midnight where they know of no time. */
    public Instant end() {
        boolean whole = time == null || offset == null && time.equals(LocalTime.MIDNIGHT);
        return at(whole ? LAST : time);
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
