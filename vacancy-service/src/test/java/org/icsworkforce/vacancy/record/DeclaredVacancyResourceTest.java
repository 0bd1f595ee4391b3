package org.icsworkforce.vacancy.record;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class DeclaredVacancyResourceTest {

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String NURSE = """
            {"organisation":"RVV","title":"Staff Nurse","staffGroup":"03","posts":3,"wte":2.6,"status":"OPEN",\
            "pay":{"scheme":"AFC","grade":"BAND_5","min":3207300},"skills":["IV therapy"],\
            "sourceUpdatedAt":"2026-09-08T02:15:00Z"}""";

    private static String record(Pushing feed, String reference) {
        return "/v1/vacancy-feeds/" + feed.feed() + "/vacancies/" + reference;
    }

    private static ValidatableResponse put(RequestSpecification client, String path, String body) {
        return client.urlEncodingEnabled(false)
                .contentType("application/json")
                .body(body)
                .put(path)
                .then();
    }

    private static ValidatableResponse patch(RequestSpecification client, String path, String body) {
        return client.contentType(MERGE_PATCH).body(body).patch(path).then();
    }

    private static String at(String record, String time) {
        return record.replace("2026-09-08T02:15:00Z", time);
    }

    @Test
    void recordPutByItselfIsTheOneThatARunWouldMake() {
        var feed = Pushing.vacanciesOf("RVV");
        put(feed.client(), record(feed, "N-1"), NURSE)
                .statusCode(201)
                .header("Location", record(feed, "N-1"))
                .body("reference", equalTo("N-1"))
                .body("level", equalTo("REQUISITION"));
        feed.push(NURSE.replace("{\"organisation\"", "{\"reference\":\"N-1\",\"organisation\""))
                .body("unchanged", equalTo(1));
        feed.vacancy("N-1").body("version", equalTo(1)).body("wte", equalTo(2.6f));
    }

    @Test
    void referenceMayHoldASlashAndASpace() {
        var feed = Pushing.vacanciesOf("RVV");
        put(feed.client(), record(feed, "A%2F7%20b"), NURSE)
                .statusCode(201)
                .header("Location", record(feed, "A%2F7%20b"))
                .body("reference", equalTo("A/7 b"));
        feed.client()
                .urlEncodingEnabled(false)
                .get(record(feed, "A%2F7%20b"))
                .then()
                .statusCode(200)
                .body("reference", equalTo("A/7 b"));
        feed.vacancy("A/7 b").body("version", equalTo(1));
    }

    @Test
    void whatIsReadCanBePutAgainAndChangesNothing() {
        var feed = Pushing.vacanciesOf("RVV");
        put(feed.client(), record(feed, "N-1"), NURSE);
        var read = feed.client().get(record(feed, "N-1"));
        put(feed.client(), record(feed, "N-1"), read.asString())
                .statusCode(200)
                .header("ETag", equalTo(read.header("ETag")));
        feed.client()
                .header("If-None-Match", read.header("ETag"))
                .get(record(feed, "N-1"))
                .then()
                .statusCode(304);
        feed.vacancy("N-1").body("version", equalTo(1));
    }

    @Test
    void olderStateIsRefusedAndALaterOneTaken() {
        var feed = Pushing.vacanciesOf("RVV");
        put(feed.client(), record(feed, "N-1"), NURSE);
        String changed = NURSE.replace("2.6", "2");
        put(feed.client(), record(feed, "N-1"), at(changed, "2026-09-07T00:00:00Z"))
                .statusCode(409)
                .body("code", equalTo("STALE_UPDATE"));
        feed.vacancy("N-1").body("wte", equalTo(2.6f)).body("version", equalTo(1));
        put(feed.client(), record(feed, "N-1"), at(changed, "2026-09-09T00:00:00Z"))
                .statusCode(200);
        feed.vacancy("N-1").body("wte", equalTo(2)).body("version", equalTo(2));
    }

    @Test
    void stateThatIfMatchDoesNotNameIsNotChanged() {
        var feed = Pushing.vacanciesOf("RVV");
        put(feed.client().header("If-Match", "\"none\""), record(feed, "N-1"), NURSE)
                .statusCode(412);
        String tag = put(feed.client(), record(feed, "N-1"), NURSE).extract().header("ETag");
        put(feed.client().header("If-Match", tag), record(feed, "N-1"), at(NURSE, "2026-09-10T00:00:00Z"))
                .statusCode(200);
        patch(feed.client().header("If-Match", tag), record(feed, "N-1"), "{\"posts\":4}")
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"));
        feed.client().header("If-Match", tag).delete(record(feed, "N-1")).then().statusCode(412);
        feed.vacancy("N-1").body("posts", equalTo(3));
    }

    @Test
    void mergePatchChangesWhatItNamesOnly() {
        var feed = Pushing.vacanciesOf("RVV");
        put(feed.client(), record(feed, "N-1"), NURSE);
        patch(
                        feed.client(),
                        record(feed, "N-1"),
                        "{\"posts\":4,\"skills\":null,\"pay\":{\"grade\":\"BAND_6\",\"min\":null}}")
                .statusCode(200)
                .body("posts", equalTo(4))
                .body("wte", equalTo(2.6f))
                .body("skills", hasSize(0))
                .body("pay.scheme", equalTo("AFC"))
                .body("pay.grade", equalTo("BAND_6"))
                .body("pay.min", equalTo(null));
        feed.vacancy("N-1").body("version", equalTo(2)).body("title", equalTo("Staff Nurse"));
        patch(feed.client(), record(feed, "N-1"), "{\"reference\":\"N-2\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/reference"));
        patch(feed.client(), record(feed, "N-9"), "{\"posts\":4}").statusCode(404);
        feed.client()
                .contentType("application/json-patch+json")
                .body("[]")
                .patch(record(feed, "N-1"))
                .then()
                .statusCode(415);
    }

    @Test
    void everyFaultOfARecordIsNamedAndNothingIsKept() {
        var feed = Pushing.vacanciesOf("RVV");
        put(
                        feed.client(),
                        record(feed, "N-1"),
                        NURSE.replace("2.6", "\"2,6\"").replace("\"OPEN\"", "\"ABERTO\",\"colour\":\"red\""))
                .statusCode(400)
                .body("code", equalTo("INVALID_VALUE"))
                .body("errors.pointer", containsInAnyOrder("/wte", "/status", "/colour"))
                .body("errors.find{it.pointer=='/wte'}.received", equalTo("2,6"));
        put(feed.client(), record(feed, "N-1"), NURSE.replace("\"RVV\"", "\"RZZ\""))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_ORGANISATION"));
        put(feed.client(), record(feed, "N-1"), "{\"posts\":").statusCode(400).body("code", equalTo("MALFORMED_BODY"));
        put(feed.client(), record(feed, "N-1"), "[]").statusCode(400);
        feed.client().get(record(feed, "N-1")).then().statusCode(404);
    }

    @Test
    void recordTakenBackLeavesATombstoneAndMayComeAgain() {
        var feed = Pushing.vacanciesOf("RVV");
        put(feed.client(), record(feed, "N-1"), NURSE);
        String link = feed.client().get(record(feed, "N-1")).header("Link");
        String vacancy = link.substring(1, link.indexOf('>'));

        feed.client().delete(record(feed, "N-1")).then().statusCode(204);
        feed.client().delete(record(feed, "N-1")).then().statusCode(204);

        feed.client().get(record(feed, "N-1")).then().statusCode(404);
        feed.client().get(vacancy).then().statusCode(404);
        patch(feed.client(), record(feed, "N-1"), "{}").statusCode(404);
        feed.client()
                .queryParam("feed", feed.feed())
                .get("/v1/vacancies")
                .then()
                .body("results", hasSize(0));
        feed.client()
                .get(vacancy + "/history")
                .then()
                .statusCode(200)
                .body("results.version", contains(2, 1))
                .body("results.deleted", contains(true, false))
                .body("results.live", contains(false, true));

        put(feed.client(), record(feed, "N-1"), NURSE).statusCode(201).header("Link", startsWith("<" + vacancy + ">"));
        feed.vacancy("N-1").body("version", equalTo(3)).body("live", equalTo(true));
        feed.client().delete(record(feed, "N-9")).then().statusCode(404);
    }

    @Test
    void anotherPartnersRecordIsClosed() {
        var feed = Pushing.vacanciesOf("RVV");
        put(Pushing.client("RPA"), record(feed, "N-1"), NURSE).statusCode(403);
        Pushing.client("RPA").delete(record(feed, "N-1")).then().statusCode(403);
        var figures = Pushing.establishmentOf("RVV");
        put(figures.client(), record(figures, "N-1"), NURSE).statusCode(404).body("detail", not(containsString("N-1")));
    }
}
