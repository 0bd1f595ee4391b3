package org.icsworkforce.vacancy.feed;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

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
        "03/04/2026 11:59 PM,2026-04-03"
    })
    void dayIsReadAsPeopleInEnglandWriteIt(String written, String day) {
        var feed = Pushing.with("RVV", OddFile.VENDOR);
        feed.pushCsv(OddFile.HEADER + "V-1;RVV;Nurse;03;1;0.8;OPEN;" + written + ";\n")
                .body("created", equalTo(1));
        feed.vacancy("V-1").body("milestones.closesOn", equalTo(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"04/31/2026", "31/02/2026", "03/04/26", "next week", "00/00/0000"})
    void dayThatIsNoneOrCouldBeTwoIsTold(String written) {
        vendor("V-1;RVV;Nurse;03;1;0.8;OPEN;" + written + ";\n")
                .body("rejected", equalTo(1))
                .body("faults[0].pointer", equalTo("/milestones/closesOn"))
                .body("faults[0].column", equalTo(8))
                .body("faults[0].received", equalTo(written));
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
}
