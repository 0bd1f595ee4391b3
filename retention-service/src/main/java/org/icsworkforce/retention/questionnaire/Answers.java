package org.icsworkforce.retention.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemError;

/**
 * What somebody answered to what they were asked.
 *
 * @param values by item, in the order of the questionnaire: a code, a list of codes, a number, a date or a text
 * @param leftOut ids of items that were answered but not asked
 */
public record Answers(Map<String, JsonNode> values, List<String> leftOut) {

    /** @throws Problem with every fault of what was asked; values are not repeated */
    public static Answers of(Questionnaire questionnaire, Map<String, JsonNode> sent) {
        var said = new LinkedHashMap<String, JsonNode>();
        sent.forEach((id, value) -> {
            if (!isSilence(value)) {
                said.put(id, value);
            }
        });
        var faults = new ArrayList<ProblemError>();
        said.keySet().stream()
                .filter(id -> questionnaire.item(id).isEmpty())
                .forEach(id -> faults.add(AnswerRule.unknown(id)));
        var routing = new Routing(questionnaire, said);
        var values = new LinkedHashMap<String, JsonNode>();
        var leftOut = new ArrayList<String>();
        for (Item item : questionnaire.items()) {
            JsonNode value = said.get(item.id());
            if (routing.asks(item)) {
                AnswerRule.fault(item, value).ifPresent(faults::add);
                Optional.ofNullable(value).ifPresent(given -> values.put(item.id(), given));
            } else if (value != null) {
                leftOut.add(item.id());
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.of(faults);
        }
        return new Answers(values, leftOut);
    }

    /** Null, an empty list and a blank text say nothing. */
    private static boolean isSilence(JsonNode value) {
        return value == null
                || value.isNull()
                || value.isArray() && value.isEmpty()
                || value.isTextual() && value.asText().isBlank();
    }

    /** What the answer counts on a scale from 0 to 10, or as the number that it is; empty without one. */
    public static Optional<BigDecimal> score(Item item, JsonNode answer) {
        return answer.isNumber()
                ? Optional.of(answer.decimalValue())
                : item.option(answer.asText()).map(Option::score);
    }
}
