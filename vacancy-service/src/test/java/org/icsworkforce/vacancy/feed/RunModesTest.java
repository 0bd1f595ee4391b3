package org.icsworkforce.vacancy.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class RunModesTest {

    private static final int MANY = 6_000;

    @Inject
    DataSource dataSource;

    private static String nurse(String reference, String wte, String sourceUpdatedAt) {
        return """
                {"reference":"%s","organisation":"RVV","title":"Staff Nurse","staffGroup":"03","posts":3,"wte":%s,\
                "status":"OPEN","sourceUpdatedAt":"%s"}""".formatted(reference, wte, sourceUpdatedAt);
    }

    /** The rounds of the service write changes of their own whenever they like. */
    private long changes() throws SQLException {
        try (var connection = dataSource.getConnection();
                var query = connection.createStatement();
                var row = query.executeQuery("select count(*) from change where kind = 'RUN'")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void dryRunSaysWhatWouldHappenAndDoesNothing() throws SQLException {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(nurse("N-1", "1", "2026-09-08T00:00:00Z"), nurse("N-2", "1", "2026-09-08T00:00:00Z"));
        String[] rows = {
            nurse("N-1", "1", "2026-09-20T00:00:00Z"),
            nurse("N-2", "2", "2026-09-07T00:00:00Z"),
            nurse("N-3", "3", "2026-09-09T00:00:00Z"),
            nurse("N-4", "many", "2026-09-09T00:00:00Z")
        };
        long before = changes();
        String run = feed.push(feed.client().queryParam("dryRun", true), String.join("\n", rows))
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("state", equalTo("COMPLETED"))
                .body("created", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("conflicts", equalTo(1))
                .body("rejected", equalTo(1))
                .body("totals.wte", equalTo(4))
                .extract()
                .path("id");
        assertThat(changes()).as("change numbers taken and changes kept").isEqualTo(before);
        feed.client()
                .queryParam("feed", feed.feed())
                .get("/v1/vacancies")
                .then()
                .body("results", hasSize(2));
        feed.vacancy("N-2").body("version", equalTo(1));
        feed.client()
                .get(feed.runs() + "/" + run + "/rows")
                .then()
                .body("results.outcome", contains("CONFLICT", "REJECTED"));
        // the time of the unchanged row was not moved either: what came in between is not stale
        feed.push(nurse("N-1", "4", "2026-09-10T00:00:00Z")).body("updated", equalTo(1));
        feed.push(String.join("\n", rows))
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .body("conflicts", equalTo(1));
    }

    @Test
    void runThatIsBeingAppliedTellsHowFarItHasBeenRead() throws SQLException {
        var feed = Pushing.vacanciesOf("RVV");
        String rows = IntStream.range(0, MANY)
                .mapToObj(i -> nurse("P-" + i, "1", "2026-09-08T00:00:00Z"))
                .collect(Collectors.joining("\n"));
        try (Connection holding = dataSource.getConnection()) {
            holding.setAutoCommit(false);
            try (var lock = holding.createStatement()) {
                // lets the run do everything but take its number, which is the last thing that it does
                lock.execute("select * from clock for update");
            }
            String location = feed.push(feed.client().header("Prefer", "respond-async"), rows)
                    .statusCode(202)
                    .header("Retry-After", "2")
                    .header("Preference-Applied", "respond-async")
                    .extract()
                    .header("Location");
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> feed.client()
                    .get(location)
                    .then()
                    .header("Retry-After", "2")
                    .body("state", equalTo("RUNNING"))
                    .body("progress.rows", equalTo(MANY))
                    .body("progress.percent", equalTo(100)));
            holding.rollback();
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> feed.client()
                    .get(location)
                    .then()
                    .header("Retry-After", nullValue())
                    .body("state", equalTo("COMPLETED"))
                    .body("created", equalTo(MANY))
                    .body("progress", nullValue()));
        }
    }

    @Test
    void stateFromBeforeAnUnchangedRowIsStale() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(nurse("N-1", "1", "2026-09-01T00:00:00Z"));
        feed.push(nurse("N-1", "1", "2026-09-10T00:00:00Z"))
                .body("unchanged", equalTo(1))
                .body("updated", equalTo(0));
        feed.push(nurse("N-1", "2", "2026-09-05T00:00:00Z"))
                .body("conflicts", equalTo(1))
                .body("faults.code", contains("STALE_UPDATE"));
        feed.vacancy("N-1").body("version", equalTo(1)).body("wte", equalTo(1));
        // an unchanged row that is older does not turn the time back
        feed.push(nurse("N-1", "1", "2026-09-02T00:00:00Z")).body("unchanged", equalTo(1));
        feed.push(nurse("N-1", "2", "2026-09-05T00:00:00Z")).body("conflicts", equalTo(1));
    }

    @Test
    void vacancyThatComesAgainAfterItsEndIsCountedAsReopened() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(nurse("N-1", "1", "2026-09-01T00:00:00Z"));
        feed.push(nurse("N-1", "1", "2026-09-02T00:00:00Z").replace("OPEN", "FILLED"))
                .body("reopened", equalTo(0));
        feed.push(nurse("N-1", "1", "2026-09-03T00:00:00Z"))
                .body("updated", equalTo(1))
                .body("reopened", equalTo(1));
    }
}
