package org.icsworkforce.vacancy.record;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The clock stands still a few days from now, where the test has put it. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class DueAdvertsTest {

    @Inject
    DueAdverts due;

    private LocalDate monday;

    @BeforeEach
    void theDayIsMonday() {
        monday = LocalDate.now(London.ZONE).plusDays(2);
        at(monday, "12:00");
    }

    private void at(LocalDate day, String time) {
        var instant = ZonedDateTime.of(day, LocalTime.parse(time), London.ZONE).toInstant();
        QuarkusMock.installMockForType(Clock.fixed(instant, London.ZONE), Clock.class);
    }

    private static String row(String reference, String rest) {
        return "{\"reference\":\"%s\",\"organisation\":\"RVV\",\"title\":\"Nurse\",%s}".formatted(reference, rest);
    }

    private static String advert(String reference, LocalDate opens, LocalDate closes) {
        return row(
                reference,
                "\"level\":\"ADVERT\",\"milestones\":{\"advertisedOn\":\"%s\",\"closesOn\":\"%s\"}"
                        .formatted(opens, closes));
    }

    @Test
    void advertThatNobodySendsAgainClosesAfterItsClosingDay() throws SQLException {
        var feed = Pushing.vacanciesOf("RVV");
        String row = advert("A", monday.minusDays(20), monday);
        feed.push(row).body("created", equalTo(1));

        at(monday, "23:59");
        due.go();
        feed.vacancy("A").body("status", equalTo("OPEN")).body("version", equalTo(1));

        at(monday.plusDays(1), "00:01");
        due.go();
        String id = feed.vacancy("A")
                .body("status", equalTo("CLOSED"))
                .body("closeReason", equalTo("UNKNOWN"))
                .body("live", equalTo(false))
                .body("closedOn", equalTo(monday.toString()))
                .body("version", equalTo(2))
                .extract()
                .path("id");
        feed.client().get("/v1/vacancies/" + id + "/history").then().body("results.status", contains("CLOSED", "OPEN"));

        due.go();
        feed.push(row).body("unchanged", equalTo(1));
        feed.vacancy("A").body("version", equalTo(2));
    }

    @Test
    void longerAdvertIsOpenAgain() throws SQLException {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(advert("A", monday.minusDays(20), monday));
        at(monday.plusDays(1), "12:00");
        due.go();
        feed.push(advert("A", monday.minusDays(20), monday.plusDays(7)))
                .body("updated", equalTo(1))
                .body("reopened", equalTo(1));
        feed.vacancy("A")
                .body("status", equalTo("OPEN"))
                .body("closeReason", nullValue())
                .body("closedOn", nullValue());
        feed.client()
                .contentType("application/merge-patch+json")
                .body("{\"milestones\":{\"closesOn\":\"" + monday + "\"}}")
                .patch("/v1/vacancy-feeds/" + feed.feed() + "/vacancies/A")
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"));
        feed.client()
                .contentType("application/merge-patch+json")
                .body("{\"milestones\":{\"closesOn\":\"" + monday.plusDays(9) + "\"}}")
                .patch("/v1/vacancy-feeds/" + feed.feed() + "/vacancies/A")
                .then()
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("closeReason", nullValue());
    }

    @Test
    void advertOpensOnItsDay() throws SQLException {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(advert("A", monday.plusDays(1), monday.plusDays(9)));
        feed.vacancy("A").body("status", equalTo("PLANNED")).body("live", equalTo(false));
        at(monday.plusDays(1), "00:01");
        due.go();
        feed.vacancy("A").body("status", equalTo("OPEN")).body("live", equalTo(true));
    }

    @Test
    void closingHourCountsWhereItIsSaid() throws SQLException {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(row("A", "\"level\":\"ADVERT\",\"adverts\":[{\"closesAt\":\"" + monday + "T17:00:00Z\"}]"));
        at(monday, "16:30");
        due.go();
        feed.vacancy("A").body("status", equalTo("OPEN"));
        at(monday, "19:30");
        due.go();
        feed.vacancy("A").body("status", equalTo("CLOSED"));
    }

    @Test
    void endOfAnAdvertIsNotTheEndOfTheNeed() throws SQLException {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(row(
                "R",
                "\"staffGroup\":\"03\",\"posts\":1,\"wte\":1,\"status\":\"OPEN\",\"milestones\":{\"closesOn\":\"%s\"}"
                        .formatted(monday)));
        at(monday.plusDays(30), "12:00");
        due.go();
        feed.vacancy("R").body("status", equalTo("OPEN")).body("version", equalTo(1));
    }

    @Test
    void senderWhoKnowsHowItEndedIsBelieved() throws SQLException {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(row(
                "A",
                "\"level\":\"ADVERT\",\"status\":\"FILLED\",\"milestones\":{\"closesOn\":\"%s\"}".formatted(monday)));
        at(monday.plusDays(1), "12:00");
        due.go();
        feed.vacancy("A").body("status", equalTo("FILLED")).body("version", equalTo(1));
    }

    @Test
    void advertSentOpenAfterItsClosingDayIsClosedAtOnceAndEndedOnThatDay() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(row(
                "A",
                "\"level\":\"ADVERT\",\"status\":\"OPEN\",\"milestones\":{\"closesOn\":\"%s\"}"
                        .formatted(monday.minusDays(40))));
        feed.vacancy("A")
                .body("status", equalTo("CLOSED"))
                .body("closedOn", equalTo(monday.minusDays(40).toString()));
    }

    @Test
    void undoTakesBackWhatHasClosedByItselfSince() throws SQLException {
        var feed = Pushing.vacanciesOf("RVV");
        String run = feed.push(
                        advert("A", monday.minusDays(20), monday), advert("B", monday.plusDays(1), monday.plusDays(9)))
                .body("created", equalTo(2))
                .extract()
                .path("id");
        at(monday.plusDays(1), "12:00");
        due.go();
        feed.vacancy("A").body("version", equalTo(2));
        feed.decide(run, "undo").statusCode(200).body("updated", equalTo(2));
        feed.client()
                .get("/v1/vacancy-feeds/" + feed.feed() + "/vacancies/A")
                .then()
                .statusCode(404);
    }

    @Test
    void advertThatUndoGivesBackIsWhereItsOwnDatesHaveItNow() throws SQLException {
        var feed = Pushing.vacanciesOf("RVV");
        String over = advert("OVER", monday.minusDays(20), monday.minusDays(3));
        String brief = advert("SHORT", monday.minusDays(20), monday);
        String longer = advert("LONG", monday.minusDays(20), monday.plusDays(20));
        feed.push(over, brief, longer);
        feed.vacancy("OVER").body("closedOn", equalTo(monday.minusDays(3).toString()));
        String run = feed.push(
                        advert("OVER", monday.minusDays(20), monday.plusDays(1)),
                        advert("SHORT", monday.minusDays(20), monday.plusDays(1)),
                        advert("LONG", monday.minusDays(20), monday.plusDays(1)))
                .body("updated", equalTo(3))
                .extract()
                .path("id");
        at(monday.plusDays(2), "12:00");
        due.go();
        for (String reference : List.of("OVER", "SHORT", "LONG")) {
            feed.vacancy(reference).body("closedOn", equalTo(monday.plusDays(1).toString()));
        }
        feed.decide(run, "undo").statusCode(200).body("updated", equalTo(3)).body("reopened", equalTo(1));
        feed.vacancy("OVER")
                .body("status", equalTo("CLOSED"))
                .body("closedOn", equalTo(monday.minusDays(3).toString()));
        feed.vacancy("SHORT").body("status", equalTo("CLOSED")).body("closedOn", equalTo(monday.toString()));
        feed.vacancy("LONG").body("status", equalTo("OPEN")).body("closedOn", nullValue());
        due.go();
        feed.vacancy("SHORT").body("version", equalTo(4));
        feed.push(over, brief, longer).body("unchanged", equalTo(3));
    }

    @Test
    void whatSomebodyChangedStillStandsInTheWayOfAnUndoAfterItHasClosedToo() throws SQLException {
        var feed = Pushing.vacanciesOf("RVV");
        String run = feed.push(advert("A", monday.minusDays(20), monday), advert("B", monday.minusDays(20), monday))
                .extract()
                .path("id");
        feed.client()
                .contentType("application/merge-patch+json")
                .body("{\"title\":\"Midwife\"}")
                .patch("/v1/vacancy-feeds/" + feed.feed() + "/vacancies/A")
                .then()
                .statusCode(200);
        at(monday.plusDays(1), "12:00");
        due.go();
        feed.decide(run, "undo")
                .statusCode(409)
                .body("code", equalTo("CHANGED_SINCE"))
                .body("errors.received", contains("A"));
    }

    @Test
    void runThatWasHeldWholeIsConfirmedAlthoughAnAdvertHasClosedByItselfSince() throws SQLException {
        // changes have the database's time: here the run's must be comparable
        QuarkusMock.installMockForType(Clock.systemUTC(), Clock.class);
        LocalDate today = LocalDate.now(London.ZONE);
        var feed = Pushing.guarded("RVV", 10, 1, "HOLD_ALL");
        feed.push(
                advert("A", today.minusDays(20), today),
                advert("B", today.minusDays(20), today.plusDays(20)),
                advert("C", today.minusDays(20), today.plusDays(20)));
        String run = feed.snapshot(advert("D", today.minusDays(20), today.plusDays(20)))
                .body("state", equalTo("HELD"))
                .extract()
                .path("id");
        at(today.plusDays(1), "12:00");
        due.go();
        feed.vacancy("A").body("status", equalTo("CLOSED"));
        feed.decide(run, "confirm").statusCode(200).body("created", equalTo(1)).body("closed", equalTo(2));
    }
}
