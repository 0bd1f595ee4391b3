package org.icsworkforce.retention.pressure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.icsworkforce.retention.pressure.VacancyEvent.aVacancy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.icsworkforce.kit.test.Broker;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PressureResourceTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    /** No two tests share one, so none sees the other's vacancies. */
    private final String organisation =
            "LOCAL:" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();

    @Inject
    DataSource dataSource;

    private static RequestSpecification analyst() {
        return given().auth().oauth2(Tokens.analyst());
    }

    private ValidatableResponse pressure() {
        return analyst()
                .queryParam("organisation", organisation)
                .get("/v1/vacancy-pressure")
                .then();
    }

    private void eventually(org.awaitility.core.ThrowingRunnable assertion) {
        await().atMost(SOON).untilAsserted(assertion);
    }

    @Test
    void openVacanciesAreSummedByOrganisationAndStaffGroup() {
        aVacancy(organisation).withPosts(3, "2.6").hardToFill().opened(1);
        aVacancy(organisation).withPosts(2, "1.4").opened(1);
        aVacancy(organisation).inStaffGroup("01").withPosts(1, "1").opened(1);
        eventually(() -> pressure()
                .statusCode(200)
                .body("results", hasSize(2))
                .body("results[0].staffGroup.code", equalTo("01"))
                .body("results[1].staffGroup.label", equalTo("Nursing and Midwifery Registered"))
                .body("results[1].vacancies", equalTo(2))
                .body("results[1].posts", equalTo(5))
                .body("results[1].wte", equalTo(4))
                .body("results[1].hardToFill", equalTo(1))
                .body("results[1].synthetic", equalTo(false))
                .body("asAt", notNullValue())
                .body("degraded", nullValue()));
    }

    @Test
    void closedVacancyLeavesTheFiguresAndReopenedOneReturns() {
        var vacancy = aVacancy(organisation).opened(1);
        eventually(() -> pressure().body("results", hasSize(1)));
        vacancy.closed(2);
        eventually(() -> pressure().body("results", hasSize(0)));
        vacancy.reopened(3);
        eventually(() -> pressure().body("results", hasSize(1)));
    }

    @Test
    void olderVersionAfterANewerOneIsIgnored() {
        var vacancy = aVacancy(organisation).withPosts(9, "9").changed(5).closed(6);
        vacancy.changed(4);
        aVacancy(organisation).inStaffGroup("01").opened(1);
        eventually(() -> pressure().body("results.staffGroup.code", equalTo(List.of("01"))));
    }

    @Test
    void repeatedEventCountsOnce() {
        var vacancy = aVacancy(organisation).withPosts(3, "2.6").opened(1);
        vacancy.opened(1).opened(1);
        aVacancy(organisation).inStaffGroup("01").opened(1);
        eventually(() -> pressure().body("results", hasSize(2)).body("results[1].posts", equalTo(3)));
    }

    @Test
    void advertSaysNothingOfPosts() {
        aVacancy(organisation).asAdvert().inStaffGroup(null).opened(1);
        eventually(() -> pressure()
                .body("results", hasSize(1))
                .body("results[0].adverts", equalTo(1))
                .body("results[0].vacancies", equalTo(0))
                .body("results[0].posts", nullValue())
                .body("results[0].wte", nullValue())
                .body("results[0].staffGroup.code", nullValue()));
    }

    @Test
    void generatedRecordsShow() {
        aVacancy(organisation).synthetic().opened(1);
        eventually(() -> pressure().body("synthetic", equalTo(true)).body("results[0].synthetic", equalTo(true)));
    }

    @Test
    void organisationGetsItsNameFromItsEvents() {
        aVacancy(organisation).opened(1);
        eventually(() -> pressure().body("results[0].organisation.label", nullValue()));
        Broker.send(
                "workforce.organisation.v1", "organisation.changed.v1", organisation, 1, """
                {"organisation":"%s","version":1,"name":"A practice","kind":"GP_PRACTICE","parent":"QKS","place":null,
                 "postcode":"CT1 3NG","inSystem":"YES","open":true}""".formatted(organisation));
        eventually(() -> pressure().body("results[0].organisation.label", equalTo("A practice")));
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
        String nothing = UUID.randomUUID().toString();
        Broker.send("workforce.vacancy.v1", nothing, "hello", Map.of());
        String noId = "not-a-uuid-" + key;
        Broker.send(
                "workforce.vacancy.v1",
                "vacancy.opened.v1",
                noId,
                1,
                "{\"organisation\":\"X\",\"level\":\"ADVERT\",\"live\":true,\"synthetic\":false}");
        aVacancy(organisation).opened(1);
        eventually(() -> pressure().body("results", hasSize(1)));
        eventually(() -> {
            var letters = Broker.read("workforce.dead-letter.v1", key);
            assertThat(letters).isNotEmpty();
            assertThat(Broker.header(letters.getFirst(), "source-topic")).isEqualTo("workforce.vacancy.v1");
            assertThat(Broker.header(letters.getFirst(), "consumer")).isEqualTo("retention-service/vacancies");
            assertThat(letters.getFirst().value()).isNull();
            assertThat(Broker.read("workforce.dead-letter.v1", nothing)).isNotEmpty();
            assertThat(Broker.read("workforce.dead-letter.v1", noId)).isNotEmpty();
        });
    }

    @Test
    void replayRebuildsALostReadModel() throws SQLException {
        var first = aVacancy(organisation).withPosts(3, "2.6").opened(1);
        var second = aVacancy(organisation).withPosts(1, "1").opened(1).closed(2);
        eventually(() -> pressure().body("results[0].posts", equalTo(3)));
        try (var connection = dataSource.getConnection();
                var lose = connection.createStatement()) {
            lose.execute("truncate vacancy");
            lose.execute("truncate event_seen");
        }
        pressure().body("results", hasSize(0));
        first.opened(1);
        second.closed(2);
        eventually(() -> pressure().body("results[0].posts", equalTo(3)).body("results[0].vacancies", equalTo(1)));
    }

    @Test
    void needThatTwoFeedsTellPressesOnceUntilItIsSaidToBeTwo() {
        var one = aVacancy(organisation).withPosts(3, "2.6").opened(1);
        var other = aVacancy(organisation).withPosts(3, "2.6").opened(1);
        eventually(() -> pressure().body("results[0].vacancies", equalTo(2)));
        one.counting(true).changed(2);
        other.counting(false).changed(2);
        eventually(() -> pressure().body("results[0].vacancies", equalTo(1)).body("results[0].posts", equalTo(3)));
        other.counting(true).changed(3);
        eventually(() -> pressure().body("results[0].vacancies", equalTo(2)).body("results[0].posts", equalTo(6)));
        one.counting(false).changed(3);
        one.closed(4);
        eventually(() -> pressure().body("results[0].vacancies", equalTo(1)));
    }

    @Test
    void pagesFollowOneAnother() {
        for (String staffGroup : List.of("01", "03", "05")) {
            aVacancy(organisation).inStaffGroup(staffGroup).opened(1);
        }
        eventually(() -> pressure().body("results", hasSize(3)));
        var first = analyst()
                .get("/v1/vacancy-pressure?limit=2&organisation=" + organisation)
                .then()
                .body("results.staffGroup.code", equalTo(List.of("01", "03")))
                .header("Link", containsString("rel=\"next\""))
                .extract();
        analyst()
                .urlEncodingEnabled(false)
                .get(first.<String>path("next"))
                .then()
                .statusCode(200)
                .body("results.staffGroup.code", equalTo(List.of("05")))
                .body("next", nullValue());
    }

    @Test
    void filtersByStaffGroup() {
        aVacancy(organisation).inStaffGroup("01").opened(1);
        aVacancy(organisation).inStaffGroup("03").opened(1);
        eventually(() -> analyst()
                .get("/v1/vacancy-pressure?staffGroup=in:03,05&organisation=" + organisation)
                .then()
                .body("results.staffGroup.code", equalTo(List.of("03"))));
    }

    @Test
    void unchangedFiguresAre304() {
        String tag = pressure().extract().header("ETag");
        analyst()
                .header("If-None-Match", tag)
                .get("/v1/vacancy-pressure")
                .then()
                .statusCode(304);
        aVacancy(organisation).opened(1);
        eventually(() -> analyst()
                .header("If-None-Match", tag)
                .get("/v1/vacancy-pressure")
                .then()
                .statusCode(200));
    }

    @Test
    void unknownParameterIsRefused() {
        analyst()
                .get("/v1/vacancy-pressure?organization=RVV")
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_PARAMETER"));
        analyst()
                .get("/v1/vacancy-pressure?organisation=gte:RVV")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_VALUE"));
    }

    @Test
    void eitherScopeOpensIt() {
        given().get("/v1/vacancy-pressure").then().statusCode(401);
        for (String scope : List.of("workforce.read", "statistics.read")) {
            given().auth()
                    .oauth2(Tokens.of("x", List.of(), scope))
                    .get("/v1/vacancy-pressure")
                    .then()
                    .statusCode(200);
        }
        given().auth()
                .oauth2(Tokens.of("x", List.of(), "vacancies.read"))
                .get("/v1/vacancy-pressure")
                .then()
                .statusCode(403);
    }

    @Test
    void replayIsForTheAdministrator() {
        analyst().post("/v1/admin/retention-service/replay").then().statusCode(403);
        given().auth()
                .oauth2(Tokens.admin())
                .post("/v1/admin/retention-service/replay")
                .then()
                .statusCode(202);
    }

    @Test
    void healthChecksDatabaseAndBroker() {
        eventually(() -> given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'broker' }.status", equalTo("UP"))
                .body("checks.find { it.name.startsWith('Database') }.status", equalTo("UP")));
    }
}
