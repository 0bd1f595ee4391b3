package org.icsworkforce.vacancy.staffing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.Test;

/** Each test has weeks of its own, since the dataset is of all feeds. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class TemporaryStaffingTest {

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
        Shifts.counted("RVV", "2025-07-07").body("results.capStatusCode", contains("OVER"));
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
        Shifts.counted("RVV", "2025-07-21").body("results", empty()).body("next", nullValue());
    }
}
