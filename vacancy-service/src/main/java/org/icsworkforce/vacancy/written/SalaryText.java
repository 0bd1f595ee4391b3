package org.icsworkforce.vacancy.written;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What an advert's text says of pay: one amount, or one range, in pounds. Texts with several amounts that are no range
 * are not read: which of them is the salary would be a guess.
 *
 * @param min in pence; null where only an upper bound is said
 * @param max in pence; null where only a lower bound is said
 * @param unit {@code YEAR} where the text names none and the amount can be a year's
 */
public record SalaryText(@Nullable BigDecimal min, @Nullable BigDecimal max, String unit) {

    private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d{1,2})?(k)?(?![\\d.,]*\\d)";

    /** Behind a number without a sign: it counts something else, is a part of a day or time, or the text goes on counting. */
    private static final String NO_COUNT =
            "(?! ?%|[:/]\\d| ?(?:-|to) ?\\d|(?:st|nd|rd|th)\\b| ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
                    + "|[ -]?(?:h|hpw|hours?|hrs?|days?|nights?|shifts?|sessions?|weeks?|wks?|months?|years?|yrs?|miles?|posts?"
                    + "|positions?)\\b)";

    /** A small number before a word counts what that names, as in "40 bed home", unless it goes on with the pay. */
    private static final String NO_THINGS =
            "(?!\\d{1,3} (?!(?:per|an?|each|p/?\\p{L}{1,2}|gbp|pounds|pro|plus|and|or|doe"
                    + "|depend\\p{L}*|inc\\p{L}*|hourly|daily|weekly|monthly|yearly|annually|gross|net|basic)\\b)\\p{L})";

    private static final Pattern RANGE = Pattern.compile("(?:£|gbp) ?" + NUMBER
            + "(?: ?(?:(?:per|an?) \\p{L}+|/ ?\\p{L}+|p/?[hdwa]))? ?(?:(?:-|to|and) ?(?:£|gbp) ?|(?:-|to) ?" + NO_THINGS
            + "(?=[\\d.,]++k?+" + NO_COUNT + "))" + NUMBER);

    /** Of a range whose first end has no unit of its own. */
    private static final Pattern JOINED = Pattern.compile("(?: ?gbp)? ?(?:-|to|and) ?(?:£|gbp)? ?");

    /** "and" joins two amounts without this word only where both have their sign. */
    private static final Pattern BETWEEN =
            Pattern.compile("\\bbetween ((?:£|gbp)? ?" + NUMBER + ") and (?=(?:£|gbp)? ?\\d)");

    /** "£28,000 - 32,000 year": a unit, or a count of something. */
    private static final Pattern DOUBTFUL = Pattern.compile(
            "(?:£|gbp) ?" + NUMBER + " ?(?:-|to) ?" + NUMBER + " (?:hour|hr|day|week|month|year)\\b(?! \\p{L})");

    private static final Pattern SINGLE = Pattern.compile("(?:£|gbp) ?" + NUMBER);
    /** Nothing but amounts and what they are by, as columns named for pay hold. */
    private static final Pattern BARE = Pattern.compile(NUMBER + "(?:(?: ?gbp)? ?(?:-|to) ?" + NUMBER + ")?"
            + "(?: ?(?:gbp|pounds))?(?: ?(?:per|an?|/|p/?) ?\\p{L}+| ?p\\.?a\\.?| (?:annually|yearly|hourly|daily|weekly|monthly|pcm))?"
            + "(?: pro rata)?");

    /** Of a range that goes on nobody can say where it ends. */
    private static final Pattern CHAIN =
            Pattern.compile("(?:£|gbp) ?" + NUMBER + "(?: ?(?:-|to) ?(?:£|gbp)? ?" + NUMBER + "){2,}");

    /** As in Switzerland, and in what comes from there. */
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)['’](?=\\d{3}(?!\\d))");

    private static final Pattern SPACED =
            Pattern.compile("((?:£|gbp) ?\\d{1,3})((?: \\d{3})+)(?!\\d| ?(?:hour|hr|h\\b))");
    private static final Pattern SHARED_THOUSANDS = Pattern.compile("(£? ?\\d{1,3})( ?(?:-|to) ?£?\\d{1,3}k)\\b");
    private static final Pattern SHARED_ZEROS = Pattern.compile("((?:£|gbp) ?\\d{2})( ?(?:-|to) ?£?\\d{2,3},000)\\b");
    private static final Pattern DASH = Pattern.compile("[‐‑‒–—−]");
    private static final Pattern SHORT = Pattern.compile("(?<![a-z])p\\.(c\\.m|[hdwma])\\b\\.?");

    /** How much is worked, which is by another unit than the pay. */
    private static final Pattern HOURS = Pattern.compile(
            "\\d[\\d.]* ?(?:hours?|hrs?|h|days?)(?: ?p/?(?:week|wk|w|day|d)| (?:per|an?|each) (?:week|fortnight|day|month|year))\\b");

    /** How often it is paid out or looked at, which is no unit of its amount. */
    private static final Pattern PAID_OUT = Pattern.compile(
            "\\b(?:paid|payable|reviewed|payments?)(?: \\p{L}+)? (?:weekly|monthly|quarterly|annually|yearly)\\b");

    /** Behind an amount; behind a clock's number it is the afternoon. */
    private static final Pattern MONTHLY = Pattern.compile("(\\d{3}(?:\\.\\d{1,2})?|\\dk) ?p/?m\\b");

    /** Times that records have no unit for, as they stand behind an amount. */
    private static final Pattern OTHER_TIMES =
            Pattern.compile("\\b(?:(?:\\d|two|three|four|six|bi|half)[- ]?(?:weekly|monthly|yearly)"
                    + "|fortnightly|quarterly|termly)\\b");

    /** What stands between an amount and the word that makes it an end: "minimum hourly rate of £12". */
    private static final String OF_PAY =
            "(?:[ :.(]|\\b(?:an?|the|of|at|to|from|salary|rate|pay|wage|hourly|daily|annual|basic"
                    + "|starting|gross|fte|maximum|max|minimum|min|circa|approx|around)\\b)*$";

    private static final Pattern UP_TO = Pattern.compile(
            "\\b(?:up to|maximum|max|under|below|not exceeding|not? more than|(?<!no |not )less than)\\b" + OF_PAY);

    private static final Pattern FROM =
            Pattern.compile("\\b(?:from|starting at|minimum|min|at least|over|not? less than)\\b" + OF_PAY);

    /** An amount's unit, behind which such a word may stand. */
    private static final String BY = " ?(?:(?:per|an?|each) \\p{L}+|/ ?\\p{L}+|p/?[hdwa]\\b|pcm\\b)? ?[,(]? ?";

    /** "minimum 16 hours" is said of the hours. */
    private static final String LAST = "\\b\\.?(?= ?(?:$|[,;()/+]|(?:per|pro|plus|an?|and|or|for|with|based|subject|doe"
            + "|dep\\p{L}*|inc\\p{L}*|p/?\\p{L}{1,2})\\b))";

    private static final Pattern MAXIMUM = Pattern.compile(BY + "(?:maximum|max)" + LAST);
    private static final Pattern MINIMUM = Pattern.compile(BY + "(?:(?:minimum|min)" + LAST
            + "|(?:or more|(?:or|and) above|(?:and )?upwards)\\b)|\\+(?!\\p{L})| \\+(?! ?[\\p{L}£])");

    /** Parts of one amount, as people type them; whether "£250, 100 sessions" is one nobody can say. */
    private static final Pattern APART = Pattern.compile("(?<=\\d) (?:\\. ?(?=\\d{2}\\b)|, ?(?=\\d{3}\\b))");

    private static final Pattern PERHAPS_APART = Pattern.compile("(?:£|gbp) ?\\d{1,3}, \\d{3}(?!\\d)");

    /** What is paid beside a salary, for something else than time, or in another currency. */
    private static final Pattern BESIDE = Pattern.compile(
            " ?(?:(?:aud|cad|chf|eur|nzd|usd|euros?|dollars?)\\b|(?:per|an?|each) \\p{L}|/ ?\\p{L}|(?:(?!plus|and|with|inc)\\p{L}+ ){0,1}(?:bonus|allowance|golden hello)\\b)");

    /** A year's salary is no less, in pence. */
    private static final BigDecimal LEAST_OF_A_YEAR = new BigDecimal("200000");

    /** Who has so much of one month, week or day says so next to it, in pence. */
    private static final BigDecimal WHOLE_YEAR = new BigDecimal("1000000");

    /** What may stand between an amount and its unit. */
    private static final Pattern NEAR = Pattern.compile(
            "[ ,;(*-]*(?:(?:gross|net|basic|salary|pay|gbp|pounds|sterling|pro rata|fte)[ ,;(*-]*){0,3}");

    private record Word(Pattern pattern, String unit) {}

    private static final List<Word> UNITS = List.of(
            word("hour|hr", "hourly|p/?h", "HOUR"),
            word("session", "sessional", "SESSION"),
            word("day", "daily|p/?d", "DAY"),
            word("week", "weekly|p/?w", "WEEK"),
            word("month|calendar month", "monthly|pcm", "MONTH"),
            word("year|annum|yr", "yearly|annually|pa", "YEAR"));

    private static Word word(String nouns, String others, String unit) {
        return new Word(
                Pattern.compile("(?:per |\\ban? |each |/ ?)(?:" + nouns + ")\\b|(?:\\b|(?<=\\d))(?:" + others + ")\\b"),
                unit);
    }

    /** Empty when the text names no amount, or does not say which one is meant. */
    public static Optional<SalaryText> read(String text) {
        String plain = plain(text);
        if (PERHAPS_APART.matcher(plain).find()
                || CHAIN.matcher(plain).find()
                || DOUBTFUL.matcher(plain).find()) {
            return Optional.empty();
        }
        Matcher range = RANGE.matcher(plain);
        if (range.find()) {
            return RANGE.matcher(plain).results().count() > 1 ? Optional.empty() : range(range, plain);
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
        plain = DASH.matcher(plain).replaceAll("-");
        plain = THOUSANDS.matcher(plain).replaceAll(",");
        plain = APART.matcher(plain).replaceAll(found -> found.group().strip());
        plain = SHORT.matcher(plain).replaceAll(found -> "p" + found.group(1).replace(".", ""));
        plain = HOURS.matcher(plain).replaceAll("hours");
        plain = PAID_OUT.matcher(plain).replaceAll("");
        plain = OTHER_TIMES.matcher(MONTHLY.matcher(plain).replaceAll("$1 pcm")).replaceAll("per period");
        plain = SPACED.matcher(plain)
                .replaceAll(found -> found.group(1) + found.group(2).replace(" ", ""));
        plain = BETWEEN.matcher(plain).replaceAll("$1 - ");
        plain = SHARED_ZEROS.matcher(plain).replaceAll("$1,000$2");
        return SHARED_THOUSANDS.matcher(plain).replaceAll("$1k$2");
    }

    private static Optional<SalaryText> range(Matcher found, String text) {
        BigDecimal min = pence(found, 1);
        BigDecimal max = pence(found, 4);
        return min.compareTo(max) > 0 || areTwoRates(found, text)
                ? Optional.empty()
                : unit(found, max, text).map(unit -> new SalaryText(min, max, unit));
    }

    /** "£12.50 per hour and £50 per sleep" is no range: both ends of one are paid for the same. */
    private static boolean areTwoRates(Matcher found, String text) {
        String between = text.substring(end(found, 3), found.start(4));
        if (JOINED.matcher(between).matches()) {
            return false;
        }
        int end = end(found, 6);
        Optional<Word> first = first(between, 0).map(Named::word);
        Optional<Word> second =
                first(text, end).filter(named -> named.at() <= end + 1).map(Named::word);
        return first.isEmpty()
                || (second.isPresent()
                        ? !second.equals(first)
                        : BESIDE.matcher(text).region(end, text.length()).lookingAt());
    }

    private static Optional<SalaryText> single(Matcher found, String text) {
        BigDecimal amount = pence(found, 1);
        String before = text.substring(0, found.start());
        String behind = text.substring(end(found, 3));
        boolean most = UP_TO.matcher(before).find() || MAXIMUM.matcher(behind).lookingAt();
        boolean least = FROM.matcher(before).find() || MINIMUM.matcher(behind).lookingAt();
        return most && least
                ? Optional.empty()
                : unit(found, amount, text)
                        .map(unit -> new SalaryText(most ? null : amount, least ? null : amount, unit));
    }

    /** Of what was found up to the group. */
    private static int end(Matcher found, int group) {
        return IntStream.rangeClosed(1, group).map(found::end).max().orElseThrow();
    }

    private static BigDecimal pence(Matcher found, int group) {
        String fraction = found.group(group + 1);
        var pounds = new BigDecimal(found.group(group).replace(",", "") + (fraction == null ? "" : fraction));
        return pounds.movePointRight(found.group(group + 2) == null ? 2 : 5).setScale(0);
    }

    /**
     * The first that is named from the amount on, else the one before it; empty where the amount is not of a time. What is
     * named farther on is of something else, such as a weekend a month, where the amount is a whole year's.
     */
    private static Optional<String> unit(Matcher found, BigDecimal amount, String text) {
        int end = end(found, found.groupCount());
        int next = text.indexOf('£', end);
        // what is named behind another amount is of that
        Optional<Named> behind = first(next < 0 ? text : text.substring(0, next), found.start());
        boolean directly = behind.filter(named -> named.at() <= end + 1).isPresent();
        if (amount.signum() == 0
                || !directly && BESIDE.matcher(text).region(end, text.length()).lookingAt()) {
            return Optional.empty();
        }
        if (amount.compareTo(WHOLE_YEAR) >= 0) {
            behind = behind.filter(named -> named.at() <= end
                    || NEAR.matcher(text.substring(end, named.at())).matches());
        }
        return behind.or(() -> first(text.substring(0, found.start()), 0))
                .map(named -> named.word().unit())
                .or(() -> amount.compareTo(LEAST_OF_A_YEAR) < 0 ? Optional.empty() : Optional.of("YEAR"));
    }

    private record Named(int at, Word word) {}

    private static Optional<Named> first(String text, int from) {
        return UNITS.stream()
                .flatMap(word -> word.pattern()
                        .matcher(text)
                        .region(from, text.length())
                        .results()
                        .limit(1)
                        .map(found -> new Named(found.start(), word)))
                .min(Comparator.comparingInt(Named::at));
    }
}
