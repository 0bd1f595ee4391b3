package org.icsworkforce.vacancy.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.vacancy.notice.Notices;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class LedgerTest {

    private static final String NURSE = """
            {"reference":"N-1","organisation":"RVV","title":"Nurse","staffGroup":"03","posts":1,"wte":1,\
            "status":"OPEN"}""";

    @Inject
    DataSource dataSource;

    private static void expectDaily(Pushing feed) {
        feed.client()
                .contentType("application/json")
                .body("""
                        {"owner":"RVV","organisations":["RVV"],"subject":"vacancies","format":"NDJSON",
                         "name":"Test feed","expectedEvery":"P1D","precedence":1,"synthetic":true}""")
                .put("/v1/vacancy-feeds/" + feed.feed())
                .then()
                .statusCode(200)
                .body("freshness.late", equalTo(false))
                .body("freshness.lastAppliedAt", nullValue())
                .body("freshness.expectedBy", notNullValue());
    }

    private void finishedBefore(String runs, String interval) throws SQLException {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(
                        "update run set finished_at = now() - ?::interval where feed = ?")) {
            update.setString(1, interval);
            update.setString(2, runs);
            update.executeUpdate();
        }
    }

    @Test
    void feedThatDoesNotComeWhenItShouldIsLate() throws SQLException {
        var feed = Pushing.vacanciesOf("RVV");
        expectDaily(feed);
        String path = "/v1/vacancy-feeds/" + feed.feed();
        String run = feed.push(NURSE).extract().path("id");
        feed.push(feed.client().queryParam("dryRun", true), NURSE);
        feed.client()
                .get(path)
                .then()
                .body("freshness.late", equalTo(false))
                .body("freshness.lastAppliedAt", notNullValue())
                .body("lastRuns.dryRun", contains(true, false))
                .body("lastRuns[1].id", equalTo(run))
                .body("lastRuns[1].state", equalTo("COMPLETED"));
        finishedBefore(feed.feed(), "25 hours");
        feed.client().get(path).then().body("freshness.late", equalTo(false));
        finishedBefore(feed.feed(), "27 hours");
        feed.client().get(path).then().body("freshness.late", equalTo(true));
        // only what is applied makes a feed fresh
        feed.push(feed.client().queryParam("dryRun", true), NURSE);
        feed.client().get(path).then().body("freshness.late", equalTo(true));
        feed.push(NURSE);
        feed.client().get(path).then().body("freshness.late", equalTo(false));
    }

    @Test
    void payloadsAndFaultsGoAfterNinetyDaysAndRunsAfterThreeYears() throws SQLException {
        var recent = Pushing.vacanciesOf("RVV");
        String kept = recent.push(NURSE, "nonsense").extract().header("Location");
        finishedBefore(recent.feed(), "89 days");
        var old = Pushing.vacanciesOf("RVV");
        String expired = old.push(NURSE, "nonsense").extract().header("Location");
        finishedBefore(old.feed(), "91 days");
        var ancient = Pushing.vacanciesOf("RVV");
        String gone = ancient.push(NURSE).extract().header("Location");
        finishedBefore(ancient.feed(), "1100 days");

        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            old.client().get(expired + "/payload").then().statusCode(410).body("code", equalTo("GONE"));
            ancient.client().get(gone).then().statusCode(404);
        });
        old.client()
                .get(expired)
                .then()
                .body("state", equalTo("COMPLETED"))
                .body("created", equalTo(1))
                .body("rejected", equalTo(1))
                .body("faults", hasSize(0));
        recent.client().get(kept + "/payload").then().statusCode(200);
        recent.client().get(kept + "/rows").then().body("results", hasSize(1));
        ancient.vacancy("N-1").body("version", equalTo(1));
    }

    @Test
    void heldRunKeepsItsPayloadUntilItIsDecided() throws SQLException {
        var feed = Pushing.guarded("RVV", 0, 0, "HOLD_CLOSURES");
        String before = feed.push(NURSE).extract().header("Location");
        String held = feed.snapshot(NURSE.replace("N-1", "N-2"))
                .body("state", equalTo("HELD"))
                .extract()
                .header("Location");
        finishedBefore(feed.feed(), "91 days");
        isGone(feed, before);
        feed.client().get(held + "/payload").then().statusCode(200);

        feed.decide(held.substring(held.lastIndexOf('/') + 1), "confirm")
                .statusCode(200)
                .body("closed", equalTo(1));
        feed.client().get(held + "/payload").then().statusCode(200);
        finishedBefore(feed.feed(), "91 days");
        isGone(feed, held);
    }

    /** As docs/operations.md has it typed. */
    @Test
    void payloadThatHoldsWhatItShouldNotIsPurgedAtOnceAndNothingElseIs() throws Exception {
        var feed = Pushing.vacanciesOf("RVV");
        String run = feed.push(NURSE, "nonsense").extract().header("Location");
        String operations = Files.readString(Path.of("../docs/operations.md"));
        int begin = operations.indexOf("delete from run_payload where run");
        execute(operations
                .substring(begin, operations.indexOf("```", begin))
                .replace("…", run.substring(run.lastIndexOf('/') + 1)));
        isGone(feed, run);
        feed.client()
                .get(run)
                .then()
                .body("created", equalTo(1))
                .body("rejected", equalTo(1))
                .body("faults", hasSize(0));
        feed.client().get(run + "/rows").then().body("results", hasSize(0));
        feed.vacancy("N-1").body("version", equalTo(1));

        execute("update run set state = 'FAILED' where feed = '" + feed.feed() + "'");
        feed.decide(run.substring(run.lastIndexOf('/') + 1), "retry").statusCode(410);
    }

    private static void isGone(Pushing feed, String run) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> feed.client()
                .get(run + "/payload")
                .then()
                .statusCode(410)
                .body("code", equalTo("GONE")));
    }

    private void execute(String statement) throws SQLException {
        try (var connection = dataSource.getConnection();
                var typed = connection.createStatement()) {
            typed.execute(statement);
        }
    }

    @Test
    void noticesGoAfterNinetyDaysButForTheLastOfEachFeed() throws SQLException {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(NURSE);
        feed.push(NURSE.replace("N-1", "N-2"));
        assertThat(Notices.of(feed.feed(), 2).types()).hasSize(2);
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement("""
                        update change set at = at - interval '91 days'
                        where id in (select change from feed_notice where feed = ?)""")) {
            update.setString(1, feed.feed());
            update.executeUpdate();
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(versionsTold(feed))
                .containsExactly(2L));
        feed.push(NURSE.replace("N-1", "N-3"));
        assertThat(versionsTold(feed)).containsExactly(2L, 3L);
    }

    private List<Long> versionsTold(Pushing feed) throws SQLException {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(
                        "select version from feed_notice where feed = ? order by version")) {
            query.setString(1, feed.feed());
            var versions = new ArrayList<Long>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    versions.add(row.getLong(1));
                }
            }
            return versions;
        }
    }
}
