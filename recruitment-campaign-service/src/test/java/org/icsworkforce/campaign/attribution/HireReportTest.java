package org.icsworkforce.campaign.attribution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.icsworkforce.campaign.Hiring.knownVacancy;
import static org.icsworkforce.campaign.VacancyEvent.aVacancy;
import static org.icsworkforce.campaign.attribution.ReportedHire.employer;
import static org.icsworkforce.campaign.attribution.ReportedHire.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.icsworkforce.kit.test.Broker;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class HireReportTest {

    private final ReportedHire told = new ReportedHire();

    @Test
    void repeatedHireGivesTheFirstAnswerAndAnotherUnderItsIdIsRefused() {
        var vacancy = knownVacancy("RVV");
        told.report("RVV", told.hireOf(vacancy)).statusCode(201);
        told.report("RVV", told.hireOf(vacancy)).statusCode(200).body("attribution.version", equalTo(1));
        told.report("RVV", told.hireOf(vacancy).replace("\"post\":1", "\"post\":2"))
                .statusCode(409)
                .body("code", equalTo("HIRE_ALREADY_REPORTED"))
                .body(not(containsString(told.person)));
    }

    @Test
    void concurrentReportsMakeOneHireAndOneEvent() {
        var vacancy = knownVacancy("RVV");
        String body = told.hireOf(vacancy);
        List<Integer> statuses = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> employer("RVV").body(body).post("/v1/hires").statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        told.hire().body("attribution.version", equalTo(1));
        eventually(() -> assertThat(told.events(vacancy)).hasSize(1));
    }

    @Test
    void hireOfAVacancyThatHasNotArrivedIsAttributedWhenItDoes() {
        var vacancy = aVacancy("RVV").synthetic();
        told.touch("a", "2026-10-01T10:00:00Z", "facebook", "a").statusCode(201);
        told.report("RVV", told.hireOf(vacancy))
                .statusCode(201)
                .body("state", equalTo("AWAITING_VACANCY"))
                .body("attribution", nullValue());
        vacancy.opened(1);
        eventually(() -> told.hire()
                .body("state", equalTo("ATTRIBUTED"))
                .body("organisation", equalTo("RVV"))
                .body("attribution.source", equalTo("facebook"))
                .body("attribution.synthetic", equalTo(true)));
        eventually(() -> assertThat(told.events(vacancy)).hasSize(1));
    }

    @Test
    void hireNamedByIdWaitsToo() {
        var vacancy = aVacancy("RVV");
        told.report(
                        "RVV",
                        "{\"hireId\":\"" + told.hireId + "\",\"vacancy\":{\"id\":\"" + vacancy.id
                                + "\"},\"acceptedOn\":\"2026-10-22\"}")
                .statusCode(201)
                .body("state", equalTo("AWAITING_VACANCY"));
        vacancy.opened(1);
        eventually(() -> told.hire().body("state", equalTo("ATTRIBUTED")));
    }

    @Test
    void hireOfSomebodyElsesVacancyIsRefusedNowAndLater() {
        var known = knownVacancy("RPA");
        told.report("RVV", told.hireOf(known))
                .statusCode(403)
                .body("code", equalTo("ACCESS_DENIED"))
                .body(not(containsString(told.person)));
        told.hire().statusCode(404);

        var coming = aVacancy("RPA");
        told.report("RVV", told.hireOf(coming)).statusCode(201).body("state", equalTo("AWAITING_VACANCY"));
        coming.opened(1);
        eventually(() -> told.hire().body("state", equalTo("REFUSED")).body("attribution", nullValue()));
        employer("RPA").get("/v1/hires/" + told.hireId).then().statusCode(404);
        assertThat(Broker.read("workforce.campaign.v1", coming.id.toString())).isEmpty();
    }

    @Test
    void hireIsForItsReporterAndItsEmployerOnly() {
        var vacancy = knownVacancy("RVV");
        given().auth()
                .oauth2(Tokens.admin())
                .contentType(ContentType.JSON)
                .body(told.hireOf(vacancy))
                .post("/v1/hires")
                .then()
                .statusCode(201);
        told.hire().statusCode(200);
        employer("RPA").get("/v1/hires/" + told.hireId).then().statusCode(404);
        told.report("RPA", told.hireOf(vacancy)).statusCode(403);
        given().auth()
                .oauth2(Tokens.analyst())
                .get("/v1/hires/" + told.hireId)
                .then()
                .statusCode(403);
    }

    @Test
    void hireIdIsTheEmployersOwn() {
        var one = knownVacancy("RVV");
        var other = knownVacancy("RPA");
        String first =
                told.report("RVV", told.hireOf(one)).statusCode(201).extract().path("id");
        String second =
                told.report("RPA", told.hireOf(other)).statusCode(201).extract().path("id");
        assertThat(first).isNotEqualTo(second);
        told.hire().body("id", equalTo(first)).body("organisation", equalTo("RVV"));
        employer("RPA").get("/v1/hires/" + told.hireId).then().body("id", equalTo(second));
        asAdmin(told.hireId).statusCode(409).body("code", equalTo("HIRE_NAMED_TWICE"));
        asAdmin(told.hireId + "?organisation=RPA").body("id", equalTo(second));
        asAdmin(first).body("id", equalTo(first));
    }

    @Test
    void senderForSeveralSaysWhoseHireAwaitsItsVacancy() {
        var coming = aVacancy("RPA");
        String both = Tokens.of("both", List.of("RVV", "RPA"), "candidates.write", "candidates.read");
        var client = given().auth().oauth2(both).contentType(ContentType.JSON);
        client.body(told.hireOf(coming))
                .post("/v1/hires")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/organisation"));
        client.body(told.hireOf(coming).replace("{\"hireId\"", "{\"organisation\":\"RPA\",\"hireId\""))
                .post("/v1/hires")
                .then()
                .statusCode(201);
        coming.opened(1);
        eventually(() -> employer("RPA").get("/v1/hires/" + told.hireId).then().body("state", equalTo("ATTRIBUTED")));
    }

    private static ValidatableResponse asAdmin(String hire) {
        return given().auth().oauth2(Tokens.admin()).get("/v1/hires/" + hire).then();
    }

    @Test
    void faultsNameThePlaceAndRepeatNoPseudonym() {
        told.report("RVV", "{\"hireId\":\"x y\",\"person\":\"" + "p".repeat(300) + "\",\"acceptedOn\":\"2026-10-22\"}")
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/hireId", "/person", "/vacancy")))
                .body(not(containsString("ppp")));
        told.report("RVV", "{\"hireId\":\"x\",\"person\":{\"name\":\"somebody\"}}")
                .statusCode(400)
                .body(not(containsString("somebody")));
        told.report("RVV", "{\"hireId\":\"x\",\"nhsNumber\":\"943 476 5919\"}")
                .statusCode(400)
                .body("errors.find{it.pointer=='/nhsNumber'}.code", equalTo("UNKNOWN_PROPERTY"))
                .body(not(containsString("943 476 5919")));
        told.report("RVV", "{\"hireId\":\"x\",\"vacancy\":{\"feed\":\"f\"},\"acceptedOn\":\"2026-10-22\"}")
                .statusCode(400)
                .body("code", equalTo("VACANCY_NAMED_TWICE"));
        told.report(
                        "RVV",
                        "{\"hireId\":\"x\",\"vacancy\":{\"feed\":\"f\",\"reference\":\"r\"},\"acceptedOn\":\"2026-10-22\","
                                + "\"startedOn\":\"2026-10-21\"}")
                .statusCode(400)
                .body("code", equalTo("DATES_REVERSED"));
    }
}
