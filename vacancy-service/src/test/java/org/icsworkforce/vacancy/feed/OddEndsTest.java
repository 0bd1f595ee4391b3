package org.icsworkforce.vacancy.feed;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a line, a document or a file ends, as strangers' systems see it. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OddEndsTest {

    /** Of old systems, and of those that write a sequence (RFC 7464). */
    @ParameterizedTest
    @ValueSource(
            strings = {"%s\r%s", "%s\r%s\r", "\u001E%s\n\u001E%s\n", "\u001E%s\r\u001E%s\r", "%s\r\n%s\r\n\u001A\0\0"})
    void linesOfJsonAreToldApartHoweverTheyEnd(String lines) {
        Pushing.vacanciesOf("RVV")
                .send("application/x-ndjson", lines.formatted(OddFile.row("A", ""), OddFile.row("B", "")))
                .body("created", equalTo(2))
                .body("rejected", equalTo(0));
    }

    /** Each line of it would be broken in its own way. */
    @ParameterizedTest
    @ValueSource(strings = {"[\n %s,\n %s\n]", "{\n\"vacancies\":[%s,\n%s]}", "[ \r\n%s,\r\n%s]"})
    void documentOverSeveralLinesIsNoLinesOfJson(String document) {
        Pushing.vacanciesOf("RVV")
                .send("application/x-ndjson", document.formatted(OddFile.row("A", ""), OddFile.row("B", "")))
                .statusCode(400)
                .body("code", equalTo("UNREADABLE_PAYLOAD"))
                .body("detail", containsString("application/json"));
    }

    @Test
    void whatFillsUpABlockIsNothing() {
        var feed = Pushing.vacanciesOf("RVV");
        String fill = "\u001A" + "\0".repeat(70_000);
        feed.send("application/json", "[" + OddFile.row("A", "") + "]\n" + fill).body("created", equalTo(1));
        feed.send("application/json", "[" + OddFile.row("A", "") + "]\0x").statusCode(400);
        Pushing.of("RVV", "NHS_JOBS")
                .send("application/xml", "<nhsJobs><vacancyDetails><title>A</title></vacancyDetails></nhsJobs>" + fill)
                .statusCode(200)
                .body("received", equalTo(1));
        Pushing.with("RVV", OddFile.VENDOR)
                .pushCsv(OddFile.HEADER + "V-1;RVV;Nurse;03;1;0.8;OPEN;;\r\n\u00A0;;;;;;;;\r\n" + fill)
                .body("received", equalTo(1))
                .body("created", equalTo(1));
    }
}
