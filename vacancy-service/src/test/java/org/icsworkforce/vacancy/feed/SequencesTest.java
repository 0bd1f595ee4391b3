package org.icsworkforce.vacancy.feed;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.icsworkforce.vacancy.feed.Nurses.nurse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;

/** What only shows when runs follow one another, or rows of one payload do. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class SequencesTest {

    private static String id(ValidatableResponse report) {
        return report.extract().path("id");
    }

    @Test
    void openingDayIsThatOfWhatIsDeclaredNow() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(nurse(0));
        String first = feed.vacancy("N-0").extract().path("openedOn");
        String dated = nurse(0).replace("\"status\"", "\"milestones\":{\"advertisedOn\":\"2016-09-01\"},\"status\"");
        feed.push(dated);
        feed.vacancy("N-0").body("openedOn", equalTo("2016-09-01"));
        feed.push(nurse(0));
        feed.vacancy("N-0").body("openedOn", equalTo(first));
    }

    @Test
    void endOfWhatWasTakenBackIsNotTheEndOfWhatIsSentAnew() {
        var feed = Pushing.vacanciesOf("RVV");
        String advert = """
                {"reference":"A-1","level":"ADVERT","organisation":"RVV","title":"Nurse"%s}""";
        feed.push(advert.formatted(""));
        feed.client()
                .delete("/v1/vacancy-feeds/" + feed.feed() + "/vacancies/A-1")
                .then()
                .statusCode(204);
        feed.push(advert.formatted(",\"milestones\":{\"closesOn\":\"2026-01-31\"}"));
        feed.vacancy("A-1").body("status", equalTo("CLOSED")).body("closedOn", equalTo("2026-01-31"));
    }

    @Test
    void snapshotThatNamesAllOrganisationsSupersedesOneThatNamesNone() {
        var feed = Pushing.guarded("RVV", 0, 0, "HOLD_CLOSURES");
        feed.push(nurse(0), nurse(1));
        String run = id(feed.snapshot(nurse(0)).body("state", equalTo("HELD")));
        feed.push(
                feed.client().queryParam("mode", "snapshot").queryParam("organisation", "RVV"),
                String.join("\n", nurse(0), nurse(1)));
        feed.client().get(feed.runs() + "/" + run).then().body("state", equalTo("SUPERSEDED"));
    }

    @Test
    void confirmationIsTakenBackAlthoughADeltaCameBeforeIt() {
        var feed = Pushing.guarded("RVV", 0, 0, "HOLD_CLOSURES");
        feed.push(nurse(0), nurse(1));
        String run = id(feed.snapshot(nurse(0)).body("state", equalTo("HELD")));
        String delta = id(feed.push(nurse(2)));
        feed.decide(run, "confirm").body("closed", equalTo(1));
        feed.decide(run, "undo").statusCode(200).body("reopened", equalTo(1));
        feed.vacancy("N-1").body("live", equalTo(true));
        feed.decide(delta, "undo").statusCode(200);
    }

    /** What a snapshot closes is stored in another order of its properties than what a row says. */
    @Test
    void takingDownWhatHasEndedChangesNothing() {
        var feed = Pushing.of("RVV", "DWP_XML");
        String advert = "<Vacancies><Vacancy vacancyRefCode=\"%s\"><Title>Cook</Title></Vacancy></Vacancies>";
        String expiry = "<ExpireVacancies><ExpireVacancy vacancyRefCode=\"1\"/></ExpireVacancies>";
        feed.send("application/xml", advert.formatted("1")).body("created", equalTo(1));
        feed.client()
                .queryParam("mode", "snapshot")
                .contentType("application/xml")
                .body(advert.formatted("2"))
                .post(feed.runs())
                .then()
                .body("closed", equalTo(1));
        feed.send("application/xml", expiry).body("unchanged", equalTo(1)).body("updated", equalTo(0));
        feed.vacancy("1").body("version", equalTo(2)).body("closeReason", equalTo("UNKNOWN"));
        // what has not ended still does
        feed.send("application/xml", expiry.replace("\"1\"", "\"2\"")).body("updated", equalTo(1));
        feed.vacancy("2").body("version", equalTo(2)).body("status", equalTo("CLOSED"));
        feed.send("application/xml", expiry.replace("\"1\"", "\"2\"")).body("unchanged", equalTo(1));
    }

    @Test
    void neitherOfTwoRowsIsTakenAlsoWhereOneOfThemCannotBe() {
        for (String mode : new String[] {"delta", "snapshot"}) {
            var feed = Pushing.vacanciesOf("RVV");
            feed.push(nurse(0));
            String[] rows = {nurse(0, "\"much\""), nurse(0, "2"), nurse(1), nurse(2, "2"), nurse(2, "\"much\"")};
            feed.push(feed.client().queryParam("mode", mode), String.join("\n", rows))
                    .body("rejected", equalTo(4))
                    .body("created", equalTo(1))
                    .body("closed", equalTo(0))
                    .body(
                            "faults.code",
                            contains("INVALID_VALUE", "DUPLICATE_REFERENCE", "DUPLICATE_REFERENCE", "INVALID_VALUE"));
            feed.vacancy("N-0").body("wte", equalTo(1));
        }
    }

    @Test
    void closuresOfASnapshotThatHasFewerRowsThanItsSenderCountedAreHeld() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(nurse(0), nurse(1), nurse(2));
        var counted = feed.client().queryParam("mode", "snapshot").queryParam("controlPosts", 3);
        feed.push(counted, String.join("\n", nurse(0), nurse(1)))
                .body("state", equalTo("HELD"))
                .body("heldClosures", equalTo(1))
                .body("faults.code", contains("CONTROL_TOTAL_DIFFERS"));
        feed.vacancy("N-2").body("live", equalTo(true));
        // a row that was rejected is missing in the sum, and is known
        var rejected = feed.client().queryParam("mode", "snapshot").queryParam("controlPosts", 3);
        feed.push(rejected, String.join("\n", nurse(0), nurse(1, "\"much\""), nurse(3)))
                .body("state", equalTo("COMPLETED"))
                .body("faultCounts", equalTo(Map.of("CONTROL_TOTAL_DIFFERS", 1, "INVALID_VALUE", 1)))
                .body("closed", equalTo(1));
    }

    /** Nobody has sent a word for the end that a snapshot, a deletion or an expiry makes. */
    @Test
    void wordOfAStatusDoesNotStandBesideAnother() {
        String terms =
                "\"format\":\"NDJSON\",\"values\":{\"status\":{\"Live\":\"OPEN\"},\"staffGroup\":{\"Nurses\":\"03\"}}";
        var feed = Pushing.with("RVV", terms);
        String row = """
                {"reference":"%s","organisation":"RVV","title":"Nurse","staffGroup":"Nurses","posts":1,"wte":1,"status":"Live"}""";
        feed.push(row.formatted("1"), row.formatted("2")).body("created", equalTo(2));
        feed.vacancy("1").body("sourceValues", equalTo(Map.of("/status", "Live", "/staffGroup", "Nurses")));
        String run = id(feed.snapshot(row.formatted("2")).body("closed", equalTo(1)));
        feed.vacancy("1")
                .body("status", equalTo("CLOSED"))
                .body("sourceValues", equalTo(Map.of("/staffGroup", "Nurses")))
                .body("staffGroup.sourceValue", equalTo("Nurses"));
        mapped(feed, "Live", 1);
        mapped(feed, "Nurses", 2);
        feed.decide(run, "undo").statusCode(200).body("reopened", equalTo(1));
        feed.vacancy("1").body("sourceValues.'/status'", equalTo("Live"));
        mapped(feed, "Live", 2);
        // the same row again is what it was
        feed.snapshot(row.formatted("2")).body("closed", equalTo(1));
        feed.push(row.formatted("1")).body("updated", equalTo(1)).body("reopened", equalTo(1));
        feed.push(row.formatted("1")).body("unchanged", equalTo(1));
        feed.vacancy("1").body("sourceValues.'/status'", equalTo("Live"));
        feed.push("{\"reference\":\"1\",\"expired\":true}").body("updated", equalTo(1));
        feed.vacancy("1")
                .body("status", equalTo("CLOSED"))
                .body("sourceValues", equalTo(Map.of("/staffGroup", "Nurses")));
        String deleted = "/v1/vacancies/" + feed.vacancy("2").extract().path("id");
        feed.client()
                .delete("/v1/vacancy-feeds/" + feed.feed() + "/vacancies/2")
                .then()
                .statusCode(204);
        feed.client()
                .get(deleted + "/history")
                .then()
                .body("results[0].status", equalTo("CLOSED"))
                .body("results[0].sourceValues", equalTo(Map.of("/staffGroup", "Nurses")))
                .body("results[1].sourceValues.'/status'", equalTo("Live"));
    }

    private static void mapped(Pushing feed, String word, int records) {
        feed.client()
                .get("/v1/vacancy-feeds/" + feed.feed() + "/mapping-report")
                .then()
                .statusCode(200)
                .body("mapped.find{it.sourceValue=='" + word + "'}.records", equalTo(records));
    }
}
