package org.icsworkforce.retention.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A condition on the answer to another item (FHIR R4, Questionnaire.item.enableWhen). */
@Schema(name = "Condition")
public record Condition(
        @Schema(description = "Id of the other item", examples = "stay") @NotNull @Pattern(regexp = Item.ID)
        String item,

        @NotNull Operator operator,

        @Schema(description = "A code, number or date as text; true or false for EXISTS", examples = "no")
        @NotNull
        @Size(min = 1, max = 100)
        String value) {

    /** How the answer compares. Without an answer, only EXISTS false is met. */
    @Schema(name = "ConditionOperator")
    public enum Operator {
        EXISTS,
        EQUALS,
        NOT_EQUALS,
        GREATER,
        LESS,
        AT_LEAST,
        AT_MOST;

        boolean isOrder() {
            return ordinal() > NOT_EQUALS.ordinal();
        }
    }

    /** @param answer null when the item was not answered, or not asked */
    boolean isMet(Item other, @Nullable JsonNode answer) {
        if (operator == Operator.EXISTS) {
            return (answer != null) == Boolean.parseBoolean(value);
        }
        if (answer == null) {
            return false;
        }
        return switch (operator) {
            case EQUALS -> values(answer).anyMatch(each -> compare(other, each) == 0);
            case NOT_EQUALS -> values(answer).noneMatch(each -> compare(other, each) == 0);
            case GREATER -> compare(other, answer) > 0;
            case LESS -> compare(other, answer) < 0;
            case AT_LEAST -> compare(other, answer) >= 0;
            case AT_MOST -> compare(other, answer) <= 0;
            case EXISTS -> throw new IllegalStateException();
        };
    }

    private static Stream<JsonNode> values(JsonNode answer) {
        return answer.isArray() ? answer.valueStream() : Stream.of(answer);
    }

    /** ISO dates are in the order of their letters. */
    private int compare(Item other, JsonNode answer) {
        return answer.isNumber()
                ? answer.decimalValue().compareTo(new BigDecimal(value))
                : answer.asText().compareTo(value);
    }
}
