package org.icsworkforce.vacancy.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class VacancyChangesTest {

    private static final String CHANGES = "/v1/vacancies/changes";

    @Inject
    DataSource dataSource;

    private static String nurse(String reference, int wte) {
        return """
                {"reference":"%s","organisation":"RVV","title":"Staff Nurse","staffGroup":"03","posts":1,"wte":%d,\
                "status":"OPEN"}""".formatted(reference, wte);
    }

    /** A copy that somebody keeps: record by feed and reference, with its version. */
    private static final class Follower {

        private final Map<String, Integer> copy = new HashMap<>();
        private String since = "";
        private int limit = 50;

        Follower by(int most) {
            limit = most;
            return this;
        }

        /** Reads all that there is now. */
        Follower follow() {
            String next;
            do {
                JsonPath page = Pushing.client("RVV")
                        .queryParam("limit", limit)
                        .queryParam("since", since)
                        .get(CHANGES)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                for (Map<String, Object> change : page.<Map<String, Object>>getList("results")) {
                    take(change);
                }
                since = page.getString("since");
                next = page.getString("next");
            } while (next != null);
            return this;
        }

        private void take(Map<String, Object> change) {
            String key = change.get("feed") + " " + change.get("reference");
            if (change.get("operation").equals("TOMBSTONE")) {
                copy.remove(key);
            } else {
                copy.put(key, (Integer) change.get("version"));
            }
        }

        Map<String, Integer> of(Pushing feed) {
            var found = new HashMap<String, Integer>();
            copy.forEach((key, version) -> {
                if (key.startsWith(feed.feed() + " ")) {
                    found.put(key.substring(feed.feed().length() + 1), version);
                }
            });
            return found;
        }
    }

    private static Map<String, Integer> held(Pushing feed) {
        var held = new HashMap<String, Integer>();
        JsonPath page = feed.client()
                .queryParam("feed", feed.feed())
                .queryParam("limit", 1000)
                .get("/v1/vacancies")
                .jsonPath();
        for (Map<String, Object> vacancy : page.<Map<String, Object>>getList("results")) {
            held.put((String) vacancy.get("reference"), (Integer) vacancy.get("version"));
        }
        return held;
    }

    @Test
    void followerHasWhatTheFeedHasAndDropsWhatIsTakenBack() {
        var feed = Pushing.vacanciesOf("RVV");
        // what other tests left is read in large parts
        var follower = new Follower().by(1000).follow().by(2);
        feed.push(nurse("N-1", 1), nurse("N-2", 1), nurse("N-3", 1));
        follower.follow();
        assertThat(follower.of(feed)).isEqualTo(Map.of("N-1", 1, "N-2", 1, "N-3", 1));

        feed.push(nurse("N-1", 2));
        feed.push(nurse("N-1", 3));
        feed.client()
                .delete("/v1/vacancy-feeds/" + feed.feed() + "/vacancies/N-2")
                .then()
                .statusCode(204);
        assertThat(follower.follow().of(feed)).isEqualTo(Map.of("N-1", 3, "N-3", 1));

        Pushing.client("RVV")
                .queryParam("since", follower.since)
                .get(CHANGES)
                .then()
                .body("results", hasSize(0))
                .body("next", nullValue());
    }

    @Test
    void changeThatWasBegunFirstAndCommittedLaterIsNotPassedOver() throws SQLException {
        var slow = Pushing.vacanciesOf("RVV");
        var quick = Pushing.vacanciesOf("RVV");
        slow.push(nurse("S-1", 1));
        var follower = new Follower().by(1000).follow();
        try (Connection holding = dataSource.getConnection()) {
            holding.setAutoCommit(false);
            try (var lock = holding.prepareStatement("select from vacancy where feed = ? for update")) {
                lock.setString(1, slow.feed());
                lock.execute();
            }
            String run = slow.push(slow.client().header("Prefer", "respond-async"), nurse("S-1", 2))
                    .statusCode(202)
                    .extract()
                    .header("Location");
            awaitBlocked();
            quick.push(nurse("Q-1", 1)).statusCode(200);
            assertThat(follower.follow().of(quick)).isEqualTo(Map.of("Q-1", 1));
            assertThat(follower.of(slow)).isEqualTo(Map.of("S-1", 1));
            holding.rollback();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> slow.client().get(run).then().body("state", equalTo("COMPLETED")));
        }
        assertThat(follower.follow().of(slow)).isEqualTo(Map.of("S-1", 2));
    }

    /** Until a writer waits for a row, after it has begun its change. */
    private void awaitBlocked() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            try (var connection = dataSource.getConnection();
                    var query = connection.createStatement();
                    var row = query.executeQuery("""
                            select exists (select from pg_stat_activity where datname = current_database()
                                and wait_event_type = 'Lock' and query like '%into vacancy as held%')""")) {
                row.next();
                return row.getBoolean(1);
            }
        });
    }

    @Test
    void nothingIsMissedWhileSeveralWrite() {
        var feeds =
                IntStream.range(0, 3).mapToObj(i -> Pushing.vacanciesOf("RVV")).toList();
        var follower = new Follower().by(1000).follow().by(7);
        List<CompletableFuture<Void>> writers = feeds.stream()
                .map(feed -> CompletableFuture.runAsync(() -> {
                    for (int round = 1; round <= 12; round++) {
                        feed.push(nurse("A", round), nurse("B", 1 + round / 3), nurse("C-" + round, 1));
                    }
                }))
                .toList();
        var all = CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));
        while (!all.isDone()) {
            follower.follow();
        }
        all.join();
        follower.follow();
        for (Pushing feed : feeds) {
            assertThat(follower.of(feed)).hasSize(14).isEqualTo(held(feed));
        }
    }

    @Test
    void tokenThatIsTooOldIsGoneAndAForgedOneRefused() throws SQLException {
        Pushing.vacanciesOf("RVV").push(nurse("N-1", 1));
        long number;
        String epoch;
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            try (var row = statement.executeQuery("""
                    select min(number), (select epoch from clock) from change where number is not null""")) {
                row.next();
                number = row.getLong(1);
                epoch = row.getString(2);
            }
            statement.execute("update change set at = '2020-01-01' where number = " + number);
        }
        refuse(new ChangePosition(number, 0).token(epoch), 410, "GONE");
        refuse(new ChangePosition(number, 0).token("00000000"), 410, "GONE");
        refuse(new ChangePosition(Integer.MAX_VALUE, 0).token(epoch), 400, "INVALID_VALUE");
        refuse("nonsense", 400, "INVALID_VALUE");
        Pushing.client("RVV").get(CHANGES).then().statusCode(200);
    }

    private static void refuse(String since, int status, String code) {
        Pushing.client("RVV")
                .queryParam("since", since)
                .get(CHANGES)
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }
}
