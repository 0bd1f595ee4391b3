package org.icsworkforce.retention.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.icsworkforce.retention.questionnaire.Questionnaire;
import org.icsworkforce.retention.study.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subtracts what is told by one division of the results from what is told by another. */
class TellingTest {

    private static final int MINIMUM = 11;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Dimension> DIMENSIONS = List.of(Dimension.ORGANISATION, Dimension.STAFF_GROUP);

    private static Questionnaire questionnaire() throws Exception {
        return JSON.findAndRegisterModules().readValue("""
                {"items": [
                  {"id": "q", "text": {"en-GB": "Q"}, "type": "SINGLE",
                   "options": [{"code": "a", "label": {"en-GB": "A"}}, {"code": "b", "label": {"en-GB": "B"}}]},
                  {"id": "routed", "text": {"en-GB": "R"}, "type": "ZERO_TO_TEN"}]}""", Questionnaire.class);
    }

    private static Cube cube(Random random, Questionnaire questionnaire) throws Exception {
        var strata = new LinkedHashMap<List<String>, Tally>();
        for (String organisation : List.of("A", "B", "C", "D")) {
            for (String group : List.of("01", "02", "03")) {
                var tally = new Tally(questionnaire, 200);
                int people = random.nextInt(4) == 0 ? random.nextInt(MINIMUM) : 5 + random.nextInt(40);
                for (int i = 0; i < people; i++) {
                    String routed = random.nextInt(3) == 0 ? ", \"routed\": " + random.nextInt(11) : "";
                    tally.count(JSON.readTree("{\"q\": \"" + (random.nextBoolean() ? "a" : "b") + "\"" + routed + "}"));
                }
                strata.put(List.of(organisation, group), tally);
            }
        }
        return new Cube(DIMENSIONS, strata);
    }

    /**
     * All 30 of one group, and 23 of 40 of another, answer what is asked of those who said yes. That of the first nobody
     * said no is hidden; so must be how many answered what follows from it, and by it the mood of those who were asked.
     */
    @Test
    void whoIsAskedMoreTellsNothingThatIsHidden() throws Exception {
        var questionnaire = JSON.findAndRegisterModules().readValue("""
                {"items": [
                  {"id": "bullied", "text": {"en-GB": "B"}, "type": "SINGLE", "required": true, "sensitive": true,
                   "options": [{"code": "yes", "label": {"en-GB": "Y"}}, {"code": "no", "label": {"en-GB": "N"}}]},
                  {"id": "seen", "text": {"en-GB": "S"}, "type": "ZERO_TO_TEN", "required": true,
                   "enableWhen": [{"item": "bullied", "operator": "EQUALS", "value": "yes"}]},
                  {"id": "times", "text": {"en-GB": "T"}, "type": "NUMBER", "required": true,
                   "enableWhen": [{"item": "seen", "operator": "EXISTS", "value": "true"}]}],
                 "scales": [{"code": "care", "name": "Care", "items": ["seen"], "minimumAnswered": 1,
                   "higherIsBetter": true}]}""", Questionnaire.class);
        var strata = new LinkedHashMap<List<String>, Tally>();
        int[][] yesAndNo = {{30, 0}, {11, 14}, {23, 17}, {10, 4}, {6, 3}, {0, 22}};
        for (int stratum = 0; stratum < yesAndNo.length; stratum++) {
            var tally = new Tally(questionnaire, 80);
            for (int i = 0; i < yesAndNo[stratum][0]; i++) {
                tally.count(JSON.readTree("{\"bullied\": \"yes\", \"seen\": " + i % 11 + ", \"times\": " + i + "}"));
            }
            for (int i = 0; i < yesAndNo[stratum][1]; i++) {
                tally.count(JSON.readTree("{\"bullied\": \"no\"}"));
            }
            strata.put(List.of(List.of("A", "B", "C").get(stratum % 3), stratum < 3 ? "03" : "07"), tally);
        }
        var telling = new Telling(new Cube(DIMENSIONS, strata), questionnaire, MINIMUM, (dimension, code) -> code);
        int hidden = 0;
        int told = 0;
        for (Margin margin : Margin.all(DIMENSIONS)) {
            for (ResultGroup group : telling.groups(margin)) {
                if (group.items().getFirst().options().getFirst().count().value() != null) {
                    told++;
                    continue;
                }
                hidden++;
                assertThat(group.items().subList(1, 3))
                        .as("%s", group.members())
                        .allMatch(item ->
                                item.answered().value() == null && item.mean().value() == null);
                assertThat(group.scales().getFirst().scored().value()).isNull();
            }
        }
        assertThat(hidden).isPositive();
        assertThat(told).isPositive();
    }

