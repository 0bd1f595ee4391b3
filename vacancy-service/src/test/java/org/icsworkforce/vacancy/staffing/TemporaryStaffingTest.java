package org.icsworkforce.vacancy.staffing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.Test;

/** Each test has weeks of its own, since the dataset is of all feeds. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class TemporaryStaffingTest {

    private static ValidatableResponse shifts(String organisation, String week) {
        return given().auth()
                .oauth2(Tokens.analyst())
                .get("/v1/datasets/vacancy-temporary-staffing/observations?by=capStatus&measure=shifts&organisation="
                        + organisation + "&week=" + week)
                .then()
                .statusCode(200);
    }

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
        shifts("RVV", "2025-05-05")
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
        shifts("RVV", "2026-03-30").body("results.capStatusCode", contains("OVER"));
        shifts("RVV", "2026-04-06").body("results.capStatusCode", contains("WITHIN"));
        shifts("RVV", "2026-04-13").body("results.capStatusCode", contains("OVER"));
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
        shifts("RWF", "2025-06-02")
                .body("results.capStatusCode", contains("NOT_APPLICABLE", "NOT_KNOWN"))
                .body("results.value", contains(1, 30));
        Pushing.temporaryStaffingOf("GSS:E10000016")
                .push(Shifts.of("GSS:E10000016", "2025-06-02").charge(9000).json())
                .body("created", equalTo(1))
                .body("faults", empty());
        shifts("GSS:E10000016", "2025-06-02").body("results.capStatusCode", contains("NOT_APPLICABLE"));
    }

    @Test
    void everyFaultOfARowIsTold() {
        Pushing.temporaryStaffingOf("RVV")
                .push(
                        """
                        {"organisation":"RZZ","weekCommencing":"2026-10-07","staffGroup":"99","payScheme":"AFC","grade":"BAND_1",\
                        "zone":"LONDON","shiftType":"EVENING","supply":"TEMP","shifts":-1,"hours":"7,5","chargePerHour":28.91,\
                        "priceCapOverride":"maybe"}""",
                        "{}",
                        Shifts.of("RVV01", "2026-10-05").json(),
                        Shifts.of("RPA", "2026-10-05").json())
                .body("rejected", equalTo(4))
                .body(
                        "faults.findAll{it.index==0}.pointer",
                        containsInAnyOrder(
                                "/organisation",
                                "/weekCommencing",
                                "/staffGroup",
                                "/grade",
                                "/zone",
                                "/shiftType",
                                "/supply",
                                "/shifts",
                                "/hours",
                                "/chargePerHour",
                                "/priceCapOverride"))
                .body("faults.find{it.pointer=='/weekCommencing'}.code", equalTo("WEEK_NOT_MONDAY"))
                .body("faults.find{it.pointer=='/weekCommencing'}.hint", containsString("2026-10-05"))
                .body(
                        "faults.findAll{it.index==1}.pointer",
                        containsInAnyOrder("/organisation", "/weekCommencing", "/staffGroup", "/supply", "/shifts"))
                .body("faults.findAll{it.index==1}.code.unique()", contains("MISSING_VALUE"))
                .body(
                        "faults.findAll{it.index==2}.code",
                        containsInAnyOrder("ORGANISATION_TOO_FINE", "ORGANISATION_NOT_OF_FEED"))
                .body("faults.findAll{it.index==3}.code", contains("ORGANISATION_NOT_OF_FEED"));
    }

    @Test
    void doubtfulFiguresAreTakenAsSentAndTold() {
        Pushing.temporaryStaffingOf("RVV")
                .push(Shifts.of("RVV", "2025-06-09")
                        .charge(29)
                        .shifts(2)
                        .hours(49)
                        .number("shiftsRequested", 5)
                        .number("shiftsUnfilled", 2)
                        .json())
                .body("created", equalTo(1))
                .body("faults.code", containsInAnyOrder("PAY_IMPLAUSIBLE", "SHIFTS_DIFFER", "HOURS_IMPLAUSIBLE"))
                .body("totals.shifts", equalTo(2))
                .body("totals.hours", equalTo(49));
    }

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
        shifts("RVV", "2025-06-23").body("results.value", contains(12)).body("results.revision", contains(1));
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
        shifts("RVV", "2025-07-28").body("results.value", contains(7, 5));
        shifts("RVV", "2025-08-04").body("results.value", contains(3));
        // what was taken back can be said again
        feed.push(Shifts.of("RVV", "2025-07-28").charge(3500).shifts(7).json())
                .body("updated", equalTo(1))
                .body("closed", equalTo(1));
        shifts("RVV", "2025-07-28").body("results.value", contains(7, 5));
    }

    @Test
    void rowThatIsMissingFromItsCellIsTakenBackAlsoWhereNothingElseChanged() {
        var feed = Pushing.temporaryStaffingOf("RVV");
        String first = Shifts.of("RVV", "2025-08-11").charge(2700).json();
        feed.push(first, Shifts.of("RVV", "2025-08-11").charge(2800).json());
        feed.push(feed.client().queryParam("dryRun", true), first).body("closed", equalTo(1));
        shifts("RVV", "2025-08-11").body("results.value", contains(20));
        feed.push(first).body("unchanged", equalTo(1)).body("closed", equalTo(1));
        shifts("RVV", "2025-08-11").body("results.value", contains(10));
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
        shifts("RVV", "2025-08-18").body("results.value", contains(20));
        Shifts contradicted = Shifts.of("RVV", "2025-08-18").charge(2900);
        feed.push(contradicted.json(), contradicted.shifts(11).json())
                .body("rejected", equalTo(2))
                .body("closed", equalTo(0));
        shifts("RVV", "2025-08-18").body("results.value", contains(20));
    }

    @Test
    void trialChangesNothing() {
        var feed = Pushing.temporaryStaffingOf("RVV");
        feed.push(
                        feed.client().queryParam("dryRun", true),
                        Shifts.of("RVV", "2025-06-30").json())
                .body("created", equalTo(1));
        shifts("RVV", "2025-06-30").body("results", empty());
    }

    @Test
    void ownColumnsAndWordsOfAnAgencyReturnAreMapped() {
        var feed = Pushing.temporaryStaffingOf("RVV", """
                "format":"CSV","columns":{"provider_ods_code":"organisation","week_commencing":"weekCommencing",
                "staff_group":"staffGroup","staff_category":"supply","shift":"shiftType","band":"grade"},
                "values":{"supply":{"Agency staff":"AGENCY"},"staffGroup":{"Registered Nursing":"03"},
                "shiftType":{"Core":"DAY"},"grade":{"5":"BAND_5"}}""");
        String header = "provider_ods_code;week_commencing;staff_group;staff_category;shift;band;payScheme;zone;shifts;"
                + "hours;chargePerHour\r\n";
        feed.pushCsv("\uFEFF" + header
                        + "RVV;2025-07-07;Registered Nursing;Agency staff;Core;5;AFC;NATIONAL;3;30;2995\r\n"
                        + "RVV;2025-07-07;Registered Nursing;Agency staff;Core;5a;AFC;NATIONAL;3;30;2995\r\n")
                .body("created", equalTo(1))
                .body("rejected", equalTo(1))
                .body("faults.code", contains("OVER_CAP_WITHOUT_OVERRIDE", "UNMAPPED_VALUE"))
                .body("faults[1].received", equalTo("5a"));
        shifts("RVV", "2025-07-07").body("results.capStatusCode", contains("OVER"));
    }

    @Test
    void jsonWorkbooksAndPackedPayloadsAreTakenToo() throws IOException {
        var feed = Pushing.temporaryStaffingOf("RVV");
        String row = Shifts.of("RVV", "2025-07-14").json();
        feed.send("application/json", "[" + row + "]").body("created", equalTo(1));
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(row.getBytes(StandardCharsets.UTF_8));
        }
        feed.client()
                .header("Content-Encoding", "gzip")
                .contentType("application/x-ndjson")
                .body(packed.toByteArray())
                .post(feed.runs())
                .then()
                .body("unchanged", equalTo(1));
        feed.send("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook())
                .body("unchanged", equalTo(1))
                .body("faults", empty());
    }

    private static byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Return");
            String[] names = {
                "organisation",
                "weekCommencing",
                "staffGroup",
                "payScheme",
                "grade",
                "zone",
                "shiftType",
                "supply",
                "shifts",
                "hours",
                "chargePerHour",
                "priceCapOverride",
                "offFramework"
            };
            Object[] cells = {
                "RVV", "2025-07-14", "03", "AFC", "BAND_5", "NATIONAL", "DAY", "AGENCY", 10, 100, 2900, false, false
            };
            for (int i = 0; i < names.length; i++) {
                sheet.value(0, i, names[i]);
                switch (cells[i]) {
                    case String text -> sheet.value(1, i, text);
                    case Integer number -> sheet.value(1, i, number);
                    default -> sheet.value(1, i, (Boolean) cells[i]);
                }
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void weeksHaveNoEnd() {
        Pushing.temporaryStaffingOf("RVV")
                .snapshot(Shifts.of("RVV", "2025-07-21").json())
                .statusCode(400)
                .body("errors[0].parameter", equalTo("mode"));
    }

    @Test
    void feedOfAnotherOrganisationIsRefused() {
        var feed = Pushing.temporaryStaffingOf("RVV");
        feed.push(Pushing.client("RPA"), Shifts.of("RVV", "2025-07-21").json()).statusCode(403);
        shifts("RVV", "2025-07-21").body("results", empty()).body("next", nullValue());
    }
}
