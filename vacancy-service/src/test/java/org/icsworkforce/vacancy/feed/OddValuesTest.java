package org.icsworkforce.vacancy.feed;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values as strangers write them: days, salaries and numbers. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OddValuesTest {

    private static ValidatableResponse vendor(String lines) {
        return Pushing.with("RVV", OddFile.VENDOR)
                .send("text/csv", (OddFile.HEADER + lines).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "03/04/2026,2026-04-03",
        "3-Apr-26,2026-04-03",
        "46115,2026-04-03",
        "03.04.2026,2026-04-03",
        "Friday 3rd April 2026,2026-04-03",
        "2026-04-03T23:59:59.999999999Z,2026-04-04",
        "03/04/2026 11:59 PM,2026-04-03",
        "03/04/2026 at 5pm,2026-04-03",
        "2026/04/03,2026-04-03",
        "2026.04.03,2026-04-03",
        "3rd of April 2026,2026-04-03",
        "'April 3rd, 2026',2026-04-03",
        "Fri Apr 03 09:00:00 UTC 2026,2026-04-03",
        "2026-04-03T00:30:00+02:00,2026-04-02"
    })
    void dayIsReadAsPeopleInEnglandWriteIt(String written, String day) {
        var feed = Pushing.with("RVV", OddFile.VENDOR);
        feed.pushCsv(OddFile.HEADER + "V-1;RVV;Nurse;03;1;0.8;OPEN;" + written + ";\n")
                .body("created", equalTo(1));
        feed.vacancy("V-1").body("milestones.closesOn", equalTo(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "04/31/2026",
                "31/02/2026",
                "03/04/26",
                "next week",
                "00/00/0000",
                "0026-04-03",
                "03/04/0026",
                "Monday 3 April 2026",
                "until 3 April 2026",
                "Apr-26",
                "1775174400000"
            })
    void dayThatIsNoneOrCouldBeTwoIsTold(String written) {
        vendor("V-1;RVV;Nurse;03;1;0.8;OPEN;" + written + ";\n")
                .body("rejected", equalTo(1))
                .body("faults[0].pointer", equalTo("/milestones/closesOn"))
                .body("faults[0].column", equalTo(8))
                .body("faults[0].received", equalTo(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Closing|TBC|Leave out",
                "Closing|ongoing|Leave out",
                "Closing|03/11/26|four digits",
                "Closing|11/13/2026|The day comes first",
                "FTE|0.8 WTE|no unit",
                "FTE|80%|no unit",
                "FTE|n/a|Leave out",
                "FTE|37:30|37.5",
            })
    void whatToDoAboutAValueIsSaidWhereItIsPlain(String column, String written, String hint) {
        vendor("V-1;RVV;Nurse;03;1;" + (column.equals("FTE") ? written : "1") + ";OPEN;"
                        + (column.equals("Closing") ? written : "") + ";\n")
                .body("rejected", equalTo(1))
                .body("faults[0].received", equalTo(written))
                .body("faults[0].hint", containsString(hint));
    }

    @Test
    void hoursWhereWteBelongsAreToldAndTakenAsSent() {
        vendor("V-1;RVV;Nurse;03;1;37.5;OPEN;;\nV-2;RVV;Consultants;01;2;2.4;OPEN;;\n")
                .body("created", equalTo(2))
                .body("faults.code", contains("WTE_IMPLAUSIBLE"))
                .body("faults[0].line", equalTo(2))
                .body("faults[0].hint", containsString("hoursPerWeek"));
    }

    /** A word that nobody knows once became OPEN, whatever it said. */
    @Test
    void statusThatTheMapDoesNotHoldIsNotOpen() {
        Pushing.with("RVV", OddFile.VENDOR + ",\"values\":{\"status\":{\"Live\":\"OPEN\"}}")
                .pushCsv(OddFile.HEADER + "V-1;RVV;Nurse;03;1;1;Live;;\nV-2;RVV;Nurse;03;1;1;Closed;;\n")
                .body("created", equalTo(1))
                .body("rejected", equalTo(1))
                .body("faults[0].code", equalTo("UNMAPPED_VALUE"))
                .body("faults[0].severity", equalTo("ERROR"))
                .body("faults[0].received", equalTo("Closed"));
    }

    @Test
    void gradeThatTheMapDoesNotHoldIsKeptAndTold() {
        String terms = OddFile.VENDOR.replace("\"pay.text\"", "\"pay.grade\"")
                + ",\"values\":{\"pay.grade\":{\"Band 5\":\"BAND_5\",\"VSM\":\"VSM\"}}";
        var feed = Pushing.with("RVV", terms);
        feed.pushCsv(OddFile.HEADER + "V-1;RVV;Nurse;03;1;1;OPEN;;Band 5\nV-2;RVV;Nurse;03;1;1;OPEN;;Band 5/6\n"
                        + "V-3;RVV;Nurse;03;1;1;OPEN;;VSM\n")
                .body("created", equalTo(3))
                .body("faults.code", contains("UNMAPPED_VALUE"))
                .body("faults[0].received", equalTo("Band 5/6"));
        feed.vacancy("V-2").body("pay.grade", equalTo("Band 5/6"));
    }

    @Test
    void decimalCommaIsToldWithAHintAndNeverReadAsThousands() {
        vendor("V-1;RVV;Nurse;03;1;37,5;OPEN;;\n")
                .body("rejected", equalTo(1))
                .body("faults[0].pointer", equalTo("/wte"))
                .body("faults[0].received", equalTo("37,5"))
                .body("faults[0].hint", containsString("decimal point"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "£26,530 - £29,114 p.a. pro rata|2653000|2911400|YEAR",
                "£12.50 an hour|1250|1250|HOUR",
                "£35,000|3500000|3500000|YEAR"
            })
    void salaryThatPeopleWriteIsRead(String written, int min, int max, String unit) {
        var feed = Pushing.with("RVV", OddFile.VENDOR);
        feed.pushCsv(OddFile.HEADER + "V-1;RVV;Nurse;03;1;0.8;OPEN;;" + written + "\n")
                .body("created", equalTo(1));
        feed.vacancy("V-1")
                .body("pay.min", equalTo(min))
                .body("pay.max", equalTo(max))
                .body("pay.unit", equalTo(unit))
                .body("pay.text", equalTo(written));
    }

    @Test
    void salaryWithoutAmountIsKeptAsText() {
        var feed = Pushing.with("RVV", OddFile.VENDOR);
        feed.pushCsv(OddFile.HEADER + "V-1;RVV;Nurse;03;1;0.8;OPEN;;Competitive\n")
                .body("created", equalTo(1));
        feed.vacancy("V-1").body("pay.text", equalTo("Competitive")).body("pay.min", equalTo(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e400",
                "99999999999999999999999999",
                "-1",
                "1e-400",
                "0.00001",
                "NaN",
                "\"Infinity\"",
                "\"1,000\"",
                "\"\u0661\"",
                "[1]",
                "{}",
                "true"
            })
    void numberThatIsNonePossibleIsAFaultOfItsRow(String number) {
        Pushing.vacanciesOf("RVV")
                .push(OddFile.row("A", ""), OddFile.row("B", "").replace("\"wte\":1", "\"wte\":" + number))
                .statusCode(200)
                .body("created", equalTo(1))
                .body("rejected", equalTo(1));
    }

    /** As text it would be anything: a title, a reference. */
    @Test
    void errorsOfASpreadsheetAreNoValues() {
        vendor("#REF!;RVV;#N/A;03;#DIV/0!;0.8;OPEN;#VALUE!;\n")
                .body("rejected", equalTo(1))
                .body("faults.pointer", containsInAnyOrder("/reference", "/title", "/posts", "/milestones/closesOn"))
                .body("faults.hint", everyItem(containsString("mend its formula")));
    }

    @ParameterizedTest
    @CsvSource({"Café nurse,''", "CafÃ© nurse,Café nurse", "Nurse â€“ nights,Nurse – nights", "São Paulo â nurse,''"})
    void textThatWasEncodedTwiceIsTold(String title, String meant) {
        var answer = vendor("V-1;RVV;" + title + ";03;1;0.8;OPEN;;\n").body("created", equalTo(1));
        if (meant.isEmpty()) {
            answer.body("warned", equalTo(0));
        } else {
            answer.body("faults.code", contains("DOUBLE_ENCODED")).body("faults[0].hint", containsString(meant));
        }
    }
}
