package org.icsworkforce.vacancy.staffing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.Test;

/** Each test has weeks of its own, since the dataset is of all feeds. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class CapCheckTest {

    @Test
    void chargeAtTheCapIsWithinAndAPennyMoreIsOver() {
        Pushing.temporaryStaffingOf("RVV")
                .push(
                        Shifts.of("RVV", "2025-05-05").charge(2994).shifts(7).json(),
                        Shifts.of("RVV", "2025-05-05").charge(2995).shifts(2).json())
                .body("created", equalTo(2))
                .body("warned", equalTo(1))
                .body("faults.code", contains("OVER_CAP_WITHOUT_OVERRIDE"))
                .body("faults[0].severity", equalTo("WARNING"))
                .body("faults[0].index", equalTo(1))
                .body("faults[0].pointer", equalTo("/chargePerHour"))
                .body("faults[0].received", equalTo("2995"))
                .body("faults[0].hint", containsString("2994 pence"))
                .body("faults[0].hint", containsString("not the official figure"));
        Shifts.counted("RVV", "2025-05-05")
                .body("results.capStatusCode", contains("OVER", "WITHIN"))
                .body("results.value", contains(2, 7));
    }

    @Test
    void capThatChangesBetweenTheWeeksOfAPayloadHoldsFromItsFirstMondayOn() {
        // 1 April 2026 is a Wednesday: its week is still under the cap of its Monday
        Pushing.temporaryStaffingOf("RVV")
                .push(
                        Shifts.of("RVV", "2026-03-23").charge(3000).json(),
                        Shifts.of("RVV", "2026-03-30").charge(3000).json(),
                        Shifts.of("RVV", "2026-04-06").charge(3000).json(),
                        Shifts.of("RVV", "2026-04-13").charge(3094).json())
                .body(
                        "faults.code",
                        contains("OVER_CAP_WITHOUT_OVERRIDE", "OVER_CAP_WITHOUT_OVERRIDE", "OVER_CAP_WITHOUT_OVERRIDE"))
                .body("faults.index", contains(0, 1, 3))
                .body("faults[2].hint", containsString("since 2026-04-01 is 3093"));
        Shifts.counted("RVV", "2026-03-30").body("results.capStatusCode", contains("OVER"));
        Shifts.counted("RVV", "2026-04-06").body("results.capStatusCode", contains("WITHIN"));
        Shifts.counted("RVV", "2026-04-13").body("results.capStatusCode", contains("OVER"));
    }

    @Test
    void capIsThatOfTheGradeAndTheShift() {
        Pushing.temporaryStaffingOf("RVV")
                .push(
                        Shifts.of("RVV", "2025-05-12")
                                .charge(3892)
                                .text("shiftType", "NIGHT_SATURDAY")
                                .json(),
                        Shifts.of("RVV", "2025-05-12")
                                .charge(3893)
                                .text("shiftType", "NIGHT_SATURDAY")
                                .json(),
                        Shifts.of("RVV", "2025-05-12")
                                .charge(3893)
                                .text("shiftType", "SUNDAY_HOLIDAY")
                                .json(),
                        Shifts.of("RVV", "2025-05-12")
                                .charge(3893)
                                .text("grade", "BAND_7")
                                .json())
                .body("faults.index", contains(1));
    }

    @Test
    void overrideAndOffFrameworkAreMarksOfTheirOwn() {
        Pushing.temporaryStaffingOf("RPA")
                .push(
                        flags(9000, true, true, 1),
                        flags(9000, true, false, 2),
                        flags(9000, false, true, 4),
                        flags(9000, false, false, 8),
                        flags(2900, false, true, 16),
                        flags(2900, true, false, 32))
                .body("created", equalTo(6))
                .body(
                        "faults.code",
                        contains("OVER_CAP_WITHOUT_OVERRIDE", "OVER_CAP_WITHOUT_OVERRIDE", "OVERRIDE_WITHIN_CAP"))
                .body("faults.index", contains(2, 3, 5))
                .body("faults[2].pointer", equalTo("/priceCapOverride"));
        given().auth()
                .oauth2(Tokens.analyst())
                .get("/v1/datasets/vacancy-temporary-staffing/observations?by=week&organisation=RPA&week=2025-05-19"
                        + "&measure=in:over-cap-shifts,off-framework-shifts,shifts")
                .then()
                .body("results.find{it.measure=='shifts'}.value", equalTo(63))
                .body("results.find{it.measure=='over-cap-shifts'}.value", equalTo(15))
                .body("results.find{it.measure=='off-framework-shifts'}.value", equalTo(21));
    }

    private static String flags(int charge, boolean override, boolean off, int shifts) {
        return Shifts.of("RPA", "2025-05-19")
                .charge(charge)
                .flag("priceCapOverride", override)
                .flag("offFramework", off)
                .shifts(shifts)
                .json();
    }

    @Test
    void bankAndCouncilsHaveNoCapAndWhatIsNotSaidIsNotGuessed() {
        Pushing.temporaryStaffingOf("RWF")
                .push(
                        Shifts.of("RWF", "2025-06-02")
                                .text("supply", "BANK")
                                .charge(9000)
                                .shifts(1)
                                .json(),
                        Shifts.of("RWF", "2025-06-02")
                                .without("zone")
                                .charge(9000)
                                .shifts(2)
                                .json(),
                        Shifts.of("RWF", "2025-06-02")
                                .without("chargePerHour")
                                .shifts(4)
                                .json(),
                        Shifts.of("RWF", "2025-06-02")
                                .text("zone", "INNER_LONDON")
                                .charge(9000)
                                .shifts(8)
                                .json(),
                        Shifts.of("RWF", "2025-06-02")
                                .text("payScheme", "MEDICAL")
                                .text("grade", "CONSULTANT")
                                .charge(9000)
                                .shifts(16)
                                .json())
                .body("created", equalTo(5))
                .body("faults", empty());
        Shifts.counted("RWF", "2025-06-02")
                .body("results.capStatusCode", contains("NOT_APPLICABLE", "NOT_KNOWN"))
                .body("results.value", contains(1, 30));
        Pushing.temporaryStaffingOf("GSS:E10000016")
                .push(Shifts.of("GSS:E10000016", "2025-06-02").charge(9000).json())
                .body("created", equalTo(1))
                .body("faults", empty());
        Shifts.counted("GSS:E10000016", "2025-06-02").body("results.capStatusCode", contains("NOT_APPLICABLE"));
    }
}
