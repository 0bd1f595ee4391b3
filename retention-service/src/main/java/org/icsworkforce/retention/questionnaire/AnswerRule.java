package org.icsworkforce.retention.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.icsworkforce.kit.paging.PlainDate;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.ProblemError;
import org.jspecify.annotations.Nullable;

/** Whether a value answers an item. Faults name the place and never the value. */
final class AnswerRule {

    private static final BigDecimal TEN = BigDecimal.TEN;
    static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final int MOST_DECIMALS = 4;
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_TEXT = 2000;

    private AnswerRule() {}

    static Optional<ProblemError> fault(Item item, @Nullable JsonNode value) {
        if (value == null) {
            return item.required()
                    ? Optional.of(error(GeneralProblem.MISSING_VALUE, item.id(), "The item has to be answered.", null))
                    : Optional.empty();
        }
        return switch (item.type()) {
            case SINGLE, LIKERT ->
                unless(isOption(item, value), item, "The value is none of the options.", codes(item));
            case MULTIPLE ->
                unless(areOptions(item, value), item, "The value is no list of different options.", codes(item));
            case ZERO_TO_TEN ->
                unless(
                        isWithin(value, BigDecimal.ZERO, TEN, 0),
                        item,
                        "The value is no whole number from 0 to 10.",
                        List.of(0, 10));
            case NUMBER -> {
                BigDecimal min = item.min() == null ? MOST.negate() : item.min();
                BigDecimal max = item.max() == null ? MOST : item.max();
                yield unless(
                        isWithin(value, min, max, MOST_DECIMALS),
                        item,
                        "The value is no number within the bounds.",
                        List.of(min, max));
            }
            case DATE -> unless(isDate(item, value), item, "The value is no date within the bounds.", dates(item));
            case TEXT -> {
                int most = item.maxLength() == null ? LONGEST_TEXT : item.maxLength();
                yield unless(isText(value, most), item, "The value is no text, or too long.", most);
            }
        };
    }

    static ProblemError unknown(String id) {
        String shown = id.length() <= 60 ? id : id.substring(0, 60) + "…";
        return error(GeneralProblem.UNKNOWN_PROPERTY, shown, "The questionnaire has no such item.", null);
    }

    private static Optional<ProblemError> unless(boolean fits, Item item, String detail, @Nullable Object allowed) {
        return fits ? Optional.empty() : Optional.of(error(GeneralProblem.INVALID_VALUE, item.id(), detail, allowed));
    }

    private static ProblemError error(GeneralProblem code, String item, String detail, @Nullable Object allowed) {
        String pointer = "/answers/" + item.replace("~", "~0").replace("/", "~1");
        return ProblemError.at(code, pointer, detail, null, allowed);
    }

    private static boolean isOption(Item item, JsonNode value) {
        return value.isTextual() && item.option(value.asText()).isPresent();
    }

    private static boolean areOptions(Item item, JsonNode value) {
        var different = new HashSet<String>();
        return value.isArray()
                && value.valueStream().allMatch(each -> isOption(item, each) && different.add(each.asText()));
    }

    private static List<String> codes(Item item) {
        return item.options().stream().map(Option::code).toList();
    }

    /** By its length first: 1e999999999 is a gigabyte when written out. */
    private static boolean isWithin(JsonNode value, BigDecimal min, BigDecimal max, int decimals) {
        if (!value.isNumber() || value.asText().length() > LONGEST_NUMBER || Double.isInfinite(value.doubleValue())) {
            return false;
        }
        BigDecimal number = value.decimalValue();
        return number.compareTo(min) >= 0
                && number.compareTo(max) <= 0
                && number.stripTrailingZeros().scale() <= decimals;
    }

    private static boolean isDate(Item item, JsonNode value) {
        if (!value.isTextual()) {
            return false;
        }
        try {
            LocalDate date = PlainDate.date(value.asText());
            return (item.earliest() == null || !date.isBefore(item.earliest()))
                    && (item.latest() == null || !date.isAfter(item.latest()));
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static @Nullable Map<String, String> dates(Item item) {
        return item.earliest() == null || item.latest() == null
                ? null
                : Map.of(
                        "earliest",
                        item.earliest().toString(),
                        "latest",
                        item.latest().toString());
    }

    /** PostgreSQL keeps no text with a zero character. */
    private static boolean isText(JsonNode value, int most) {
        return value.isTextual()
                && value.asText().length() <= most
                && value.asText().indexOf('\0') < 0;
    }
}
