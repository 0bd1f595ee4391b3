package org.icsworkforce.vacancy.quality;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.feed.Pushing;
import org.icsworkforce.vacancy.notice.Notices;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class FeedQualityTest {

    static final String GOOD = """
            {"reference":"Q-1","organisation":"RVV","title":"Nurse","jobRole":"03007","posts":1,"wte":1,"status":"OPEN",\
            "pay":{"grade":"BAND_5"},"contractType":"05","reason":"GROWTH","location":{"postcode":"TN24 0LZ"},\
            "milestones":{"advertisedOn":"2026-03-02"}}""";

    /** Three of the six values are not said. */
    private static final String HALF = """
            {"reference":"Q-2","organisation":"RVV","title":"Nurse","jobRole":"03007","posts":1,"wte":1,"status":"OPEN",\
            "pay":{"grade":"BAND_5"},"milestones":{"advertisedOn":"2026-03-02"}}""";

    private static final String UNMAPPED = """
            {"reference":"Q-3","organisation":"RVV","title":"Nurse","staffGroup":"Nurses","posts":1,"wte":1,"status":"OPEN"}""";

    private static final String MISSING = """
            {"reference":"Q-4","organisation":"RVV","title":"Nurse","staffGroup":"03","status":"OPEN"}""";

    @Inject
    QualityRounds rounds;

    @Inject
    DataSource dataSource;

    static ValidatableResponse ask(Pushing feed, String query) {
        return given().auth()
                .oauth2(Tokens.analyst())
                .get("/v1/datasets/vacancy-feed-quality/observations?limit=1000&by=feed,period&feed=" + feed.feed()
                        + query)
                .then()
                .statusCode(200);
    }

    private static Map<String, Number> values(Pushing feed, String query) {
        return ask(feed, query).extract().path("results.collectEntries{[it.measure, it.value]}");
    }

    private static double value(Map<String, Number> values, String measure) {
        return new BigDecimal(values.get(measure).toString()).doubleValue();
    }

    @Test
    void eachOfTheFourIsToldAndTheScoreIsTheirMean() throws SQLException {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(GOOD, HALF, UNMAPPED, MISSING).body("rejected", equalTo(2));
        feed.push(feed.client().queryParam("dryRun", true), "nonsense");
        feed.send("application/json", "[{").statusCode(400);
        rounds.go();

        var values = values(feed, "");
        assertThat(value(values, "completeness")).isEqualTo(75.0);
        assertThat(value(values, "validity")).isEqualTo(50.0);
        assertThat(value(values, "mapping")).isEqualTo(75.0);
        assertThat(values).containsEntry("timeliness", null);
        assertThat(value(values, "score")).isEqualTo(66.7);
        assertThat(value(values, "runs")).isEqualTo(1);
        assertThat(value(values, "rows")).isEqualTo(4);
        assertThat(value(values, "failed-runs")).isEqualTo(1);
        ask(feed, "&measure=timeliness").body("results[0].obsStatus", equalTo("L"));
        feed.client()
                .get("/v1/vacancy-feeds/" + feed.feed())
                .then()
                .body("quality.score", equalTo(66.7f))
                .body("quality.validity", equalTo(50.0f));
    }

    @Test
    void whatIsToldAsOfAMomentStaysWhateverComesLater() throws SQLException {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(GOOD, MISSING);
        rounds.go();
        String before = ask(feed, "&measure=validity")
                .body("results[0].value", equalTo(50.0f))
                .extract()
                .path("asOf");
        feed.push(GOOD);
        rounds.go();
        ask(feed, "&measure=validity").body("results[0].value", equalTo(66.7f));
        ask(feed, "&measure=validity&asOf=" + before).body("results[0].value", equalTo(50.0f));
    }

    /** A daily feed comes on the first three days, stays away for three, and comes again. */
    @Test
    void runsThatDoNotComeAreMissedAndTheFeedIsLateUntilItComes() throws SQLException {
        Instant start = aNightToCome();
        at(start);
        var feed = Pushing.with("RVV", "\"format\":\"NDJSON\",\"expectedEvery\":\"P1D\"");
        rounds.go();
        for (int day = 1; day <= 3; day++) {
            at(start.plusSeconds(day * 86_400L));
            feed.push(GOOD);
            rounds.go();
        }
        var values = values(feed, "");
        assertThat(value(values, "timeliness")).isEqualTo(100.0);
        assertThat(value(values, "late-feeds")).isZero();

        at(start.plusSeconds(6 * 86_400L + 3 * 3600));
        rounds.go();
        rounds.go();
        values = values(feed, "");
        assertThat(value(values, "missed-runs")).isEqualTo(3);
        assertThat(value(values, "late-feeds")).isEqualTo(1);
        assertThat(value(values, "timeliness")).isEqualTo(50.0);

        at(start.plusSeconds(6 * 86_400L + 4 * 3600));
        feed.push(GOOD);
        at(start.plusSeconds(7 * 86_400L + 4 * 3600));
        feed.push(GOOD);
        rounds.go();
        values = values(feed, "");
        assertThat(value(values, "late-feeds")).isZero();
        assertThat(value(values, "timeliness")).as("4 of 7").isEqualTo(57.1);
    }

    @Test
    void feedThatDoesNotComeIsToldToBeLateOnceForEachRunThatWasDue() throws SQLException {
        Instant start = aNightToCome();
        at(start);
        var feed = Pushing.with("RVV", "\"format\":\"NDJSON\",\"expectedEvery\":\"P1D\"");
        rounds.go();
        at(start.plusSeconds(86_400 + 2 * 3600));
        rounds.go();
        at(start.plusSeconds(86_400 + 3 * 3600));
        rounds.go();
        rounds.go();
        var late = Notices.of(feed.feed(), 1);
        assertThat(late.types()).containsExactly("feed.late.v1");
        assertThat(late.last().getString("dueAt"))
                .isEqualTo(start.plusSeconds(86_400).toString());

        at(start.plusSeconds(86_400 + 4 * 3600));
        feed.push(GOOD);
        rounds.go();
        at(start.plusSeconds(3 * 86_400 + 3 * 3600));
        rounds.go();
        assertThat(Notices.of(feed.feed(), 3).types())
                .containsExactly("feed.late.v1", "feed.run-completed.v1", "feed.late.v1");
    }

    /** So long before a change of the clocks that all days have 24 hours. */
    private static Instant aNightToCome() {
        return YearMonth.from(LocalDate.now(Interval.ENGLAND).plusMonths(2))
                .atDay(3)
                .atTime(2, 15)
                .atZone(Interval.ENGLAND)
                .toInstant();
    }

    static void at(Instant instant) {
        QuarkusMock.installMockForType(Clock.fixed(instant, Interval.ENGLAND), Clock.class);
    }

    @Test
    void intervalThatIsAgreedLaterIsNotHeldAgainstTheTimeBefore() throws SQLException {
        var feed = Pushing.vacanciesOf("RVV");
        rounds.go();
        at(Instant.now().plusSeconds(20 * 86_400L));
        feed.register("\"format\":\"NDJSON\",\"expectedEvery\":\"P1D\"").statusCode(200);
        rounds.go();
        at(Instant.now().plusSeconds(21 * 86_400L + 3 * 3600));
        rounds.go();
        assertThat(value(values(feed, ""), "missed-runs")).isEqualTo(1);
    }

    @Test
    void runThatFailedAndWasTriedAgainCountsAsARun() throws SQLException {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(GOOD);
        rounds.go();
        String run = feed.push(GOOD).extract().path("id");
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement("update run set state = 'FAILED' where id = ?::uuid")) {
            update.setString(1, run);
            update.executeUpdate();
        }
        feed.decide(run, "retry").statusCode(200);
        rounds.go();
        assertThat(value(values(feed, ""), "runs")).isEqualTo(2);
    }

    @Test
    void organisationThatAFeedSpeaksForSeesItsQuality() throws SQLException {
        String feed = "t-" + UUID.randomUUID();
        given().auth()
                .oauth2(Tokens.admin())
                .contentType("application/json")
                .body("""
                        {"owner":"RVV","organisations":["RVV","RPA"],"subject":"vacancies","format":"NDJSON",
                         "name":"Shared feed","precedence":1,"synthetic":true}""")
                .put("/v1/vacancy-feeds/" + feed)
                .then()
                .statusCode(201);
        given().auth()
                .oauth2(Tokens.admin())
                .contentType("application/x-ndjson")
                .body(GOOD.getBytes(StandardCharsets.UTF_8))
                .post("/v1/vacancy-feeds/" + feed + "/runs")
                .then()
                .statusCode(200);
        rounds.go();
        given().auth()
                .oauth2(Tokens.feed("RPA"))
                .get("/v1/datasets/vacancy-feed-quality/observations?by=feed,period,organisation&measure=validity&feed="
                        + feed)
                .then()
                .statusCode(200)
                .body("results[0].value", equalTo(100.0f));
        given().auth()
                .oauth2(Tokens.feed("RPA"))
                .get("/v1/vacancy-feeds/" + feed)
                .then()
                .statusCode(403);
    }
}
