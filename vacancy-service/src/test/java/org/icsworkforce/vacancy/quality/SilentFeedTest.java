package org.icsworkforce.vacancy.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.Test;

/** Feeds that their partners have given up without a word. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class SilentFeedTest {

    @Inject
    QualityRounds rounds;

    /** A daily feed comes for the last time on the first of a month, and is given up. */
    @Test
    void feedThatHasBeenGivenUpIsSilentAndMissesNoMoreRunsUntilOneComes() throws SQLException {
        var month = YearMonth.from(LocalDate.now(Interval.ENGLAND).plusMonths(2));
        var first = month.atDay(1).atTime(2, 15).atZone(Interval.ENGLAND);
        FeedQualityTest.at(first.toInstant());
        var feed = Pushing.with("RVV", "\"format\":\"NDJSON\",\"expectedEvery\":\"P1D\"");
        feed.push(FeedQualityTest.GOOD);
        rounds.go();
        FeedQualityTest.at(first.plusDays(12).toInstant());
        rounds.go();
        freshness(feed).body("freshness.late", equalTo(true)).body("freshness.silentSince", nullValue());

        FeedQualityTest.at(first.plusMonths(5).toInstant());
        rounds.go();
        rounds.go();
        for (String silent : List.of("" + month.plusMonths(1), "" + month.plusMonths(3), "" + month.plusMonths(5))) {
            FeedQualityTest.ask(feed, "&measure=silent-feeds&period=" + silent).body("results[0].value", equalTo(1));
            FeedQualityTest.ask(feed, "&measure=late-feeds&period=" + silent).body("results[0].value", equalTo(0));
        }
        assertThat(total(feed, "missed-runs")).isEqualTo(30);
        FeedQualityTest.ask(feed, "&measure=timeliness&period=" + month.plusMonths(3))
                .body("results[0].value", nullValue())
                .body("results[0].obsStatus", equalTo("L"));
        freshness(feed)
                .body("freshness.late", equalTo(true))
                .body(
                        "freshness.silentSince",
                        equalTo(first.plusDays(31).toInstant().toString()));

        FeedQualityTest.at(first.plusMonths(5).plusDays(3).toInstant());
        feed.push(FeedQualityTest.GOOD);
        rounds.go();
        freshness(feed).body("freshness.late", equalTo(false)).body("freshness.silentSince", nullValue());
        assertThat(total(feed, "missed-runs")).as("while it was silent").isEqualTo(30);
        FeedQualityTest.ask(feed, "&measure=silent-feeds&period=" + month.plusMonths(5))
                .body("results[0].value", equalTo(0));
        FeedQualityTest.at(first.plusMonths(5).plusDays(4).plusHours(3).toInstant());
        rounds.go();
        assertThat(total(feed, "missed-runs")).as("it is expected again").isEqualTo(31);
    }

    @Test
    void feedWhosePayloadsFailIsNotSilent() throws SQLException {
        var first = YearMonth.from(LocalDate.now(Interval.ENGLAND).plusMonths(2))
                .atDay(1)
                .atTime(2, 15)
                .atZone(Interval.ENGLAND);
        FeedQualityTest.at(first.toInstant());
        var feed = Pushing.with("RVV", "\"format\":\"NDJSON\",\"expectedEvery\":\"P1D\"");
        rounds.go();
        FeedQualityTest.at(first.plusDays(20).toInstant());
        feed.send("application/json", "[{").statusCode(400);
        rounds.go();
        FeedQualityTest.at(first.plusDays(40).toInstant());
        rounds.go();
        assertThat(total(feed, "missed-runs")).isEqualTo(39);
        freshness(feed).body("freshness.silentSince", nullValue());
    }

    @Test
    void weeklyFeedIsSilentOnlyAfterTenRuns() throws SQLException {
        Instant now = Instant.now();
        FeedQualityTest.at(now);
        var feed = Pushing.with("RVV", "\"format\":\"NDJSON\",\"expectedEvery\":\"P7D\"");
        rounds.go();
        FeedQualityTest.at(now.plusSeconds(10 * 7 * 86_400L + 4 * 3600));
        rounds.go();
        freshness(feed).body("freshness.silentSince", nullValue());
        FeedQualityTest.at(now.plusSeconds(11 * 7 * 86_400L + 4 * 3600));
        rounds.go();
        freshness(feed).body("freshness.silentSince", notNullValue());
        assertThat(total(feed, "missed-runs")).isEqualTo(10);
    }

    @Test
    void intervalOfNoTimeIsRefused() {
        for (String none : List.of("P0D", "P-1D")) {
            Pushing.vacanciesOf("RVV")
                    .register("\"format\":\"NDJSON\",\"expectedEvery\":\"" + none + "\"")
                    .statusCode(400)
                    .body("errors.pointer", contains("/expectedEvery"));
        }
    }

    private static ValidatableResponse freshness(Pushing feed) {
        return feed.client().get("/v1/vacancy-feeds/" + feed.feed()).then().statusCode(200);
    }

    private static int total(Pushing feed, String measure) {
        return FeedQualityTest.ask(feed, "&measure=" + measure).extract().<List<Integer>>path("results.value").stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
