package org.icsworkforce.vacancy.staffing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.Test;

/** Each test has weeks of its own, since the dataset is of all feeds. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class CorrectedReturnTest {

    @Test
    void sameRowTwiceIsAWarningAndTwoFiguresOfOneKeyAreBothRejected() {
        String row = Shifts.of("RVV", "2025-06-16").json();
        Pushing.temporaryStaffingOf("RVV")
                .push(row, row)
                .body("created", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("faults.code", contains("REPEATED_ROW"));
        Pushing.temporaryStaffingOf("RVV")
                .push(
                        row,
                        Shifts.of("RVV", "2025-06-16").shifts(11).json(),
                        Shifts.of("RVV", "2025-06-16").charge(2901).json())
                .body("created", equalTo(1))
                .body("rejected", equalTo(2))
                .body("faults.code", contains("DUPLICATE_REFERENCE", "DUPLICATE_REFERENCE"))
                .body(
                        "faults[0].reference",
                        equalTo("RVV/2025-06-16/03/AFC/BAND_5/NATIONAL/DAY/AGENCY/2900/false/false/"));
    }

    @Test
    void sameReturnAgainChangesNothingAndACorrectionIsAVersion() {
        var feed = Pushing.temporaryStaffingOf("RVV");
        String row = Shifts.of("RVV", "2025-06-23").json();
        feed.push(row).body("created", equalTo(1));
        feed.push(row).body("unchanged", equalTo(1)).body("updated", equalTo(0));
        String run = feed.push(Shifts.of("RVV", "2025-06-23").shifts(12).json())
                .body("updated", equalTo(1))
                .extract()
                .path("id");
        feed.client()
                .get(feed.runs() + "/" + run + "/rows?outcome=updated")
                .then()
                .body(
                        "results.reference",
                        contains("RVV/2025-06-23/03/AFC/BAND_5/NATIONAL/DAY/AGENCY/2900/false/false/"));
        Shifts.counted("RVV", "2025-06-23").body("results.value", contains(12)).body("results.revision", contains(1));
    }

    @Test
    void correctedChargeOrMarkTakesThePlaceOfWhatItCorrects() {
        var feed = Pushing.temporaryStaffingOf("RVV");
        String other = Shifts.of("RVV", "2025-07-28")
                .text("staffGroup", "08")
                .shifts(5)
                .json();
        String nextWeek = Shifts.of("RVV", "2025-08-04").shifts(3).json();
        feed.push(Shifts.of("RVV", "2025-07-28").charge(3500).shifts(7).json(), other, nextWeek)
                .body("faults.code", contains("OVER_CAP_WITHOUT_OVERRIDE"));
        String run = feed.push(Shifts.of("RVV", "2025-07-28")
                        .charge(3500)
                        .shifts(7)
                        .flag("priceCapOverride", true)
                        .json())
                .body("created", equalTo(1))
                .body("closed", equalTo(1))
                .body("faults", empty())
                .extract()
                .path("id");
        feed.client()
                .get(feed.runs() + "/" + run + "/rows?outcome=closed")
                .then()
                .body(
                        "results.reference",
                        contains("RVV/2025-07-28/03/AFC/BAND_5/NATIONAL/DAY/AGENCY/3500/false/false/"));
        Shifts.counted("RVV", "2025-07-28").body("results.value", contains(7, 5));
        Shifts.counted("RVV", "2025-08-04").body("results.value", contains(3));
        // what was taken back can be said again
        feed.push(Shifts.of("RVV", "2025-07-28").charge(3500).shifts(7).json())
                .body("updated", equalTo(1))
                .body("closed", equalTo(1));
        Shifts.counted("RVV", "2025-07-28").body("results.value", contains(7, 5));
    }

    @Test
    void rowThatIsMissingFromItsCellIsTakenBackAlsoWhereNothingElseChanged() {
        var feed = Pushing.temporaryStaffingOf("RVV");
        String first = Shifts.of("RVV", "2025-08-11").charge(2700).json();
        feed.push(first, Shifts.of("RVV", "2025-08-11").charge(2800).json());
        feed.push(feed.client().queryParam("dryRun", true), first).body("closed", equalTo(1));
        Shifts.counted("RVV", "2025-08-11").body("results.value", contains(20));
        feed.push(first).body("unchanged", equalTo(1)).body("closed", equalTo(1));
        Shifts.counted("RVV", "2025-08-11").body("results.value", contains(10));
        feed.push(first).body("unchanged", equalTo(1)).body("closed", equalTo(0));
    }

    @Test
    void cellWithARejectedRowKeepsWhatItHad() {
        var feed = Pushing.temporaryStaffingOf("RVV");
        String first = Shifts.of("RVV", "2025-08-18").charge(2700).json();
        feed.push(first, Shifts.of("RVV", "2025-08-18").charge(2800).json());
        feed.push(
                        first,
                        Shifts.of("RVV", "2025-08-18")
                                .text("chargePerHour", "28,50")
                                .json())
                .body("rejected", equalTo(1))
                .body("closed", equalTo(0));
        Shifts.counted("RVV", "2025-08-18").body("results.value", contains(20));
        Shifts contradicted = Shifts.of("RVV", "2025-08-18").charge(2900);
        feed.push(contradicted.json(), contradicted.shifts(11).json())
                .body("rejected", equalTo(2))
                .body("closed", equalTo(0));
        Shifts.counted("RVV", "2025-08-18").body("results.value", contains(20));
    }

    @Test
    void trialChangesNothing() {
        var feed = Pushing.temporaryStaffingOf("RVV");
        feed.push(
                        feed.client().queryParam("dryRun", true),
                        Shifts.of("RVV", "2025-06-30").json())
                .body("created", equalTo(1));
        Shifts.counted("RVV", "2025-06-30").body("results", empty());
    }
}
