package org.icsworkforce.retention.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which items somebody is asked, given what they answer. The answer to an item that is not asked counts as absent for
 * every other one, so that a stale answer drives nothing. Conditions have no circles: this is the one fixed point.
 */
final class Routing {

    private final Questionnaire questionnaire;
    private final Map<String, JsonNode> sent;
    private final Map<String, Boolean> asked = new HashMap<>();

    Routing(Questionnaire questionnaire, Map<String, JsonNode> sent) {
        this.questionnaire = questionnaire;
        this.sent = sent;
    }

    boolean asks(Item item) {
        Boolean known = asked.get(item.id());
        if (known == null) {
            var conditions = item.enableWhen().stream();
            known = item.enableWhen().isEmpty()
                    || (item.enableBehaviour() == Item.EnableBehaviour.ANY
                            ? conditions.anyMatch(this::isMet)
                            : conditions.allMatch(this::isMet));
            asked.put(item.id(), known);
        }
        return known;
    }

    private boolean isMet(Condition condition) {
        Item other = questionnaire.item(condition.item()).orElseThrow();
        return condition.isMet(other, answer(other));
    }

    private @Nullable JsonNode answer(Item item) {
        return asks(item) ? sent.get(item.id()) : null;
    }
}
