package org.icsworkforce.vacancy.link;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.feed.Pushing;

/** What the tests of links say and ask. */
final class Linking {

    private Linking() {}

    static String requisition(String organisation, String reference, String rest) {
        return """
                {"reference":"%s","organisation":"%s","title":"Practice Nurse","staffGroup":"03","posts":1,"wte":0.8,\
                "status":"OPEN","milestones":{"advertisedOn":"2026-02-03"}%s}""".formatted(reference, organisation, rest);
    }

    static String advert(String organisation, String reference, String rest) {
        return """
                {"reference":"%s","organisation":"%s","level":"ADVERT","title":"Nurse wanted",\
                "milestones":{"advertisedOn":"2026-02-05"}%s}""".formatted(reference, organisation, rest);
    }

    static String alias(String system, String id) {
        return ",\"aliases\":[{\"system\":\"%s\",\"id\":\"%s\"}]".formatted(system, id);
    }

    static Pushing feed(String organisation, int precedence) {
        var feed = Pushing.vacanciesOf(organisation);
        precedence(feed, organisation, precedence);
        return feed;
    }

    static void precedence(Pushing feed, String organisation, int precedence) {
        feed.client()
                .contentType("application/json")
                .body("""
                        {"owner":"%1$s","organisations":["%1$s"],"subject":"vacancies","format":"NDJSON",
                         "name":"Test feed","precedence":%2$d,"synthetic":true}""".formatted(organisation, precedence))
                .put("/v1/vacancy-feeds/" + feed.feed())
                .then()
                .statusCode(200);
    }

    static String id(Pushing feed, String reference) {
        return feed.vacancy(reference).extract().path("id");
    }

    static ValidatableResponse links(String vacancy) {
        return given().auth()
                .oauth2(Tokens.analyst())
                .queryParam("vacancy", vacancy)
                .get("/v1/vacancy-links")
                .then()
                .statusCode(200);
    }

    static Response opened(String organisation, String asOf) {
        return given().auth()
                .oauth2(Tokens.analyst())
                .get(
                        "/v1/datasets/vacancy-flow/observations?measure=opened&period=2026-02&by=organisation&organisation="
                                + organisation + (asOf.isEmpty() ? "" : "&asOf=" + asOf));
    }

    static int opened(String organisation) {
        return opened(organisation, "").path("results[0].value");
    }

    static Response decide(String organisation, String one, String other, String state, String tag) {
        var request =
                Pushing.client(organisation).contentType("application/json").body("{\"state\":\"" + state + "\"}");
        return (tag.isEmpty() ? request : request.header("If-Match", tag))
                .put("/v1/vacancy-links/" + one + "/" + other);
    }

    static String tag(String one, String other) {
        return given().auth()
                .oauth2(Tokens.analyst())
                .get("/v1/vacancy-links/" + one + "/" + other)
                .header("ETag");
    }
}