    /** Two tables of the same people may hide other groups beside a small one; together they would tell it. */
    @Test
    void scaleIsToldNowhereWhereItsOnlyAnswersAreHidden() throws Exception {
        var questionnaire = JSON.findAndRegisterModules().readValue("""
                {"items": [
                  {"id": "stay", "text": {"en-GB": "S"}, "type": "LIKERT", "required": true,
                   "options": [{"code": "a", "label": {"en-GB": "A"}, "score": 10}]},
                  {"id": "energy", "text": {"en-GB": "E"}, "type": "ZERO_TO_TEN"}],
                 "scales": [
                  {"code": "one", "name": "One", "items": ["energy"], "minimumAnswered": 1, "higherIsBetter": true},
                  {"code": "both", "name": "Both", "items": ["stay", "energy"], "minimumAnswered": 2,
                   "higherIsBetter": true}]}""", Questionnaire.class);
        int hidden = 0;
        for (int seed = 0; seed < 30; seed++) {
            var random = new Random(seed);
            var strata = new LinkedHashMap<List<String>, Tally>();
            for (String organisation : List.of("A", "B", "C", "D")) {
                for (String group : List.of("01", "02", "03")) {
                    var tally = new Tally(questionnaire, 200);
                    int few = random.nextInt(3);
                    for (int i = 0; i < 12 + random.nextInt(20); i++) {
                        String energy = few == 0 && i > 4 ? "" : ", \"energy\": " + random.nextInt(11);
                        tally.count(JSON.readTree("{\"stay\": \"a\"" + energy + "}"));
                    }
                    strata.put(List.of(organisation, group), tally);
                }
            }
            var telling = new Telling(new Cube(DIMENSIONS, strata), questionnaire, MINIMUM, (dimension, code) -> code);
            for (Margin margin : Margin.all(DIMENSIONS)) {
                for (ResultGroup group : telling.groups(margin)) {
                    if (group.items().getLast().answered().value() == null) {
                        hidden++;
                        assertThat(group.scales())
                                .as("seed %s, %s", seed, group.members())
                                .allMatch(scale -> scale.scored().value() == null);
                    }
                }
            }
        }
        assertThat(hidden).isPositive();
    }

    /** A mean of 0 tells that nobody gave another number, and where all but one group are told, that group's mean is. */
    @Test
    void sensitiveNumbersHaveNoMean() throws Exception {
        for (boolean sensitive : new boolean[] {true, false}) {
            var questionnaire = JSON.findAndRegisterModules().readValue("""
                    {"items": [{"id": "assaults", "text": {"en-GB": "A"}, "type": "NUMBER", "min": 0, "sensitive": %s}]}""".formatted(sensitive), Questionnaire.class);
            var tally = new Tally(questionnaire, 80);
            for (int i = 0; i < 20; i++) {
                tally.count(JSON.readTree("{\"assaults\": 0}"));
            }
            var cube = new Cube(DIMENSIONS, Map.of(List.of("A", "03"), tally));
            var item = new Telling(cube, questionnaire, MINIMUM, (dimension, code) -> code)
                    .groups(new Margin(List.of()))
                    .getFirst()
                    .items()
                    .getFirst();
            assertThat(item.answered().value()).isEqualByComparingTo("20");
            assertThat(item.mean().value() == null).isEqualTo(sensitive);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void noDifferenceBetweenDivisionsIsAboutFewerThanTheMinimumGroup(long seed) throws Exception {
        var questionnaire = questionnaire();
        var cube = cube(new Random(seed), questionnaire);
        var telling = new Telling(cube, questionnaire, MINIMUM, (dimension, code) -> code);
        int hidden = 0;
        for (Margin margin : Margin.all(DIMENSIONS)) {
            for (ResultGroup group : telling.groups(margin)) {
                for (Figure figure : counts(group)) {
                    assertThat(figure.value() == null || figure.value().intValue() >= MINIMUM)
                            .as("%s of %s", figure, group.members())
                            .isTrue();
                    hidden += figure.value() == null ? 1 : 0;
                }
            }
        }
        for (int number = 0; number < 3; number++) {
            noDifference(telling, number, Margin.all(DIMENSIONS));
        }
        assertThat(hidden).as("a test without anything to hide proves nothing").isPositive();
    }

    private static List<Figure> counts(ResultGroup group) {
        return List.of(
                group.respondents(),
                group.items().get(0).answered(),
                group.items().get(1).answered());
    }

    /** What a group has beyond those of its parts that are told is either nothing or the minimum. */
    private static void noDifference(Telling telling, int number, List<Margin> margins) {
        for (Margin whole : margins) {
            for (Margin part : margins) {
                if (part.dimensions().size() != whole.dimensions().size() + 1
                        || !part.dimensions().containsAll(whole.dimensions())) {
                    continue;
                }
                for (ResultGroup group : telling.groups(whole)) {
                    var parts = telling.groups(part).stream()
                            .filter(one -> one.members()
                                    .entrySet()
                                    .containsAll(group.members().entrySet()))
                            .map(one -> counts(one).get(number))
                            .toList();
                    Figure told = counts(group).get(number);
                    var hidden = parts.stream()
                            .filter(figure -> figure.value() == null)
                            .toList();
                    if (told.value() != null && !hidden.isEmpty()) {
                        int rest = told.value().intValue()
                                - new ArrayList<>(parts)
                                        .stream()
                                                .filter(figure -> figure.value() != null)
                                                .mapToInt(
                                                        figure -> figure.value().intValue())
                                                .sum();
                        assertThat(hidden)
                                .as("one alone is found by subtraction")
                                .hasSizeGreaterThan(1);
                        assertThat(rest).isGreaterThanOrEqualTo(MINIMUM);
                    }
                }
            }
        }
    }
}
