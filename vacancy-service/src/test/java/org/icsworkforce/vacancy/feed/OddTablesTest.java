package org.icsworkforce.vacancy.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as reports and spreadsheets leave them: what is around the rows, and what is no table at all. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OddTablesTest {

    @Inject
    DataSource dataSource;

    private static final String ROW = "%s;RVV;Nurse;03;1;0.8;OPEN;;\n";

    private static ValidatableResponse push(String csv) {
        return Pushing.with("RVV", OddFile.VENDOR).pushCsv(csv);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Vacancy report\nRun on 03/11/2026\n\n", "Vacancy report;;;;;;;;\nRun on;03/11/2026;;;;;;;\n"})
    void titleAboveTheHeaderIsPassedOverAndTold(String title) {
        push(title
                        + OddFile.HEADER
                        + ROW.formatted("V-1")
                        + ROW.formatted("V-2").replace("0.8", "x"))
                .body("created", equalTo(1))
                .body("rejected", equalTo(1))
                .body("faultCounts.LINES_ABOVE_HEADER", equalTo(1))
                .body(
                        "faults.find{it.pointer=='/wte'}.line",
                        equalTo((int) title.lines().count() + 3))
                .body("faults.find{it.pointer=='/wte'}.column", equalTo(6));
    }

    @Test
    void rowsOfNothingAndCellsOfNothingAreNothing() {
        push(OddFile.HEADER.strip() + ";;\n" + ROW.formatted("V-1").strip() + ";;;;\n;;;;;;;;\n   \n"
                        + ROW.formatted("V-2"))
                .body("received", equalTo(2))
                .body("created", equalTo(2))
                .body("faultCounts", anEmptyMap());
    }

    @Test
    void whatStandsInAColumnWithoutANameIsTold() {
        push(OddFile.HEADER.strip() + ";;\n" + ROW.formatted("V-1").strip() + ";;x\n")
                .body("created", equalTo(1))
                .body("faults.pointer", hasItem("/column 11"));
    }

    /** The others must neither be lost nor swallowed by it. */
    @ParameterizedTest
    @ValueSource(strings = {"\"Nurse\" senior", "\"Nurse \"senior\" nights\"", "\"Nurse \\\"senior\\\"\"", "\"\" \""})
    void quoteThatIsNotDoubledIsAFaultOfItsRowOnly(String title) {
        push(OddFile.HEADER
                        + ROW.formatted("V-1")
                        + ROW.formatted("V-2").replace("Nurse", title)
                        + ROW.formatted("V-3"))
                .body("created", equalTo(2))
                .body("rejected", equalTo(1))
                .body("faults[0].code", equalTo("MALFORMED_ROW"))
                .body("faults[0].line", equalTo(3))
                .body("faults[0].column", equalTo(3))
                .body("faults[0].message", containsString("doubled"));
    }

    @Test
    void charactersThatNobodySeesAreNotPartOfNamesNorOfValues() {
        var feed = Pushing.with("RVV", OddFile.VENDOR);
        feed.pushCsv("\uFEFF\uFEFF\u200B" + OddFile.HEADER.replace("Title", "Title\u200B")
                        + "V-1\u200B;RVV;Nurse;\u00A003\u200B;1\uFEFF;\u202F0.8;OPEN;\u200E03/04/2026;\n")
                .body("created", equalTo(1))
                .body("faultCounts", anEmptyMap());
        feed.vacancy("V-1").body("milestones.closesOn", equalTo("2026-04-03"));
        Pushing.vacanciesOf("RVV")
                .push(OddFile.row("A", ""), OddFile.row("A\u00A0", ""), OddFile.row("\\uFEFFA", ""))
                .body("created", equalTo(1))
                .body("faultCounts.REPEATED_ROW", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv|<!DOCTYPE html><html>|HTML",
                "text/csv|[{\"reference\":\"A\"}]|JSON",
                "text/csv|%PDF-1.7|PDF",
                "application/x-ndjson|<html><body>Log in</body>|HTML",
                "application/json|<html><body>Log in</body>|HTML",
                "application/json|PK\u0003\u0004xx|workbook",
                "text/csv|PK\u0003\u0004xx|.xlsx with its content type",
                "text/csv|\u00D0\u00CF\u0011\u00E0xx|old workbook",
                "application/xml|GZIP|Content-Encoding: gzip",
                "application/x-ndjson|GZIP|Content-Encoding: gzip",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet|\u00D0\u00CF\u0011\u00E0xx|with a password",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet|a,b|no workbook",
            })
    void otherThingThanItIsCalledIsToldAsWhatItIs(String type, String start, String told) {
        Pushing.of("RVV", type.equals("application/xml") ? "NHS_JOBS" : "CSV")
                .send(type, (start.replace("GZIP", "\u001F\u008Bxx") + "\nx\n").getBytes(StandardCharsets.ISO_8859_1))
                .statusCode(400)
                .body("code", equalTo("UNREADABLE_PAYLOAD"))
                .body("detail", containsString(told));
    }

    private static byte[] packed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static ValidatableResponse gzip(byte[]... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.write(part);
        }
        var feed = Pushing.vacanciesOf("RVV");
        return feed.client()
                .contentType("application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .body(bytes.toByteArray())
                .post(feed.runs())
                .then();
    }

    @Test
    void everyMemberOfAGzipIsReadOrNone() throws IOException {
        byte[] one = packed(OddFile.row("A", "") + "\n");
        byte[] other = packed(OddFile.row("B", "") + "\n");
        gzip(one, other).body("created", equalTo(2));
        gzip(one, new byte[600]).body("created", equalTo(1));
        byte[] broken = other.clone();
        broken[0] = 'x';
        gzip(one, broken).statusCode(400).body("detail", containsString("Behind the gzip"));
        gzip(one, "oops".getBytes(StandardCharsets.UTF_8)).statusCode(400);
    }

    /** It was told to say that it is packed, which it had. */
    @Test
    void whatIsPackedTwiceIsToldToBe() throws IOException {
        var twice = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(twice)) {
            gzip.write(packed(OddFile.row("A", "")));
        }
        gzip(twice.toByteArray()).statusCode(400).body("detail", containsString("twice"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[|JSON array",
                "{\"reference\":\"A\"},|JSON array",
                "{\"reference\":\"A\"|does not end",
                "{\"reference\":\"A\"}{\"reference\":\"B\"}|behind it",
                "{\"reference\":\"A\",\"reference\":\"B\"}|twice",
                "{\"reference\":\"\u0000\"}|zero characters"
            })
    void brokenLineIsToldAsWhatItIs(String line, String told) {
        Pushing.vacanciesOf("RVV")
                .push(OddFile.row("B", ""), line)
                .body("created", equalTo(1))
                .body("faults[0].line", equalTo(2))
                .body("faults[0].message", containsString(told));
    }

    @Test
    void charsetThatIsNotReadIsRefusedAndOneThatIsNeedsNotBeSaid() {
        var feed = Pushing.vacanciesOf("RVV");
        byte[] row = OddFile.row("A", "").getBytes(StandardCharsets.UTF_8);
        feed.client()
                .header("Content-Type", "application/x-ndjson; charset=iso-8859-15")
                .body(row)
                .post(feed.runs())
                .then()
                .statusCode(415)
                .body("detail", containsString("UTF-8"));
        feed.client()
                .header("Content-Type", "application/x-ndjson; charset=\"ISO-8859-1\"")
                .body(row)
                .post(feed.runs())
                .then()
                .body("created", equalTo(1));
    }

    @Test
    void payloadOfNoTypeIsOfTheFeedsFormat() {
        Pushing.vacanciesOf("RVV")
                .send("application/octet-stream", OddFile.row("A", ""))
                .body("created", equalTo(1));
    }

    @Test
    void rowsWithinAnObjectAreToldToBeSentByThemselves() {
        Pushing.vacanciesOf("RVV")
                .send("application/json", "{\"vacancies\":[" + OddFile.row("A", "") + "]}")
                .body("rejected", equalTo(1))
                .body("faults.find{it.pointer=='/vacancies'}.hint", containsString("list by itself"));
    }

    /** A run that ends the process whenever it is begun must not keep the feed from being served for ever. */
    @Test
    void runThatNeverCameToAnEndIsGivenUp() throws SQLException {
        var feed = Pushing.vacanciesOf("RVV");
        String run = feed.push(OddFile.row("A", "").replace("RVV", "RZZ"))
                .body("rejected", equalTo(1))
                .extract()
                .path("id");
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement("with undone as (delete from run_row where run = ?::uuid)"
                        + " update run set state = 'RUNNING', finished_at = null, result = null, begun = 5"
                        + " where id = ?::uuid")) {
            update.setString(1, run);
            update.setString(2, run);
            update.executeUpdate();
        }
        feed.push(OddFile.row("B", "").replace("RVV", "RZZ")).body("state", equalTo("COMPLETED"));
        feed.client()
                .get(feed.runs() + "/" + run)
                .then()
                .body("state", equalTo("FAILED"))
                .body("faults.code", hasItem("INTERNAL_ERROR"));
        assertThat(feed.decide(run, "retry").extract().<String>path("state")).isEqualTo("COMPLETED");
    }
}
