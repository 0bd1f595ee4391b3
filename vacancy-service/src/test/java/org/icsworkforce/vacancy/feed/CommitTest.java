package org.icsworkforce.vacancy.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;

/** A run is completed when its transaction is, and not a moment before. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class CommitTest {

    private static final String NURSE = """
            {"reference":"C-1","organisation":"RVV","title":"Nurse","staffGroup":"03","posts":1,"wte":1,"status":"OPEN"}""";

    @Inject
    DataSource dataSource;

    private static double runs(String outcome) {
        String series = "workforce_runs_total{outcome=\"" + outcome + "\",subject=\"vacancies\"} ";
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length())))
                .findFirst()
                .orElse(0);
    }

    /** A constraint that is checked at the commit, when everything else has been done. */
    private void refuseAtCommit(String feed, String sqlState) throws SQLException {
        execute("""
                create function refuse() returns trigger language plpgsql as $$
                begin raise exception 'refused at the commit' using errcode = '%s'; end $$;
                create constraint trigger refuse after update on run deferrable initially deferred for each row
                when (new.feed = '%s' and new.state = 'COMPLETED') execute function refuse()""".formatted(sqlState, feed));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void runWhoseCommitFailsIsCountedAsFailedOnly() throws SQLException {
        var feed = Pushing.vacanciesOf("RVV");
        double completed = runs("completed");
        double failed = runs("failed");
        refuseAtCommit(feed.feed(), "P0001");
        try {
            feed.push(NURSE).statusCode(500).body("code", equalTo("INTERNAL_ERROR"));
        } finally {
            execute("drop function refuse() cascade");
        }

        assertThat(runs("failed")).isEqualTo(failed + 1);
        assertThat(runs("completed")).isEqualTo(completed);
        feed.push(NURSE).statusCode(200).body("state", equalTo("COMPLETED")).body("created", equalTo(1));
        assertThat(runs("completed")).isEqualTo(completed + 1);
    }

    @Test
    void runWhoseCommitFailsBecauseTheServerIsGoingDownIsTriedAgain() throws SQLException {
        var feed = Pushing.vacanciesOf("RVV");
        double failed = runs("failed");
        refuseAtCommit(feed.feed(), "57P01");
        String run;
        try {
            run = feed.push(NURSE).statusCode(202).extract().header("Location");
        } finally {
            execute("drop function refuse() cascade");
        }

        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> feed.client()
                .get(run)
                .then()
                .body("state", equalTo("COMPLETED"))
                .body("created", equalTo(1)));
        assertThat(runs("failed")).isEqualTo(failed);
    }
}
