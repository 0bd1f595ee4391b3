package org.icsworkforce.campaign.attribution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.icsworkforce.campaign.Hiring.knownVacancy;
import static org.icsworkforce.campaign.VacancyEvent.aVacancy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.core.ThrowingRunnable;
import org.icsworkforce.campaign.VacancyEvent;
import org.icsworkforce.kit.test.Broker;
import org.icsworkforce.kit.test.Contracts;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class AttributionTest {

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String person = "hmac-person-" + unique;
    private final String hireId = "hire-" + unique;

    private static RequestSpecification employer(String organisation) {
        return given().auth().oauth2(Tokens.feed(organisation)).contentType(ContentType.JSON);
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
    }

    private ValidatableResponse touch(String id, String at, String source, String campaign) {
        return employer("RVV")
                .body("""
                {"touchId":"%s-%s","at":"%s","person":"%s","source":"%s","medium":"paid-social","campaign":"%s",
                 "evidence":"TRACKED","channelType":"ONLINE"}""".formatted(id, unique, at, person, source, campaign))
                .post("/v1/touches")
                .then();
    }

    private String hireOf(VacancyEvent vacancy) {
        return """
                {"hireId":"%s","person":"%s","vacancy":{"feed":"%s","reference":"%s"},"post":1,"recruitmentSource":"14",
                 "acceptedOn":"2026-10-22","startedOn":"2026-11-16","engagementKey":"hmac-engagement-%s"}""".formatted(hireId, person, vacancy.feed, vacancy.reference, unique);
    }

    private ValidatableResponse report(String organisation, String body) {
        return employer(organisation).body(body).post("/v1/hires").then();
    }

    private ValidatableResponse hire() {
        return employer("RVV").get("/v1/hires/" + hireId).then();
    }

    /** The id that the service gave to this test's hire. */
    private String id() {
        return hire().extract().path("id");
    }

    private List<ConsumerRecord<String, String>> events(VacancyEvent vacancy) {
        return Broker.read("workforce.campaign.v1", vacancy.id.toString()).stream()
                .filter(message -> Broker.header(message, "ce_subject").equals(id()))
                .toList();
    }

    @Test
    void hireIsCreditedToTheLastTouchBeforeIt() {
        var vacancy = knownVacancy("RVV");
        touch("a", "2026-09-01T10:00:00Z", "indeed", "earlier").statusCode(201);
        touch("b", "2026-09-12T18:04:00Z", "facebook", "take-a-different-view").statusCode(201);
        touch("c", "2026-10-23T08:00:00Z", "open-day", "too-late").statusCode(201);
        report("RVV", hireOf(vacancy))
                .statusCode(201)
                .body("state", equalTo("ATTRIBUTED"))
                .body("organisation", equalTo("RVV"))
                .body("vacancy.id", equalTo(vacancy.id.toString()))
                .body("attribution.campaign", equalTo("take-a-different-view"))
                .body("attribution.source", equalTo("facebook"))
                .body("attribution.evidence", equalTo("TRACKED"))
                .body("attribution.method", equalTo("last-touch-90d"))
                .body("attribution.version", equalTo(1))
                .body(not(containsString(person)))
                .body(not(containsString("hmac-engagement")));
        eventually(() -> assertThat(events(vacancy)).hasSize(1));
        var event = events(vacancy).getFirst();
        Contracts.fits("hire.attributed.v1", event.value());
        assertThat(Broker.header(event, "ce_id")).isEqualTo(id() + "/1");
        assertThat(Broker.header(event, "ce_type")).isEqualTo("org.icsworkforce.hire.attributed.v1");
        assertThat(Broker.header(event, "ce_source")).isEqualTo("/recruitment-campaign-service");
        assertThat(event.value()).doesNotContain("hmac-");
    }

    @Test
    void touchBeyondTheLookBackDoesNotCount() {
        var vacancy = knownVacancy("RVV");
        touch("old", "2026-07-23T10:00:00Z", "facebook", "old").statusCode(201);
        report("RVV", hireOf(vacancy))
                .body("attribution.source", equalTo("UNKNOWN"))
                .body("attribution.evidence", equalTo("NONE"))
                .body("attribution.campaign", nullValue());
        touch("first-day", "2026-07-24T10:00:00Z", "fair", "fair").statusCode(201);
        hire().body("attribution.source", equalTo("fair")).body("attribution.version", equalTo(2));
    }

    @Test
    void laterReportOfAnEarlierTouchAttributesAnewOnlyWhenItIsTheLast() {
        var vacancy = knownVacancy("RVV");
        report("RVV", hireOf(vacancy)).body("attribution.source", equalTo("UNKNOWN"));
        touch("b", "2026-10-01T10:00:00Z", "facebook", "b").statusCode(201);
        hire().body("attribution.version", equalTo(2)).body("attribution.source", equalTo("facebook"));
        touch("a", "2026-09-01T10:00:00Z", "indeed", "a").statusCode(201);
        hire().body("attribution.version", equalTo(2)).body("attribution.source", equalTo("facebook"));
        touch("c", "2026-10-22T09:00:00Z", "open-day", "c").statusCode(201);
        hire().body("attribution.version", equalTo(3)).body("attribution.source", equalTo("open-day"));
        eventually(() -> assertThat(events(vacancy).stream()
                        .map(event -> JsonPath.from(event.value()).getInt("version")))
                .containsExactly(1, 2, 3));
    }

    @Test
    void repeatedTouchChangesNothingAndAnotherUnderItsIdIsRefused() {
        touch("a", "2026-09-01T10:00:00Z", "indeed", "a").statusCode(201).body(not(containsString(person)));
        touch("a", "2026-09-01T10:00:00.000Z", "indeed", "a").statusCode(200);
        touch("a", "2026-09-01T10:00:00Z", "facebook", "a")
                .statusCode(409)
                .body("code", equalTo("TOUCH_ALREADY_REPORTED"))
                .body(not(containsString(person)));
    }

    @Test
    void repeatedHireGivesTheFirstAnswerAndAnotherUnderItsIdIsRefused() {
        var vacancy = knownVacancy("RVV");
        report("RVV", hireOf(vacancy)).statusCode(201);
        report("RVV", hireOf(vacancy)).statusCode(200).body("attribution.version", equalTo(1));
        report("RVV", hireOf(vacancy).replace("\"post\":1", "\"post\":2"))
                .statusCode(409)
                .body("code", equalTo("HIRE_ALREADY_REPORTED"))
                .body(not(containsString(person)));
    }

    @Test
    void concurrentReportsMakeOneHireAndOneEvent() {
        var vacancy = knownVacancy("RVV");
        String body = hireOf(vacancy);
        List<Integer> statuses = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> employer("RVV").body(body).post("/v1/hires").statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        hire().body("attribution.version", equalTo(1));
        eventually(() -> assertThat(events(vacancy)).hasSize(1));
    }

    @Test
    void hireOfAVacancyThatHasNotArrivedIsAttributedWhenItDoes() {
        var vacancy = aVacancy("RVV").synthetic();
        touch("a", "2026-10-01T10:00:00Z", "facebook", "a").statusCode(201);
        report("RVV", hireOf(vacancy))
                .statusCode(201)
                .body("state", equalTo("AWAITING_VACANCY"))
                .body("attribution", nullValue());
        vacancy.opened(1);
        eventually(() -> hire().body("state", equalTo("ATTRIBUTED"))
                .body("organisation", equalTo("RVV"))
                .body("attribution.source", equalTo("facebook"))
                .body("attribution.synthetic", equalTo(true)));
        eventually(() -> assertThat(events(vacancy)).hasSize(1));
    }

    @Test
    void hireNamedByIdWaitsToo() {
        var vacancy = aVacancy("RVV");
        report(
                        "RVV",
                        "{\"hireId\":\"" + hireId + "\",\"vacancy\":{\"id\":\"" + vacancy.id
                                + "\"},\"acceptedOn\":\"2026-10-22\"}")
                .statusCode(201)
                .body("state", equalTo("AWAITING_VACANCY"));
        vacancy.opened(1);
        eventually(() -> hire().body("state", equalTo("ATTRIBUTED")));
    }

    @Test
    void hireOfSomebodyElsesVacancyIsRefusedNowAndLater() {
        var known = knownVacancy("RPA");
        report("RVV", hireOf(known))
                .statusCode(403)
                .body("code", equalTo("ACCESS_DENIED"))
                .body(not(containsString(person)));
        hire().statusCode(404);

        var coming = aVacancy("RPA");
        report("RVV", hireOf(coming)).statusCode(201).body("state", equalTo("AWAITING_VACANCY"));
        coming.opened(1);
        eventually(() -> hire().body("state", equalTo("REFUSED")).body("attribution", nullValue()));
        employer("RPA").get("/v1/hires/" + hireId).then().statusCode(404);
        assertThat(Broker.read("workforce.campaign.v1", coming.id.toString())).isEmpty();
    }

    @Test
    void hireIsForItsReporterAndItsEmployerOnly() {
        var vacancy = knownVacancy("RVV");
        given().auth()
                .oauth2(Tokens.admin())
                .contentType(ContentType.JSON)
                .body(hireOf(vacancy))
                .post("/v1/hires")
                .then()
                .statusCode(201);
        hire().statusCode(200);
        employer("RPA").get("/v1/hires/" + hireId).then().statusCode(404);
        report("RPA", hireOf(vacancy)).statusCode(403);
        given().auth()
                .oauth2(Tokens.analyst())
                .get("/v1/hires/" + hireId)
                .then()
                .statusCode(403);
    }

    @Test
    void hireIdIsTheEmployersOwn() {
        var one = knownVacancy("RVV");
        var other = knownVacancy("RPA");
        String first = report("RVV", hireOf(one)).statusCode(201).extract().path("id");
        String second = report("RPA", hireOf(other)).statusCode(201).extract().path("id");
        assertThat(first).isNotEqualTo(second);
        hire().body("id", equalTo(first)).body("organisation", equalTo("RVV"));
        employer("RPA").get("/v1/hires/" + hireId).then().body("id", equalTo(second));
        asAdmin(hireId).statusCode(409).body("code", equalTo("HIRE_NAMED_TWICE"));
        asAdmin(hireId + "?organisation=RPA").body("id", equalTo(second));
        asAdmin(first).body("id", equalTo(first));
    }

    @Test
    void senderForSeveralSaysWhoseHireAwaitsItsVacancy() {
        var coming = aVacancy("RPA");
        String both = Tokens.of("both", List.of("RVV", "RPA"), "candidates.write", "candidates.read");
        var client = given().auth().oauth2(both).contentType(ContentType.JSON);
        client.body(hireOf(coming))
                .post("/v1/hires")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/organisation"));
        client.body(hireOf(coming).replace("{\"hireId\"", "{\"organisation\":\"RPA\",\"hireId\""))
                .post("/v1/hires")
                .then()
                .statusCode(201);
        coming.opened(1);
        eventually(() -> employer("RPA").get("/v1/hires/" + hireId).then().body("state", equalTo("ATTRIBUTED")));
    }

    @Test
    void correctedHireIsAttributedAnew() {
        var vacancy = knownVacancy("RVV");
        touch("a", "2026-09-01T10:00:00Z", "indeed", "a").statusCode(201);
        touch("b", "2026-10-20T10:00:00Z", "facebook", "b").statusCode(201);
        String tag = report("RVV", hireOf(vacancy)).extract().header("ETag");
        String earlier = hireOf(vacancy).replace("2026-10-22", "2026-10-01");
        correct(earlier)
                .statusCode(200)
                .body("acceptedOn", equalTo("2026-10-01"))
                .body("version", equalTo(2))
                .body("attribution.version", equalTo(2))
                .body("attribution.campaign", equalTo("a"));
        correct(earlier).statusCode(200).body("version", equalTo(2)).body("attribution.version", equalTo(2));
        correct(earlier.replace(person, "somebody-else-" + unique))
                .body("attribution.source", equalTo("UNKNOWN"))
                .body(not(containsString("somebody")));
        employer("RVV")
                .header("If-Match", tag)
                .body(earlier)
                .put("/v1/hires/" + hireId)
                .then()
                .statusCode(412);
        report("RVV", hireOf(vacancy)).statusCode(409).body("code", equalTo("HIRE_ALREADY_REPORTED"));
        eventually(() -> assertThat(events(vacancy)).hasSize(3));
        assertThat(JsonPath.from(events(vacancy).get(1).value()).getString("campaign"))
                .isEqualTo("a");
    }

    @Test
    void correctionOfTheStartIsTold() {
        var vacancy = knownVacancy("RVV");
        report("RVV", hireOf(vacancy)).statusCode(201);
        correct(hireOf(vacancy).replace("2026-11-16", "2026-11-23")).body("attribution.version", equalTo(2));
        eventually(() -> assertThat(events(vacancy).stream()
                        .map(event -> JsonPath.from(event.value()).getString("startedOn")))
                .containsExactly("2026-11-16", "2026-11-23"));
    }

    @Test
    void withdrawnHireIsCreditedToNothing() {
        var vacancy = knownVacancy("RVV");
        touch("a", "2026-10-01T10:00:00Z", "facebook", "a").statusCode(201);
        report("RVV", hireOf(vacancy)).statusCode(201);
        employer("RPA").delete("/v1/hires/" + hireId).then().statusCode(404);
        employer("RVV").delete("/v1/hires/" + hireId).then().statusCode(204);
        employer("RVV").delete("/v1/hires/" + hireId).then().statusCode(204);
        hire().body("state", equalTo("WITHDRAWN"))
                .body("attribution.version", equalTo(2))
                .body("attribution.campaign", nullValue())
                .body("attribution.method", equalTo("withdrawn"));
        touch("b", "2026-10-02T10:00:00Z", "indeed", "b").statusCode(201);
        hire().body("attribution.version", equalTo(2));
        report("RVV", hireOf(vacancy)).statusCode(200).body("state", equalTo("WITHDRAWN"));
        correct(hireOf(vacancy)).statusCode(409).body("code", equalTo("HIRE_WITHDRAWN"));
        eventually(() -> assertThat(events(vacancy)).hasSize(2));
        Contracts.fits("hire.attributed.v1", events(vacancy).getLast().value());
        assertThat(events(vacancy).getLast().value()).contains("\"method\":\"withdrawn\"");
    }

    @Test
    void withdrawnHireThatAwaitedItsVacancyIsNeverAttributed() {
        var coming = aVacancy("RVV");
        report("RVV", hireOf(coming)).statusCode(201);
        employer("RVV").delete("/v1/hires/" + hireId).then().statusCode(204);
        coming.opened(1);
        knownVacancy("RVV");
        hire().body("state", equalTo("WITHDRAWN")).body("attribution", nullValue());
    }

    @Test
    void vacancyOfAHireIsCorrectedOnlyUntilItIsKnown() {
        var known = knownVacancy("RVV");
        var other = knownVacancy("RVV");
        report("RVV", hireOf(aVacancy("RVV"))).statusCode(201).body("state", equalTo("AWAITING_VACANCY"));
        correct(hireOf(known)).body("state", equalTo("ATTRIBUTED")).body("vacancy.id", equalTo(known.id.toString()));
        correct(hireOf(other)).statusCode(409).body("code", equalTo("HIRE_OF_ANOTHER_VACANCY"));
        correct(hireOf(known).replace(hireId, "another")).statusCode(400).body("errors[0].pointer", equalTo("/hireId"));
        employer("RPA").body(hireOf(known)).put("/v1/hires/" + hireId).then().statusCode(404);
    }

    private static ValidatableResponse asAdmin(String hire) {
        return given().auth().oauth2(Tokens.admin()).get("/v1/hires/" + hire).then();
    }

    private ValidatableResponse correct(String body) {
        return employer("RVV").body(body).put("/v1/hires/" + hireId).then();
    }

    @Test
    void replaySendsTheStandingAttributionAgain() {
        var vacancy = knownVacancy("RVV");
        report("RVV", hireOf(vacancy)).statusCode(201);
        touch("a", "2026-10-01T10:00:00Z", "facebook", "a").statusCode(201);
        eventually(() -> assertThat(events(vacancy)).hasSize(2));
        employer("RVV")
                .post("/v1/admin/recruitment-campaign-service/replay")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.admin())
                .post("/v1/admin/recruitment-campaign-service/replay")
                .then()
                .statusCode(202);
        eventually(() -> assertThat(events(vacancy))
                .extracting(event -> Broker.header(event, "ce_id"))
                .containsExactly(id() + "/1", id() + "/2", id() + "/2"));
    }

    @Test
    void faultsNameThePlaceAndRepeatNoPseudonym() {
        report("RVV", "{\"hireId\":\"x y\",\"person\":\"" + "p".repeat(300) + "\",\"acceptedOn\":\"2026-10-22\"}")
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/hireId", "/person", "/vacancy")))
                .body(not(containsString("ppp")));
        report("RVV", "{\"hireId\":\"x\",\"person\":{\"name\":\"somebody\"}}")
                .statusCode(400)
                .body(not(containsString("somebody")));
        report("RVV", "{\"hireId\":\"x\",\"nhsNumber\":\"943 476 5919\"}")
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_PROPERTY"))
                .body(not(containsString("943")));
        report("RVV", "{\"hireId\":\"x\",\"vacancy\":{\"feed\":\"f\"},\"acceptedOn\":\"2026-10-22\"}")
                .statusCode(400)
                .body("code", equalTo("VACANCY_NAMED_TWICE"));
        report(
                        "RVV",
                        "{\"hireId\":\"x\",\"vacancy\":{\"feed\":\"f\",\"reference\":\"r\"},\"acceptedOn\":\"2026-10-22\","
                                + "\"startedOn\":\"2026-10-21\"}")
                .statusCode(400)
                .body("code", equalTo("DATES_REVERSED"));
    }
}
