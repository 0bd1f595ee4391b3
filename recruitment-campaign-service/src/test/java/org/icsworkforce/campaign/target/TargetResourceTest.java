package org.icsworkforce.campaign.target;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.icsworkforce.campaign.VacancyEvent.aVacancy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.core.ThrowingRunnable;
import org.icsworkforce.campaign.LaunchedCampaign;
import org.icsworkforce.kit.test.Broker;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class TargetResourceTest {

    private final String unique = UUID.randomUUID().toString().substring(0, 8).toUpperCase();

    /** No two tests share one, so none sees the other's vacancies. */
    private final String organisation = "LOCAL:" + unique;

    private final String campaign = "/v1/campaigns/campaign-" + unique.toLowerCase();

    @Inject
    DataSource dataSource;

    @BeforeEach
    void everythingOfTheOrganisation() {
        rule("");
    }

    private void rule(String more) {
        String tag = given().auth().oauth2(Tokens.admin()).get(campaign).header("ETag");
        var put = given().auth().oauth2(Tokens.admin()).contentType(ContentType.JSON);
        (tag == null ? put : put.header("If-Match", tag))
                .body("{\"name\":\"x\",\"target\":{\"organisations\":[\"" + organisation + "\"]" + more + "}}")
                .put(campaign);
    }

    private ValidatableResponse targets() {
        return given().auth()
                .oauth2(Tokens.analyst())
                .get(campaign + "/targets")
                .then();
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
    }

    @Test
    void openVacancyBecomesATargetAndFallsAwayWhenItCloses() {
        var vacancy = aVacancy(organisation).hardToFill().opened(1);
        eventually(() -> targets()
                .statusCode(200)
                .body("results", hasSize(1))
                .body("results[0].vacancy", equalTo(vacancy.id.toString()))
                .body("results[0].staffGroup.label", equalTo("Nursing and Midwifery Registered"))
                .body("results[0].wte", equalTo(2.6f))
                .body("results[0].synthetic", equalTo(false)));
        vacancy.closed(2);
        eventually(() -> targets().body("results", hasSize(0)));
        vacancy.reopened(3);
        eventually(() -> targets().body("results", hasSize(1)));
    }

    @Test
    void everyConditionOfTheRuleMustHold() {
        var wanted = aVacancy(organisation)
                .hardToFill()
                .inStaffGroup("03")
                .inWorkstream("STROKE")
                .opened(1);
        aVacancy(organisation).inStaffGroup("03").inWorkstream("STROKE").opened(1);
        aVacancy(organisation)
                .hardToFill()
                .inStaffGroup("01")
                .inWorkstream("STROKE")
                .opened(1);
        aVacancy(organisation)
                .hardToFill()
                .inStaffGroup("03")
                .inWorkstream("CANCER")
                .opened(1);
        eventually(() -> targets().body("results", hasSize(4)));
        rule(",\"staffGroups\":[\"03\"],\"hardToFill\":true,\"workstreams\":[\"STROKE\"]");
        targets().body("results.vacancy", equalTo(List.of(wanted.id.toString())));
    }

    @Test
    void reopenedVacancyIsATargetAgain() {
        var vacancy = aVacancy(organisation).opened(1).closed(2);
        var other = aVacancy(organisation).opened(1);
        eventually(() -> targets().body("results.vacancy", equalTo(List.of(other.id.toString()))));
        vacancy.reopened(3);
        eventually(() -> targets().body("results", hasSize(2)));
        vacancy.closed(2);
        other.closed(2);
        eventually(() -> targets().body("results.vacancy", equalTo(List.of(vacancy.id.toString()))));
    }

    @Test
    void placesAreAreasOrDistrictsOfPostcodes() {
        var ashford = aVacancy(organisation).at("TN24 0LZ").opened(1);
        var maidstone = aVacancy(organisation).at("me169qq").opened(1);
        var canterbury = aVacancy(organisation).at("CT1").opened(1);
        aVacancy(organisation).at("TN2 4QJ").opened(1);
        aVacancy(organisation).at("").opened(1);
        eventually(() -> targets().body("results", hasSize(5)));
        rule(",\"places\":[\"TN24\",\"ME\",\"CT1\"]");
        targets()
                .body(
                        "results.vacancy",
                        containsInAnyOrder(ashford.id.toString(), maidstone.id.toString(), canterbury.id.toString()));
    }

    @Test
    void targetsAreCountedOnAllPagesTogether() {
        aVacancy(organisation).opened(1);
        aVacancy(organisation).opened(1);
        aVacancy(organisation).opened(1).closed(2);
        aVacancy(organisation).opened(1);
        eventually(() -> targets()
                .body("count.vacancies", equalTo(3))
                .body("count.posts", equalTo(9))
                .body("count.wte", equalTo(7.8f))
                .body("count.withoutPosts", equalTo(0)));
        given().auth()
                .oauth2(Tokens.analyst())
                .get(campaign + "/targets?limit=1")
                .then()
                .body("results", hasSize(1))
                .body("count.vacancies", equalTo(3));
    }

    @Test
    void needThatTwoFeedsTellIsOneTargetUntilItIsSaidToBeTwo() {
        var one = aVacancy(organisation).opened(1);
        var other = aVacancy(organisation).opened(1);
        eventually(() -> targets().body("count.vacancies", equalTo(2)));
        one.counting(true).changed(2);
        other.counting(false).changed(2);
        eventually(() -> targets()
                .body("count.vacancies", equalTo(1))
                .body("count.posts", equalTo(3))
                .body("results.vacancy", equalTo(List.of(one.id.toString()))));
        other.changed(3);
        other.counting(true).changed(4);
        eventually(() -> targets().body("count.vacancies", equalTo(2)).body("results", hasSize(2)));
        other.counting(false).changed(3);
        one.counting(false).changed(3);
        eventually(() -> targets().body("results.vacancy", equalTo(List.of(other.id.toString()))));
    }

    @Test
    void closedCampaignPromotesNothing() {
        aVacancy("RVV").inStaffGroup("direct-care").opened(1);
        var launched = LaunchedCampaign.of(
                "RVV", "\"target\":{\"organisations\":[\"RVV\"],\"staffGroups\":[\"direct-care\"]}");
        var asked = given().auth().oauth2(Tokens.analyst());
        eventually(() -> asked.get(launched.path() + "/targets").then().body("count.vacancies", equalTo(1)));
        launched.close();
        asked.get(launched.path() + "/targets")
                .then()
                .body("results", hasSize(0))
                .body("count.vacancies", equalTo(0));
    }

    @Test
    void olderVersionAfterANewerOneIsIgnored() {
        aVacancy(organisation).changed(5).closed(6).changed(4);
        var other = aVacancy(organisation).opened(1);
        eventually(() -> targets().body("results.vacancy", equalTo(List.of(other.id.toString()))));
    }

    @Test
    void repeatedEventMakesOneTarget() {
        var vacancy = aVacancy(organisation).opened(1).opened(1).opened(1);
        var other = aVacancy(organisation).synthetic().opened(1);
        eventually(() -> targets()
                .body("results.vacancy", containsInAnyOrder(vacancy.id.toString(), other.id.toString()))
                .body("results.findAll { it.synthetic }", hasSize(1)));
    }

    @Test
    void unreadableEventIsSetAsideAndTheNextOneStillCounts() {
        String key = UUID.randomUUID().toString();
        Broker.send(
                "workforce.vacancy.v1",
                key,
                "{not json",
                Map.of(
                        "ce_id",
                        key + "/1",
                        "ce_type",
                        "org.icsworkforce.vacancy.opened.v1",
                        "ce_source",
                        "/test",
                        "ce_subject",
                        key,
                        "ce_time",
                        "2026-10-01T08:00:00Z"));
        String incomplete = UUID.randomUUID().toString();
        Broker.send("workforce.vacancy.v1", "vacancy.opened.v1", incomplete, 1, "{\"live\":true,\"synthetic\":false}");
        aVacancy(organisation).opened(1);
        eventually(() -> targets().body("results", hasSize(1)));
        eventually(() -> {
            assertThat(Broker.read("workforce.dead-letter.v1", key)).isNotEmpty();
            assertThat(Broker.read("workforce.dead-letter.v1", incomplete)).isNotEmpty();
        });
    }

    @Test
    void replayRebuildsALostReadModel() throws SQLException {
        var open = aVacancy(organisation).opened(1);
        var closed = aVacancy(organisation).opened(1).closed(2);
        eventually(() -> targets().body("results", hasSize(1)));
        try (var connection = dataSource.getConnection();
                var lose = connection.createStatement()) {
            lose.execute("delete from vacancy where organisation = '" + organisation + "'");
            lose.execute("delete from event_seen where subject in ('" + open.id + "', '" + closed.id + "')");
        }
        targets().body("results", hasSize(0));
        closed.closed(2);
        open.opened(1);
        eventually(() -> targets().body("results.vacancy", equalTo(List.of(open.id.toString()))));
    }

    @Test
    void targetsArePaged() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.add(aVacancy(organisation).opened(1).id.toString());
        }
        eventually(() -> targets().body("results", hasSize(5)).body("next", nullValue()));
        var seen = new ArrayList<String>();
        String next = campaign + "/targets?limit=2";
        while (next != null) {
            var page = given().auth()
                    .oauth2(Tokens.analyst())
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.<List<String>>path("results.vacancy"));
            next = page.path("next");
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void employerGetsItsNameFromItsEvents() {
        aVacancy(organisation).opened(1);
        Broker.send(
                "workforce.organisation.v1",
                "organisation.changed.v1",
                organisation,
                1,
                "{\"organisation\":\"" + organisation + "\",\"version\":1,\"name\":\"A practice\",\"open\":true}");
        eventually(() -> targets().body("results[0].organisation.label", equalTo("A practice")));
    }

    @Test
    void socialCareHasItsOwnGroups() {
        aVacancy(organisation).inStaffGroup("direct-care").opened(1);
        aVacancy(organisation).opened(1);
        rule(",\"staffGroups\":[\"direct-care\"]");
        eventually(() -> targets().body("results.staffGroup.label", equalTo(List.of("Direct care"))));
    }

    @Test
    void targetsOfNoCampaignAreNotFound() {
        given().auth()
                .oauth2(Tokens.analyst())
                .get("/v1/campaigns/none-" + unique + "/targets")
                .then()
                .statusCode(404);
    }
}
