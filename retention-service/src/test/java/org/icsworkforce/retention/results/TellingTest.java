package org.icsworkforce.retention.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.icsworkforce.retention.questionnaire.Questionnaire;
import org.icsworkforce.retention.study.Dimension;
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
        var strata = new java.util.LinkedHashMap<List<String>, Tally>();
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
