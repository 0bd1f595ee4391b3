package org.icsworkforce.retention.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.icsworkforce.retention.StudyStory.aStudy;
import static org.icsworkforce.retention.StudyStory.as;
import static org.icsworkforce.retention.StudyStory.owner;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.icsworkforce.kit.disclosure.Axis;
import org.icsworkforce.kit.disclosure.Cell;
import org.icsworkforce.kit.disclosure.Profile;
import org.icsworkforce.kit.disclosure.Reason;
import org.icsworkforce.kit.disclosure.Release;
import org.icsworkforce.kit.disclosure.Role;
import org.icsworkforce.kit.test.Attack;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.retention.StudyStory;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random people answer a study through the API, then it is asked everything about them that can be asked, as a dataset and
 * as results, and what is hidden is bounded by linear programming. {@code -Dattack.tables=50} attacks more studies.
 */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ResultsAttackTest {

    private static final Logger LOG = Logger.getLogger(ResultsAttackTest.class);

    private static final int TABLES = Integer.getInteger("attack.tables", 3);
    private static final double EXACT = 1e-6;
    private static final int MINIMUM = 11;
    private static final Profile PROFILE = new Profile("study", MINIMUM, Profile.Zeros.HIDDEN, 1, "the study's own");
    private static final List<String> ORGANISATIONS = List.of("RPA", "RVV", "RYY");
    private static final List<String> GROUPS = List.of("03", "04");
    private static final List<String> ANSWERS = List.of("agree", "neither", "disagree");

    private final Random random = new Random(20261125);

    @Test
    void nothingThatCanBeAskedIsolatesAFew() {
        var shares = new int[2];
        for (int table = 0; table < TABLES; table++) {
            Map<List<String>, Integer> counts = counts();
            StudyStory study = answered(counts);
            var told = new LinkedHashMap<List<String>, @Nullable Integer>();
            askTheDataset(study, told);
            askTheResults(study, told);
            told.values().forEach(value -> shares[value == null ? 0 : 1]++);
            attack("study " + table, told, counts);
        }
        assertThat(shares[0]).as("something is hidden, or nothing was attacked").isPositive();
        assertThat(shares[1]).as("and not all").isPositive();
        LOG.infof("cells hidden: %d of %d", shares[0], shares[0] + shares[1]);
    }

    /** People by organisation, staff group and answer: few in some groups, enough in others. */
    private Map<List<String>, Integer> counts() {
        var counts = new HashMap<List<String>, Integer>();
        for (String organisation : ORGANISATIONS) {
            for (String group : GROUPS) {
                int most = random.nextInt(3) == 0 ? 3 : 12;
                ANSWERS.forEach(answer -> counts.put(List.of(organisation, group, answer), random.nextInt(most)));
            }
        }
        return counts;
    }

    private static StudyStory answered(Map<List<String>, Integer> counts) {
        var study = aStudy();
        for (String organisation : ORGANISATIONS) {
            for (String group : GROUPS) {
                study.asking(
                        stratum(organisation, group), 80, Map.of("organisation", organisation, "staffGroup", group));
            }
        }
        study.designed().opened();
        counts.forEach((leaf, people) -> {
            if (people > 0) {
                study.answered(stratum(leaf.get(0), leaf.get(1)), people, Map.of("stay", leaf.get(2)));
            }
        });
        study.closed();
        owner().post(study.path("/publish")).then().statusCode(200);
        return study;
    }

    private static String stratum(String organisation, String group) {
        return (organisation + "-" + group).toLowerCase();
    }

    private static void askTheDataset(StudyStory study, Map<List<String>, @Nullable Integer> told) {
        var organisations = new ArrayList<>(ORGANISATIONS);
        organisations.addAll(List.of("", "in:RPA,RVV"));
        var groups = new ArrayList<>(GROUPS);
        groups.addAll(List.of("", "in:03,04"));
        for (String by : List.of("period", "organisation", "staffGroup", "organisation,staffGroup")) {
            for (String organisation : organisations) {
                for (String group : groups) {
                    var request =
                            as(Tokens.analyst()).queryParam("study", study.id()).queryParam("by", by);
                    if (!organisation.isEmpty()) {
                        request.queryParam("organisation", organisation);
                    }
                    if (!group.isEmpty()) {
                        request.queryParam("staffGroup", group);
                    }
                    var answer =
                            request.queryParam("limit", 1000).get("/v1/datasets/retention-study-results/observations");
                    if (answer.statusCode() == 409) {
                        assertThat(answer.<String>path("code")).isEqualTo("NOT_RELEASED");
                        continue;
                    }
                    answer.<List<Map<String, Object>>>path("results").forEach(row -> {
                        String o = member(row, "organisationCode", organisation);
                        String g = member(row, "staffGroupCode", group);
                        tell(told, o, g, row);
                    });
                }
            }
        }
    }

    private static String member(Map<String, Object> row, String column, String filter) {
        Object code = row.get(column);
        return code != null ? code.toString() : filter.isEmpty() ? Axis.ALL : filter;
    }

    /** Everybody who took part answered the question, so the denominator of its answers is the group. */
    private static void tell(
            Map<List<String>, @Nullable Integer> told, String organisation, String group, Map<String, Object> row) {
        switch ((String) row.get("measure")) {
            case "respondents" -> tell(told, List.of(organisation, group, Axis.ALL), row.get("value"));
            case "response-rate" -> tell(told, List.of(organisation, group, Axis.ALL), row.get("numerator"));
            case "answer-share" -> {
                if (row.get("questionCode").equals("stay")) {
                    tell(told, List.of(organisation, group, (String) row.get("answerCode")), row.get("numerator"));
                    assertThat(row.get("value") == null).as("%s", row).isEqualTo(row.get("numerator") == null);
                }
            }
            default -> {}
        }
    }

    private static void tell(Map<List<String>, @Nullable Integer> told, List<String> members, @Nullable Object value) {
        Integer people = value == null ? null : Integer.valueOf(((Number) value).intValue());
        if (told.containsKey(members)) {
            assertThat(told.get(members))
                    .as("%s is told the same by every question", members)
                    .isEqualTo(people);
        }
        told.put(members, people);
    }

    private static void askTheResults(StudyStory study, Map<List<String>, @Nullable Integer> told) {
        for (String by : List.of("", "organisation", "staffGroup", "organisation,staffGroup")) {
            study.results(by).<List<Map<String, Object>>>path("groups").forEach(group -> {
                var members = map(group.get("members"));
                String organisation = code(members, "organisation");
                String staff = code(members, "staffGroup");
                tell(
                        told,
                        List.of(organisation, staff, Axis.ALL),
                        map(group.get("respondents")).get("value"));
                var stay = map(((List<?>) group.get("items")).getFirst());
                ((List<?>) stay.get("options"))
                        .stream()
                                .map(ResultsAttackTest::map)
                                .forEach(option -> tell(
                                        told,
                                        List.of(organisation, staff, (String) option.get("option")),
                                        map(option.get("count")).get("value")));
                boolean hidesAny = ((List<?>) stay.get("options"))
                        .stream()
                                .anyMatch(
                                        option -> map(map(option).get("count")).get("value") == null);
                if (hidesAny) {
                    assertThat(map(stay.get("mean")).get("value"))
                            .as("a mean would tell what is hidden of %s", members)
                            .isNull();
                }
            });
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static String code(Map<String, Object> members, String dimension) {
        return members.containsKey(dimension)
                ? (String) map(members.get(dimension)).get("code")
                : Axis.ALL;
    }

    private static void attack(
            String who, Map<List<String>, @Nullable Integer> told, Map<List<String>, Integer> counts) {
        List<Axis> axes = List.of(
                Axis.of("organisation", new TreeSet<>(ORGANISATIONS)),
                Axis.of("staffGroup", new TreeSet<>(GROUPS)),
                Axis.of("answer", ANSWERS).as(Role.ANSWER));
        var cells = new HashMap<List<String>, Cell>();
        told.forEach((members, value) ->
                cells.put(members, new Cell(members, value, value == null ? Reason.SECONDARY : Reason.SHOWN)));
        var attack =
                new Attack(List.of(new Release(axes, cells)), PROFILE, List.of(counts), List.of(Map.of()), Set.of());
        var groups = new HashMap<List<String>, Integer>();
        counts.forEach((leaf, people) -> groups.merge(leaf.subList(0, 2), people, Integer::sum));
        groups.forEach((group, people) -> {
            // that nobody of a group took part is hidden like any small number
            if (people < MINIMUM) {
                assertThat(attack.most(group, counts))
                        .as("%s, of %s, who are %s", who, group, people)
                        .isGreaterThanOrEqualTo(MINIMUM - EXACT);
            }
        });
    }
}
