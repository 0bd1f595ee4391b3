package org.icsworkforce.vacancy.link;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.icsworkforce.kit.test.Broker;
import org.icsworkforce.kit.test.Contracts;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.Test;

/** How records stand among those of their need, as events and followers are told. Each test has a practice of its own. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class StandingToldTest {

    @Inject
    LinkSearch search;

    private static String nurse(String organisation, String reference, int posts, String alias) {
        return """
                {"reference":"%s","organisation":"%s","title":"Practice Nurse","staffGroup":"03","posts":%d,"wte":1,\
                "status":"OPEN","aliases":[{"system":"TRAC","id":"%s"}]}""".formatted(reference, organisation, posts, alias);
    }

    private static String id(Pushing feed, String reference) {
        return feed.vacancy(reference).extract().path("id");
    }

    /** The events of a vacancy in the order of its partition, once there are so many; repeats by a replay left out. */
    private static List<ConsumerRecord<String, String>> told(String vacancy, int count) {
        var told = new LinkedHashMap<String, ConsumerRecord<String, String>>();
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Broker.read("workforce.vacancy.v1", vacancy)
                    .forEach(event -> told.putIfAbsent(Broker.header(event, "ce_id"), event));
            assertThat(told).hasSizeGreaterThanOrEqualTo(count);
        });
        assertThat(told).hasSize(count);
        told.values()
                .forEach(event -> Contracts.fits(
                        Broker.header(event, "ce_type").substring("org.icsworkforce.".length()), event.value()));
        return List.copyOf(told.values());
    }

    private static List<Boolean> counts(List<ConsumerRecord<String, String>> events) {
        return events.stream()
                .map(event -> JsonPath.from(event.value()).getBoolean("counts"))
                .toList();
    }

    private static void decide(String organisation, String one, String other, String state) {
        String path = "/v1/vacancy-links/" + one + "/" + other;
        String tag = given().auth().oauth2(Tokens.analyst()).get(path).header("ETag");
        Pushing.client(organisation)
                .contentType("application/json")
                .header("If-Match", tag)
                .body("{\"state\":\"" + state + "\"}")
                .put(path)
                .then()
                .statusCode(200);
    }

    /** A copy that somebody keeps of one organisation: reference, and whether it counts. */
    private static final class Follower {

        private final Map<String, Boolean> copy = new HashMap<>();
        private final List<String> seen = new ArrayList<>();
        private final Set<String> states = new HashSet<>();
        private String since = "";

        Follower follow(String organisation) {
            String next;
            seen.clear();
            do {
                JsonPath page = Pushing.client(organisation)
                        .queryParam("limit", 1000)
                        .queryParam("since", since)
                        .get("/v1/vacancies/changes")
                        .jsonPath();
                for (Map<String, Object> change : page.<Map<String, Object>>getList("results")) {
                    take(organisation, change);
                }
                since = page.getString("since");
                next = page.getString("next");
            } while (next != null);
            return this;
        }

        private void take(String organisation, Map<String, Object> change) {
            String reference = (String) change.get("reference");
            if (!states.add(change.get("id") + "/" + change.get("state"))) {
                // it drops what it has
                return;
            }
            if (change.get("vacancy") instanceof Map<?, ?> vacancy
                    && vacancy.get("organisation") instanceof Map<?, ?> employer
                    && organisation.equals(employer.get("code"))) {
                seen.add(reference + "/" + change.get("version"));
                copy.put(reference, (Boolean) vacancy.get("counts"));
            }
        }
    }

    @Test
    void linkRejectionAndNewLinkAreToldAndTheRecordKeepsItsVersion() throws SQLException {
        var trac = Pushing.vacanciesOf("G82700");
        var esr = Pushing.vacanciesOf("G82700");
        trac.push(nurse("G82700", "T", 1, "700"));
        esr.push(nurse("G82700", "E", 1, "700"));
        var follower = new Follower().follow("G82700");
        assertThat(follower.copy).isEqualTo(Map.of("T", true, "E", true));
        search.go();

        String first = trac.feed().compareTo(esr.feed()) < 0 ? id(trac, "T") : id(esr, "E");
        String second = first.equals(id(trac, "T")) ? id(esr, "E") : id(trac, "T");
        String leads = first.equals(id(trac, "T")) ? "T" : "E";
        String follows = leads.equals("T") ? "E" : "T";
        var linked = told(second, 2);
        assertThat(counts(linked)).containsExactly(true, false);
        assertThat(Broker.header(linked.getLast(), "ce_type")).isEqualTo("org.icsworkforce.vacancy.changed.v1");
        assertThat(Broker.header(linked.getLast(), "ce_id")).isEqualTo(second + "/2");
        var state = JsonPath.from(linked.getLast().value());
        assertThat(state.getInt("version")).isEqualTo(2);
        assertThat(state.getInt("recordVersion")).isEqualTo(1);
        assertThat(state.getBoolean("live")).isTrue();
        var leading = JsonPath.from(told(first, 2).getLast().value());
        assertThat(leading.getString("need")).isEqualTo(state.getString("need"));
        assertThat(leading.getBoolean("counts")).isTrue();
        follower.follow("G82700");
        assertThat(follower.seen).containsExactlyInAnyOrder("T/1", "E/1");
        assertThat(follower.copy).isEqualTo(Map.of(leads, true, follows, false));

        decide("G82700", first, second, "REJECTED");
        assertThat(counts(told(second, 3))).containsExactly(true, false, true);
        assertThat(JsonPath.from(told(second, 3).getLast().value()).getString("need"))
                .isEqualTo(second);
        assertThat(follower.follow("G82700").copy).isEqualTo(Map.of("T", true, "E", true));

        decide("G82700", first, second, "LINKED");
        assertThat(counts(told(second, 4))).containsExactly(true, false, true, false);
        assertThat(follower.follow("G82700").copy).isEqualTo(Map.of(leads, true, follows, false));
        assertThat(follower.follow("G82700").seen).as("nothing twice").isEmpty();
    }

    @Test
    void statesAreCountedInTheOrderOfTheirCommitsAndAReplayRepeatsTheLast() throws SQLException {
        // the need is named after the record that came first; that the other one counts moves both with each decision
        var feeds = Stream.generate(() -> Pushing.vacanciesOf("G82711"))
                .limit(2)
                .sorted(Comparator.comparing(Pushing::feed))
                .toList();
        var one = feeds.getLast();
        var two = feeds.getFirst();
        one.push(nurse("G82711", "A", 1, "712"));
        two.push(nurse("G82711", "B", 1, "712"));
        search.go();
        one.push(nurse("G82711", "A", 2, "712"));
        two.push(nurse("G82711", "B", 2, "712"));
        String a = id(one, "A");
        String b = id(two, "B");
        decide("G82711", a, b, "REJECTED");
        one.vacancy("A").body("version", org.hamcrest.Matchers.equalTo(2));

        for (String vacancy : List.of(a, b)) {
            var told = told(vacancy, 4);
            assertThat(told)
                    .extracting(event -> Broker.header(event, "ce_id"))
                    .containsExactly(vacancy + "/1", vacancy + "/2", vacancy + "/3", vacancy + "/4");
            assertThat(told.stream().map(event -> JsonPath.from(event.value()).getInt("recordVersion")))
                    .containsExactly(1, 1, 2, 2);
        }
        given().auth()
                .oauth2(Tokens.admin())
                .post("/v1/admin/vacancy-service/replay")
                .then()
                .statusCode(202);
        for (String vacancy : List.of(a, b)) {
            var before = told(vacancy, 4);
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                var again = Broker.read("workforce.vacancy.v1", vacancy).getLast();
                assertThat(again.offset()).isGreaterThan(before.getLast().offset());
                for (String header : List.of("ce_id", "ce_type", "ce_time")) {
                    assertThat(Broker.header(again, header)).isEqualTo(Broker.header(before.getLast(), header));
                }
                assertThat(again.value()).isEqualTo(before.getLast().value());
            });
        }
    }

    @Test
    void manyStandingsThatMoveAtOnceAreEachToldOnce() throws SQLException {
        var one = Pushing.vacanciesOf("G82741");
        String[] rows = IntStream.range(0, 300)
                .mapToObj(i -> nurse("G82741", "A-" + i, 1, "741-" + i))
                .toArray(String[]::new);
        one.push(rows);
        var two = Pushing.vacanciesOf("G82741");
        two.push(IntStream.range(0, 300)
                .mapToObj(i -> nurse("G82741", "B-" + i, 1, "741-" + i))
                .toArray(String[]::new));
        search.go();

        var follower = new Follower().follow("G82741");
        assertThat(follower.seen).hasSize(600).doesNotHaveDuplicates();
        assertThat(follower.copy.values()).filteredOn(counts -> counts).hasSize(300);
        for (int i : List.of(0, 150, 299)) {
            assertThat(told(id(one, "A-" + i), 2)).hasSize(2);
            assertThat(told(id(two, "B-" + i), 2)).hasSize(2);
        }
    }

    @Test
    void recordIsToldAnewWhenItIsNoLongerLinkedWithAnother() throws SQLException {
        var first = Linking.feed("G82229", 1);
        var second = Linking.feed("G82229", 2);
        var third = Linking.feed("G82229", 3);
        first.push(Linking.requisition("G82229", "A", """
                ,"aliases":[{"system":"TRAC","id":"801"},{"system":"ESR_REQUISITION","id":"801"}]"""));
        second.push(Linking.requisition("G82229", "B", Linking.alias("TRAC", "801")));
        third.push(Linking.requisition("G82229", "C", Linking.alias("ESR_REQUISITION", "801")));
        search.go();
        var follower = new Follower().follow("G82229");

        second.client()
                .delete("/v1/vacancy-feeds/" + second.feed() + "/vacancies/B")
                .then()
                .statusCode(204);
        search.go();
        assertThat(follower.follow("G82229").seen).contains("A/1");
    }
}
