package org.icsworkforce.vacancy.written;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an advert's text says of pay: one amount, or one range, in pounds. Texts with several amounts that are no range
 * are not read: which of them is the salary would be a guess.
 *
 * @param min in pence; null where only an upper bound is said
 * @param max in pence; null where only a lower bound is said
 * @param unit {@code YEAR} where the text names none
 */
public record SalaryText(@Nullable BigDecimal min, @Nullable BigDecimal max, String unit) {

    private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d{1,2})?(k)?(?![\\d.,]*\\d)";
    private static final Pattern RANGE = Pattern.compile(
            "(?:£|gbp) ?" + NUMBER + "(?: ?(?:per|an?) \\p{L}+)? ?(?:-|–|—|to|and) ?(?:£|gbp)? ?" + NUMBER);
    private static final Pattern SINGLE = Pattern.compile("(?:£|gbp) ?" + NUMBER);
    /** Nothing but amounts and what they are by, as columns named for pay hold. */
    private static final Pattern BARE = Pattern.compile(NUMBER + "(?: ?(?:-|–|—|to) ?" + NUMBER + ")?"
            + "(?: ?(?:gbp|pounds))?(?: ?(?:per|an?|/|p/?) ?\\p{L}+| ?p\\.?a\\.?| (?:annually|yearly|hourly|daily|weekly|monthly|pcm))?"
            + "(?: pro rata)?");

    private static final Pattern SPACED =
            Pattern.compile("((?:£|gbp) ?\\d{1,3})((?: \\d{3})+)(?!\\d| ?(?:hour|hr|h\\b))");
    private static final Pattern SHARED_THOUSANDS = Pattern.compile("(£? ?\\d{1,3})( ?(?:-|–|—|to) ?£?\\d{1,3}k)\\b");
    private static final Pattern UP_TO = Pattern.compile("\\b(up to|maximum|max)\\b");
    private static final Pattern FROM = Pattern.compile("\\b(from|starting at|minimum|min)\\b|£[\\d,.]+ ?\\+");

    private record Word(Pattern pattern, String unit) {}

    private static final List<Word> UNITS = List.of(
            word("hour|hr", "hourly|p/?h", "HOUR"),
            word("session", "sessional", "SESSION"),
            word("day", "daily|p/?d", "DAY"),
            word("week", "weekly|p/?w", "WEEK"),
            word("month|calendar month", "monthly|pcm", "MONTH"));

    private static Word word(String nouns, String others, String unit) {
        return new Word(
                Pattern.compile("(?:per |\\ban? |/ ?)(?:" + nouns + ")\\b|(?:\\b|(?<=\\d))(?:" + others + ")\\b"),
                unit);
    }

    /** Empty when the text names no amount, or does not say which one is meant. */
    public static Optional<SalaryText> read(String text) {
        String plain = plain(text);
        Matcher range = RANGE.matcher(plain);
        if (range.find()) {
            return RANGE.matcher(plain).results().count() == 1 ? range(range, plain) : Optional.empty();
        }
        Matcher bare = BARE.matcher(plain);
        if (bare.matches()) {
            return bare.group(4) == null ? single(bare, plain) : range(bare, plain);
        }
        Matcher single = SINGLE.matcher(plain);
        return SINGLE.matcher(plain).results().count() == 1 && single.find() ? single(single, plain) : Optional.empty();
    }

    /** "£28 000" is one amount, and in "28-32k" both are thousands. */
    private static String plain(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\u00A0\u202F]+", " ");
        plain = SPACED.matcher(plain)
                .replaceAll(found -> found.group(1) + found.group(2).replace(" ", ""));
        return SHARED_THOUSANDS.matcher(plain).replaceAll("$1k$2");
    }

    private static Optional<SalaryText> range(Matcher found, String text) {
        BigDecimal min = pence(found, 1);
        BigDecimal max = pence(found, 4);
        return min.compareTo(max) > 0 ? Optional.empty() : Optional.of(new SalaryText(min, max, unit(text)));
    }

    private static Optional<SalaryText> single(Matcher found, String text) {
        BigDecimal amount = pence(found, 1);
        return Optional.of(new SalaryText(
                UP_TO.matcher(text).find() ? null : amount, FROM.matcher(text).find() ? null : amount, unit(text)));
    }

    private static BigDecimal pence(Matcher found, int group) {
        String fraction = found.group(group + 1);
        var pounds = new BigDecimal(found.group(group).replace(",", "") + (fraction == null ? "" : fraction));
        return pounds.movePointRight(found.group(group + 2) == null ? 2 : 5).setScale(0);
    }

    private static String unit(String text) {
        return UNITS.stream()
                .filter(word -> word.pattern().matcher(text).find())
                .map(Word::unit)
                .findFirst()
                .orElse("YEAR");
    }
}
