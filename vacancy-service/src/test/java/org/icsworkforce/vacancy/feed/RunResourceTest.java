package org.icsworkforce.vacancy.feed;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class RunResourceTest {

    private static final String NURSE = """
            {"reference":"N-1","organisation":"RVV","title":"Staff Nurse","staffGroup":"03","jobRole":"03007",\
            "posts":3,"wte":2.6,"status":"OPEN","sourceUpdatedAt":"2026-09-08T02:15:00Z"}""";

    private static String nurse(String reference, String wte, String sourceUpdatedAt) {
        return NURSE.replace("N-1", reference).replace("2.6", wte).replace("2026-09-08T02:15:00Z", sourceUpdatedAt);
    }

    private static void counts(
            ValidatableResponse report, int created, int updated, int unchanged, int rejected, int conflicts) {
        report.statusCode(200)
                .body("state", equalTo("COMPLETED"))
                .body("created", equalTo(created))
                .body("updated", equalTo(updated))
                .body("unchanged", equalTo(unchanged))
                .body("rejected", equalTo(rejected))
                .body("conflicts", equalTo(conflicts))
                .body("received", equalTo(created + updated + unchanged + rejected + conflicts));
    }

    @Test
    void createdUpdatedUnchangedAndConflictAreToldApart() {
        var feed = Pushing.vacanciesOf("RVV");
        String other = nurse("N-2", "1", "2026-09-08T02:15:00Z");
        counts(feed.push(NURSE, other), 2, 0, 0, 0, 0);
        counts(feed.push(NURSE, nurse("N-2", "0.8", "2026-09-09T02:15:00Z")), 0, 1, 1, 0, 0);
        feed.push(nurse("N-2", "0.5", "2026-09-08T12:00:00Z"))
                .body("conflicts", equalTo(1))
                .body("faults.code", contains("STALE_UPDATE"))
                .body("faultCounts.STALE_UPDATE", equalTo(1));
        feed.vacancy("N-2").body("wte", equalTo(0.8f)).body("version", equalTo(2));
    }

    @Test
    void valueThatChangedBackIsAChangeAgain() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(nurse("N-1", "1", "2026-09-01T00:00:00Z"));
        feed.push(nurse("N-1", "2", "2026-09-02T00:00:00Z"));
        counts(feed.push(nurse("N-1", "1", "2026-09-03T00:00:00Z")), 0, 1, 0, 0, 0);
        feed.vacancy("N-1").body("wte", equalTo(1)).body("version", equalTo(3));
    }

    @Test
    void everyFaultOfEveryRowIsReported() {
        var feed = Pushing.vacanciesOf("RVV");
        String broken = """
                {"reference":"B-1","organisation":"RZZ","title":"","staffGroup":"99","posts":0,"wte":"2,5",\
                "status":"ABERTO","milestones":{"closesOn":"31/12/2026"}}""";
        counts(feed.push(NURSE, broken), 1, 0, 0, 1, 0);
        feed.push(broken)
                .body("faults.index", everyItem(equalTo(0)))
                .body("faults.line", everyItem(equalTo(1)))
                .body("faults.reference", everyItem(equalTo("B-1")))
                .body(
                        "faults.pointer",
                        containsInAnyOrder(
                                "/organisation",
                                "/title",
                                "/staffGroup",
                                "/posts",
                                "/wte",
                                "/status",
                                "/milestones/closesOn"))
                .body("faults.find{it.pointer=='/wte'}.received", equalTo("2,5"))
                .body("faults.find{it.pointer=='/wte'}.hint", notNullValue())
                .body("faults.find{it.pointer=='/organisation'}.code", equalTo("UNKNOWN_ORGANISATION"))
                .body("faults.find{it.pointer=='/organisation'}.help", equalTo("/problems/UNKNOWN_ORGANISATION"));
    }

    @Test
    void rowForAnOrganisationThatTheFeedDoesNotSpeakForIsRejected() {
        Pushing.vacanciesOf("RVV")
                .push(NURSE.replace("\"RVV\"", "\"RPA\""))
                .body("rejected", equalTo(1))
                .body("faults.code", contains("ORGANISATION_NOT_OF_FEED"));
    }

    @Test
    void badLineIsAFaultOfThatLineAndTheOthersAreTaken() {
        var report = Pushing.vacanciesOf("RVV")
                .push(NURSE, "", "{\"reference\":\"N-2\", oops", "[1,2]", nurse("N-3", "1", "2026-09-08T02:15:00Z"));
        counts(report, 2, 0, 0, 2, 0);
        report.body("faults.line", contains(3, 4)).body("faults.code", everyItem(equalTo("MALFORMED_ROW")));
    }

    @Test
    void sameReferenceWithTwoContentsIsRejectedBothTimes() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(NURSE);
        var report = feed.push(
                NURSE, nurse("N-1", "1.5", "2026-09-09T00:00:00Z"), nurse("N-2", "1", "2026-09-09T00:00:00Z"));
        counts(report, 1, 0, 0, 2, 0);
        report.body("faults.index", contains(0, 1)).body("faults.code", everyItem(equalTo("DUPLICATE_REFERENCE")));
        feed.vacancy("N-1").body("version", equalTo(1));
    }

    @Test
    void sameRowTwiceIsAppliedOnceWithAWarning() {
        var report = Pushing.vacanciesOf("RVV").push(NURSE, NURSE);
        counts(report, 1, 0, 1, 0, 0);
        report.body("warned", equalTo(1))
                .body("faults.code", contains("REPEATED_ROW"))
                .body("totals.posts", equalTo(3));
    }

    @Test
    void unknownPropertyIsOneWarningWithItsCountUnlessStrict() {
        var feed = Pushing.vacanciesOf("RVV");
        String first = NURSE.replace("\"title\"", "\"colour\":\"red\",\"title\"");
        String second = first.replace("N-1", "N-2");
        feed.push(first, second)
                .body("created", equalTo(2))
                .body("faults", hasSize(1))
                .body("faults[0].pointer", equalTo("/colour"))
                .body("faults[0].severity", equalTo("WARNING"))
                .body("faults[0].count", equalTo(2));
        feed.push(feed.client().queryParam("strict", true), first)
                .body("rejected", equalTo(1))
                .body("faults.code", contains("UNKNOWN_PROPERTY"));
    }

    @Test
    void propertyInTheWrongPlaceIsToldWhereItBelongs() {
        var feed = Pushing.vacanciesOf("RVV");
        String row = NURSE.replace(
                "\"title\"",
                "\"openedOn\":\"2026-09-01\",\"closesOn\":\"2026-10-01\",\"staff_gruop\":\"03\",\"colour\":\"red\",\"title\"");
        feed.push(row)
                .body("created", equalTo(1))
                .body("faults.pointer", contains("/closesOn", "/colour", "/openedOn", "/staff_gruop"))
                .body("faults[0].hint", equalTo("The closest property is /milestones/closesOn; it was not assumed."))
                .body("faults[1].hint", containsString("the feed's columns"))
                .body("faults[2].hint", containsString("/milestones/advertisedOn"))
                .body("faults[3].hint", containsString("/staffGroup"));
        feed.push(feed.client().queryParam("strict", true), row)
                .body("faults.find{it.pointer=='/openedOn'}.hint", containsString("/milestones/advertisedOn"));
    }

    @Test
    void anotherOrganisationsFeedIsClosed() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(Pushing.client("RPA"), NURSE).statusCode(403).body("code", equalTo("ACCESS_DENIED"));
        Pushing.client("RPA").get(feed.runs()).then().statusCode(403);
    }

    @Test
    void valueThatCannotBeStoredIsAFaultOfItsRow() {
        var feed = Pushing.vacanciesOf("RVV");
        counts(
                feed.push(
                        NURSE.replace("Staff Nurse", "Staff\\u0000Nurse"),
                        nurse("N-2", "1e999999999", "2026-09-08T02:15:00Z"),
                        nurse("N-3\\ud800", "1", "2026-09-08T02:15:00Z"),
                        nurse("N-4 \\\\N \\t/%00'", "1", "2026-09-08T02:15:00Z")),
                1,
                0,
                0,
                3,
                0);
        feed.client()
                .queryParam("reference", "a\0b")
                .get("/v1/vacancies")
                .then()
                .statusCode(400);
        feed.client()
                .queryParam("controlWte", "1e999999999")
                .contentType("application/x-ndjson")
                .body(NURSE.getBytes(StandardCharsets.UTF_8))
                .post(feed.runs())
                .then()
                .statusCode(400);
    }

    @Test
    void dateOfAnotherAgeIsAFaultOfItsRow() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(
                        NURSE,
                        nurse("N-2", "1", "0000-01-01T00:00:00Z"),
                        NURSE.replace("N-1", "N-3")
                                .replace("\"status\"", "\"milestones\":{\"closesOn\":\"+999999-01-01\"},\"status\""))
                .body("created", equalTo(1))
                .body("faults.pointer", contains("/sourceUpdatedAt", "/milestones/closesOn"));
        feed.client()
                .queryParam("openedOn", "+9999999-01-01")
                .get("/v1/vacancies")
                .then()
                .statusCode(400);
    }

    @Test
    void conflictingRowIsNotInTheTotals() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(NURSE);
        feed.push(nurse("N-1", "1", "2026-01-01T00:00:00Z"), nurse("N-2", "0.5", "2026-01-01T00:00:00Z"))
                .body("conflicts", equalTo(1))
                .body("totals.posts", equalTo(3))
                .body("totals.wte", equalTo(0.5f));
    }

    @Test
    void correctedOpeningDateIsTaken() {
        var feed = Pushing.vacanciesOf("RVV");
        String dated = NURSE.replace("\"status\"", "\"milestones\":{\"advertisedOn\":\"2026-09-01\"},\"status\"");
        feed.push(dated);
        feed.vacancy("N-1").body("openedOn", equalTo("2026-09-01"));
        feed.push(dated.replace("2026-09-01", "2026-10-01"));
        feed.vacancy("N-1").body("openedOn", equalTo("2026-10-01"));
    }

    @Test
    void partnerSeesItsFeedsOnly() {
        var mine = Pushing.vacanciesOf("RVV");
        var other = Pushing.vacanciesOf("RPA");
        mine.client()
                .queryParam("limit", 1000)
                .get("/v1/vacancy-feeds")
                .then()
                .statusCode(200)
                .body("results.feed", hasItem(mine.feed()))
                .body("results.feed", not(hasItem(other.feed())));
    }
}
