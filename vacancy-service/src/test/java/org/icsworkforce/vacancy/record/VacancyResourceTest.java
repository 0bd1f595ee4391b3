package org.icsworkforce.vacancy.record;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class VacancyResourceTest {

    private static String row(int number, String staffGroup, String advertisedOn, String wte) {
        return """
                {"reference":"R-%d","organisation":"RVV","title":"Post %d","staffGroup":"%s","posts":1,"wte":%s,\
                "status":"OPEN","hardToFill":%s,"milestones":{"advertisedOn":"%s"}}""".formatted(number, number, staffGroup, wte, number % 2 == 0, advertisedOn);
    }

    private static RequestSpecification of(Pushing feed) {
        return given().auth().oauth2(Tokens.analyst()).queryParam("feed", feed.feed());
    }

    @Test
    void codesTravelWithTheirLabels() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(row(1, "03", "2026-09-08", "1"));
        feed.vacancy("R-1")
                .body("organisation.label", equalTo("East Kent Hospitals University NHS Foundation Trust"))
                .body("staffGroup.code", equalTo("03"))
                .body("staffGroup.label", equalTo("Nursing and Midwifery Registered"))
                .body("openedOn", equalTo("2026-09-08"))
                .body("jobRole", nullValue())
                .body("synthetic", equalTo(true))
                .body("attraction", hasSize(0));
    }

    @Test
    void filtersMustAllHold() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(
                row(1, "03", "2026-09-01", "0.5"),
                row(2, "03", "2026-09-02", "1"),
                row(3, "04", "2026-09-03", "1"),
                row(4, "08", "2026-09-04", "0.4"));
        of(feed).queryParam("staffGroup", "in:03,04")
                .queryParam("wte", "gte:0.6")
                .get("/v1/vacancies")
                .then()
                .body("results.reference", contains("R-3", "R-2"));
        of(feed).queryParam("openedOn", "gte:2026-09-02", "lt:2026-09-04")
                .queryParam("hardToFill", true)
                .get("/v1/vacancies")
                .then()
                .body("results.reference", contains("R-2"));
        of(feed).queryParam("colour", "red")
                .get("/v1/vacancies")
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_PARAMETER"));
        of(feed).queryParam("status", "ABERTO")
                .get("/v1/vacancies")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_VALUE"))
                .body("errors[0].allowed", hasItem("PARTIALLY_FILLED"));
        of(feed).queryParam("status", "in:open,Filled")
                .queryParam("level", "requisition")
                .get("/v1/vacancies")
                .then()
                .statusCode(200)
                .body("results", hasSize(4));
    }

    @Test
    void pagesNeitherMissNorRepeatARowWhileOthersAreWritten() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(IntStream.range(0, 25)
                .mapToObj(i -> row(i, "03", "2026-08-%02d".formatted(1 + i % 5), "1"))
                .toArray(String[]::new));
        var seen = new ArrayList<String>();
        String next = "/v1/vacancies?limit=4&feed=" + feed.feed();
        for (int page = 0; next != null; page++) {
            var answer = given().auth()
                    .oauth2(Tokens.analyst())
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200);
            seen.addAll(answer.extract().path("results.reference"));
            next = answer.extract().path("next");
            feed.push(row(100 + page, "03", "2026-08-0" + (1 + page % 5), "1"));
        }
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(new HashSet<>(seen))
                .containsAll(IntStream.range(0, 25).mapToObj(i -> "R-" + i).toList());
    }

    @Test
    void cursorOfOtherFiltersIsRefused() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(row(1, "03", "2026-09-01", "1"), row(2, "03", "2026-09-01", "1"));
        String cursor = of(feed).queryParam("limit", 1)
                .get("/v1/vacancies")
                .then()
                .extract()
                .path("metadata.nextCursor");
        given().auth()
                .oauth2(Tokens.analyst())
                .queryParam("cursor", cursor)
                .get("/v1/vacancies")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("cursor"));
    }

    @Test
    void pastStateIsToldAsItWasTold() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(row(1, "03", "2026-09-01", "1"));
        String then = feed.vacancy("R-1").extract().path("recordedAt");
        String id = feed.vacancy("R-1").extract().path("id");
        feed.push(row(1, "03", "2026-09-01", "0.5"), row(2, "03", "2026-09-01", "1"));

        of(feed).queryParam("asOf", then)
                .get("/v1/vacancies")
                .then()
                .body("results", hasSize(1))
                .body("results[0].wte", equalTo(1))
                .body("results[0].version", equalTo(1));
        of(feed).get("/v1/vacancies").then().body("results", hasSize(2));
        given().auth()
                .oauth2(Tokens.analyst())
                .queryParam("asOf", then)
                .get("/v1/vacancies/" + id)
                .then()
                .body("wte", equalTo(1));
        given().auth()
                .oauth2(Tokens.analyst())
                .get("/v1/vacancies/" + id + "/history")
                .then()
                .body("results.version", contains(2, 1))
                .body("results.wte", contains(0.5f, 1));
        of(feed).queryParam("asOf", "2999-01-01T00:00:00Z")
                .get("/v1/vacancies")
                .then()
                .statusCode(400);
        of(feed).queryParam("asOf", "2001-01-01T00:00:00Z")
                .get("/v1/vacancies")
                .then()
                .statusCode(410)
                .body("code", equalTo("GONE"));
    }

    @Test
    void unchangedAnswerIsNotSentAgain() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(row(1, "03", "2026-09-01", "1"));
        var first = feed.vacancy("R-1");
        String id = first.extract().path("id");
        String tag = first.extract().header("ETag");
        feed.client()
                .header("If-None-Match", tag)
                .get("/v1/vacancies/" + id)
                .then()
                .statusCode(304);
        feed.push(row(1, "03", "2026-09-01", "0.5"));
        feed.client()
                .header("If-None-Match", tag)
                .get("/v1/vacancies/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void tokenAndScopeAreNeeded() {
        given().get("/v1/vacancies").then().statusCode(401).body("code", equalTo("AUTHENTICATION_REQUIRED"));
        given().auth()
                .oauth2(Tokens.of("x", List.of("RVV"), "statistics.read"))
                .get("/v1/vacancies")
                .then()
                .statusCode(403)
                .body("code", equalTo("ACCESS_DENIED"));
        given().auth()
                .oauth2(Tokens.expired("x", "vacancies.read"))
                .get("/v1/vacancies")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.analyst())
                .get("/v1/vacancies/00000000-0000-7000-8000-000000000000")
                .then()
                .statusCode(404)
                .body("code", equalTo("RESOURCE_NOT_FOUND"));
        given().auth()
                .oauth2(Tokens.analyst())
                .queryParam("limit", 0)
                .get("/v1/vacancies")
                .then()
                .statusCode(400)
                .body("errors.parameter", everyItem(equalTo("limit")));
    }
}
