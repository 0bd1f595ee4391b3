package org.icsworkforce.retention.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private static final String ROUTED = """
            {"items": [
              {"id": "c", "text": {"en-GB": "C"}, "type": "TEXT", "required": true,
               "enableWhen": [{"item": "b", "operator": "EQUALS", "value": "yes"}]},
              {"id": "b", "text": {"en-GB": "B"}, "type": "SINGLE", "options": [{"code": "yes", "label": {"en-GB": "Yes"}}],
               "enableWhen": [{"item": "a", "operator": "EQUALS", "value": "yes"}]},
              {"id": "a", "text": {"en-GB": "A"}, "type": "SINGLE", "required": true,
               "options": [{"code": "yes", "label": {"en-GB": "Yes"}}, {"code": "no", "label": {"en-GB": "No"}}]},
              {"id": "d", "text": {"en-GB": "D"}, "type": "TEXT",
               "enableWhen": [{"item": "b", "operator": "EXISTS", "value": "false"}]}]}""";

    private static Questionnaire questionnaire(String json) throws Exception {
        var questionnaire = JSON.readValue(json, Questionnaire.class);
        questionnaire.requireSound();
        return questionnaire;
    }

    private static Map<String, JsonNode> sent(String json) throws Exception {
        var sent = new LinkedHashMap<String, JsonNode>();
        JSON.readTree(json).properties().forEach(answer -> sent.put(answer.getKey(), answer.getValue()));
        return sent;
    }

    private static Answers answers(String questionnaire, String answers) throws Exception {
        return Answers.of(questionnaire(questionnaire), sent(answers));
    }

    private static List<String> faults(String questionnaire, String answers) throws Exception {
        var asked = questionnaire(questionnaire);
        var given = sent(answers);
        try {
            Answers.of(asked, given);
            return List.of();
        } catch (Problem problem) {
            assertThat(problem.errors()).allSatisfy(error -> assertThat(error.received())
                    .as("an answer is never repeated")
                    .isNull());
            return problem.errors().stream()
                    .map(error -> error.code() + " " + error.pointer())
                    .toList();
        }
    }

    @Test
    void staleAnswerToWhatIsNotAskedDrivesNothing() throws Exception {
        // b is stale because a is no; c depends on b, and stands before both
        var answers = answers(ROUTED, "{\"a\": \"no\", \"b\": \"yes\", \"c\": \"stale\", \"d\": \"kept\"}");
        assertThat(answers.values()).containsOnlyKeys("a", "d");
        assertThat(answers.leftOut()).containsExactly("c", "b");
    }

    @Test
    void routeThatIsOpenIsFollowedToItsEnd() throws Exception {
        var answers = answers(ROUTED, "{\"a\": \"yes\", \"b\": \"yes\", \"c\": \"kept\", \"d\": \"stale\"}");
        assertThat(answers.values()).containsOnlyKeys("a", "b", "c");
        assertThat(answers.leftOut()).containsExactly("d");
    }

    @Test
    void requiredItemCountsOnlyWhenItIsAsked() throws Exception {
        assertThat(faults(ROUTED, "{\"a\": \"no\"}")).isEmpty();
        assertThat(faults(ROUTED, "{\"a\": \"yes\", \"b\": \"yes\"}")).containsExactly("MISSING_VALUE /answers/c");
    }

    @Test
    void whatIsNotAskedHasNoFaultsEither() throws Exception {
        assertThat(faults(ROUTED, "{\"a\": \"no\", \"b\": \"nonsense\", \"c\": 7}"))
                .isEmpty();
    }

    @Test
    void everyFaultIsNamedAtOnce() throws Exception {
        String questionnaire = """
                {"items": [
                  {"id": "one", "text": {"en-GB": "1"}, "type": "SINGLE", "options": [{"code": "x", "label": {"en-GB": "X"}}]},
                  {"id": "many", "text": {"en-GB": "2"}, "type": "MULTIPLE", "options": [{"code": "x", "label": {"en-GB": "X"}}]},
                  {"id": "ten", "text": {"en-GB": "3"}, "type": "ZERO_TO_TEN"},
                  {"id": "years", "text": {"en-GB": "4"}, "type": "NUMBER", "min": 0, "max": 60},
                  {"id": "since", "text": {"en-GB": "5"}, "type": "DATE", "earliest": "2020-01-01", "latest": "2026-12-31"},
                  {"id": "words", "text": {"en-GB": "6"}, "type": "TEXT", "maxLength": 3},
                  {"id": "must", "text": {"en-GB": "7"}, "type": "TEXT", "required": true}]}""";
        assertThat(faults(questionnaire, """
                        {"one": "y", "many": ["x", "x"], "ten": 11, "years": 61, "since": "2019-12-31", "words": "four",
                         "must": " ", "other": 1}"""))
                .containsExactlyInAnyOrder(
                        "INVALID_VALUE /answers/one",
                        "INVALID_VALUE /answers/many",
                        "INVALID_VALUE /answers/ten",
                        "INVALID_VALUE /answers/years",
                        "INVALID_VALUE /answers/since",
                        "INVALID_VALUE /answers/words",
                        "MISSING_VALUE /answers/must",
                        "UNKNOWN_PROPERTY /answers/other");
        assertThat(faults(questionnaire, """
                        {"one": ["x"], "many": "x", "ten": 7.5, "years": 1e999, "since": "31.12.2025", "words": 5,
                         "must": "a\\u0000b"}""")).hasSize(7);
        assertThat(faults(questionnaire, """
                        {"one": "x", "many": ["x"], "ten": 10, "years": 0.25, "since": "2020-01-01", "words": "abc",
                         "must": "yes"}""")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GREATER, 5, 6, true", "GREATER, 5, 5, false", "LESS, 5, 4, true", "LESS, 5, 5, false",
        "AT_LEAST, 5, 5, true", "AT_LEAST, 10, 9, false", "AT_MOST, 5, 5, true", "AT_MOST, 5, 6, false",
        "EQUALS, 5, 5, true", "NOT_EQUALS, 5, 6, true", "NOT_EQUALS, 5, 5, false", "EXISTS, true, 0, true"
    })
    void answersAreComparedAsNumbers(String operator, String value, int answer, boolean asked) throws Exception {
        String questionnaire = """
                {"items": [{"id": "ten", "text": {"en-GB": "1"}, "type": "ZERO_TO_TEN"},
                  {"id": "then", "text": {"en-GB": "2"}, "type": "TEXT",
                   "enableWhen": [{"item": "ten", "operator": "%s", "value": "%s"}]}]}""".formatted(operator, value);
        var answers = answers(questionnaire, "{\"ten\": " + answer + ", \"then\": \"x\"}");
        assertThat(answers.values().containsKey("then")).isEqualTo(asked);
    }

    @Test
    void anyConditionIsEnoughWhereTheItemSaysSo() throws Exception {
        String questionnaire = """
                {"items": [{"id": "x", "text": {"en-GB": "1"}, "type": "ZERO_TO_TEN"},
                  {"id": "y", "text": {"en-GB": "2"}, "type": "ZERO_TO_TEN"},
                  {"id": "z", "text": {"en-GB": "3"}, "type": "TEXT", "enableBehaviour": "%s",
                   "enableWhen": [{"item": "x", "operator": "EQUALS", "value": "1"},
                                  {"item": "y", "operator": "EQUALS", "value": "1"}]}]}""";
        String given = "{\"x\": 1, \"y\": 2, \"z\": \"here\"}";
        assertThat(answers(questionnaire.formatted("ANY"), given).values()).containsKey("z");
        assertThat(answers(questionnaire.formatted("ALL"), given).leftOut()).containsExactly("z");
    }

    /** Written out, it is a gigabyte: it ended the service. */
    @ParameterizedTest
    @ValueSource(strings = {"1e3000", "-1e3000", "1e-3000", "0e-3000", "1000000001"})
    void boundThatNoAnswerCanBeIsRefused(String bound) throws Exception {
        var unsound = JSON.readValue("""
                {"items": [{"id": "n", "text": {"en-GB": "N"}, "type": "NUMBER", "min": %s}]}""".formatted(bound), Questionnaire.class);
        assertThatThrownBy(unsound::requireSound).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.errors()).extracting(ProblemError::pointer).containsExactly("/items/0/min");
            assertThat(problem.errors().getFirst().received().toString()).hasSizeLessThan(20);
        });
    }

    @Test
    void questionnaireThatCannotBeAskedIsRefusedWithEveryFault() throws Exception {
        var unsound = JSON.readValue("""
                {"items": [
                  {"id": "a", "text": {"cy": "A"}, "type": "SINGLE"},
                  {"id": "a", "text": {"en-GB": "A"}, "type": "TEXT",
                   "enableWhen": [{"item": "nowhere", "operator": "EXISTS", "value": "true"}]},
                  {"id": "p", "text": {"en-GB": "P"}, "type": "TEXT",
                   "enableWhen": [{"item": "q", "operator": "EXISTS", "value": "true"}]},
                  {"id": "q", "text": {"en-GB": "Q"}, "type": "TEXT",
                   "enableWhen": [{"item": "p", "operator": "LESS", "value": "3"}]},
                  {"id": "n", "text": {"en-GB": "N"}, "type": "NUMBER", "min": 2, "max": 1}],
                 "scales": [{"code": "s", "name": "S", "items": ["q"], "reversed": ["n"], "minimumAnswered": 2}]}""", Questionnaire.class);
        assertThatThrownBy(unsound::requireSound)
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.errors())
                        .extracting(ProblemError::pointer)
                        .containsExactlyInAnyOrder(
                                "/items/0/text",
                                "/items/0/options",
                                "/items/1/id",
                                "/items/1/enableWhen/0/item",
                                "/items/2/enableWhen",
                                "/items/3/enableWhen",
                                "/items/3/enableWhen/0/operator",
                                "/items/4/max",
                                "/scales/0/items/0",
                                "/scales/0/reversed/0",
                                "/scales/0/minimumAnswered"));
    }
}
