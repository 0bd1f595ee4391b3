package org.icsworkforce.vacancy.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/**
 * A cell as its spreadsheet shows it: what is formatted as a date is one, what is formatted as a time is hours and
 * minutes, what is formatted with leading zeros has them, numbers have no more than fifteen digits, and of a formula its stored result counts.
 */
final class SheetCell {

    /** As many as a spreadsheet keeps; further ones come from its arithmetic. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    /** No spreadsheet has more before or behind the point; written out, what a file may name could fill the memory. */
    private static final int MOST_PLACES = 400;

    /** Of codes and references: digits, zeros in front, and what stands before or between them. */
    private static final Pattern CODE = Pattern.compile("(?:\"[^\"]*\"|\\\\.|[-/ ])*0(?:\"[^\"]*\"|\\\\.|[-/ ]|0)*");

    private static final Pattern CODE_PART = Pattern.compile("\"([^\"]*)\"|\\\\(.)|([-/ ]+)|0");
    private static final Pattern LANGUAGE = Pattern.compile("\\[(?!h+])[^]]*]");

    /** A sign of money other than pounds, which would be taken for them without it. */
    private static final Pattern FOREIGN = Pattern.compile("[€¥]|(?<!\\[)\\$|(?<=\\[\\$)(?:EUR|USD)");

    private static final Pattern DATE_FORMAT = Pattern.compile("(?i)[^\\[]*[dy].*");
    private static final Pattern TIME_FORMAT = Pattern.compile("(?i).*h.*");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[(?!h+])[^]]*]|[\\\\_*].");
    private static final Pattern MIDNIGHT = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2})T00:00(:00(\\.0+)?)?Z?$");
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final LocalDateTime BEGIN_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime BEGIN_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_465);
    private static final long SECONDS = Duration.ofDays(1).toSeconds();

    private SheetCell() {}

    static String text(Cell cell, boolean from1904) {
        return switch (cell.getType()) {
            case NUMBER -> number(cell, cell.asNumber(), from1904);
            case BOOLEAN -> String.valueOf(cell.asBoolean());
            case STRING -> unescaped(cell.asString());
            case EMPTY -> "";
            // dates in ISO 8601 as well, see SheetBytes
            case ERROR, FORMULA -> written(cell.getRawValue());
        };
    }

    private static String number(Cell cell, BigDecimal number, boolean from1904) {
        if (Math.abs((long) number.scale()) > MOST_PLACES) {
            return written(cell.getRawValue());
        }
        String written = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
        String format = QUOTED.matcher(written).replaceAll("");
        if (number.signum() >= 0 && number.compareTo(LAST_DAY) <= 0) {
            if (DATE_FORMAT.matcher(format).matches()) {
                return date(number, from1904 ? BEGIN_1904 : BEGIN_1900);
            }
            if (TIME_FORMAT.matcher(format).matches()) {
                return time(number);
            }
        }
        var money = FOREIGN.matcher(written);
        if (money.find()) {
            return money.group() + number.round(DIGITS).stripTrailingZeros().toPlainString();
        }
        if (number.stripTrailingZeros().scale() > 0) {
            return number.round(DIGITS).stripTrailingZeros().toPlainString();
        }
        String whole = number.toBigInteger().toString();
        if (whole.length() > DIGITS.getPrecision()) {
            // as spreadsheets show it, of which the last digits are not kept
            return "%.5E".formatted(number);
        }
        String code = LANGUAGE.matcher(written).replaceAll("");
        return number.signum() >= 0 && CODE.matcher(code).matches() ? code(code, whole) : whole;
    }

    /** Zeros and what is written before or between them; a unit behind them is not part of a number. */
    private static String code(String format, String number) {
        List<MatchResult> parts = CODE_PART.matcher(format).results().toList();
        long places = parts.stream().filter(SheetCell::isPlace).count();
        if (places < 2) {
            return number;
        }
        var shown = new StringBuilder();
        String digits = "0".repeat(Math.max(0, (int) places - number.length())) + number;
        int next = digits.length() - (int) places;
        boolean begun = false;
        for (MatchResult part : parts) {
            if (isPlace(part)) {
                shown.append(begun ? "" : digits.substring(0, next)).append(digits.charAt(next++));
                begun = true;
            } else if (next < digits.length() || !isPlace(parts.getFirst())) {
                shown.append(IntStream.rangeClosed(1, 3)
                        .mapToObj(part::group)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining()));
            }
        }
        return shown.toString();
    }

    private static boolean isPlace(MatchResult part) {
        return part.group().equals("0");
    }

    private static String date(BigDecimal days, LocalDateTime begin) {
        LocalDateTime date = begin.plusSeconds(seconds(days));
        return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? date.toLocalDate().toString()
                : date.toString();
    }

    private static String time(BigDecimal days) {
        long minutes = seconds(days) / 60;
        return "%d:%02d".formatted(minutes / 60, minutes % 60);
    }

    private static long seconds(BigDecimal days) {
        return days.multiply(BigDecimal.valueOf(SECONDS))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** An error such as #REF!, a date, or what is no number where one belongs. */
    private static String written(@Nullable String raw) {
        return raw == null ? "" : MIDNIGHT.matcher(unescaped(raw)).replaceFirst("$1");
    }

    /** Characters that XML cannot hold as they are. */
    private static String unescaped(String text) {
        return text.indexOf("_x") < 0
                ? text
                : ESCAPE.matcher(text)
                        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
