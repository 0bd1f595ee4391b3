package org.icsworkforce.retention.results;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.icsworkforce.retention.questionnaire.Answers;
import org.icsworkforce.retention.questionnaire.Item;
import org.icsworkforce.retention.questionnaire.ItemType;
import org.icsworkforce.retention.questionnaire.Option;
import org.icsworkforce.retention.questionnaire.Questionnaire;
import org.icsworkforce.retention.questionnaire.Scale;

/** What a group answered, counted and not yet protected. Two groups that have nobody in common can be added. */
final class Tally {

    /** Of one item or scale. */
    static final class Count {
        int answered;
        int scored;
        BigDecimal sum = BigDecimal.ZERO;
        final Map<String, Integer> options = new TreeMap<>();

        int chosen(String option) {
            return options.getOrDefault(option, 0);
        }

        private void score(BigDecimal score) {
            scored++;
            sum = sum.add(score);
        }

        private void add(Count other) {
            answered += other.answered;
            scored += other.scored;
            sum = sum.add(other.sum);
            other.options.forEach((option, count) -> options.merge(option, count, Integer::sum));
        }
    }

    private final Questionnaire questionnaire;
    private final Map<String, Count> items = new TreeMap<>();
    private final Map<String, Count> scales = new TreeMap<>();
    private long eligible;
    private int respondents;

    Tally(Questionnaire questionnaire, long eligible) {
        this.questionnaire = questionnaire;
        this.eligible = eligible;
        questionnaire.items().forEach(item -> items.put(item.id(), new Count()));
        questionnaire.scales().forEach(scale -> scales.put(scale.code(), new Count()));
    }

    /** The answers that an item offers; none for numbers, dates and texts. */
    static Stream<String> choices(Item item) {
        return item.type() == ItemType.ZERO_TO_TEN
                ? IntStream.rangeClosed(0, 10).mapToObj(Integer::toString)
                : item.options().stream().map(Option::code);
    }

    long eligible() {
        return eligible;
    }

    int respondents() {
        return respondents;
    }

    Count of(Item item) {
        return Objects.requireNonNull(items.get(item.id()));
    }

    Count of(Scale scale) {
        return Objects.requireNonNull(scales.get(scale.code()));
    }

    /** @param answers of one person */
    void count(JsonNode answers) {
        respondents++;
        for (Item item : questionnaire.items()) {
            if (answers.has(item.id())) {
                count(item, answers.get(item.id()));
            }
        }
        for (Scale scale : questionnaire.scales()) {
            score(scale, answers).ifPresent(score -> {
                of(scale).answered++;
                of(scale).score(score);
            });
        }
    }

    private void count(Item item, JsonNode answer) {
        Count count = of(item);
        count.answered++;
        switch (item.type()) {
            case MULTIPLE -> answer.forEach(option -> count.options.merge(option.asText(), 1, Integer::sum));
            case SINGLE, LIKERT -> count.options.merge(answer.asText(), 1, Integer::sum);
            case ZERO_TO_TEN -> count.options.merge(Integer.toString(answer.intValue()), 1, Integer::sum);
            case NUMBER, DATE, TEXT -> {}
        }
        if (item.hasMean()) {
            Answers.score(item, answer).ifPresent(count::score);
        }
    }

    /** The mean of the items that were answered, when there are enough of them. */
    private Optional<BigDecimal> score(Scale scale, JsonNode answers) {
        var scores = new ArrayList<BigDecimal>();
        for (String id : scale.items()) {
            if (answers.has(id)) {
                Answers.score(questionnaire.item(id).orElseThrow(), answers.get(id))
                        .map(score -> scale.reversed().contains(id) ? BigDecimal.TEN.subtract(score) : score)
                        .ifPresent(scores::add);
            }
        }
        return scores.size() < scale.minimumAnswered() ? Optional.empty() : Optional.of(mean(scores));
    }

    private static BigDecimal mean(List<BigDecimal> scores) {
        return scores.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(scores.size()), MathContext.DECIMAL64);
    }

    void add(Tally other) {
        eligible += other.eligible;
        respondents += other.respondents;
        items.forEach((id, count) -> count.add(Objects.requireNonNull(other.items.get(id))));
        scales.forEach((code, count) -> count.add(Objects.requireNonNull(other.scales.get(code))));
    }
}
