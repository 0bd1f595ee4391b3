package org.icsworkforce.vacancy.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as strangers push them: whatever it is, the answer says what a careful reader would, and nothing breaks. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OddFilesTest {

    @Test
    void windowsTextWithSemicolonsAndOldLineEndsIsRead() {
        var feed = Pushing.with("RVV", OddFile.VENDOR);
        String lines = (OddFile.HEADER
                        + "V-1;RVV;Nurse – café;03;1;0.8;OPEN;;£35,000\nV-2;RVV;\"Two\nlines\";03;1;1;OPEN;;\n")
                .replace("\n", "\r");
        feed.send("text/csv", lines.getBytes(Charset.forName("windows-1252")))
                .body("created", equalTo(2))
                .body("faultCounts.LEGACY_ENCODING", equalTo(1));
        feed.vacancy("V-1").body("title", equalTo("Nurse – café")).body("pay.min", equalTo(3500000));
    }

    @Test
    void byteOrderMarkBeforeLinesOfJsonIsNothing() {
        Pushing.vacanciesOf("RVV")
                .send("application/x-ndjson", "\uFEFF" + OddFile.row("A", "") + "\r\n\r\n" + OddFile.row("B", ""))
                .body("created", equalTo(2))
                .body("rejected", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/x-ndjson|''",
                "application/x-ndjson|'  \n \n'",
                "application/json|''",
                "application/json|[]",
                "text/csv|''",
                "text/csv|Ref;Trust;Title",
                "text/csv|'\uFEFFRef;Trust;Title\r\n'"
            })
    void nothingIsNoFeedAndClosesNothing(String type, String body) {
        var feed = Pushing.with("RVV", OddFile.VENDOR);
        feed.pushCsv(OddFile.HEADER + "V-1;RVV;Nurse;03;1;0.8;OPEN;;\n").body("created", equalTo(1));
        feed.client()
                .contentType(type)
                .queryParam("mode", "snapshot")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(feed.runs())
                .then()
                .statusCode(400)
                .body("code", equalTo("EMPTY_PAYLOAD"))
                .header("Location", notNullValue());
        feed.client()
                .contentType(type)
                .header("Content-Encoding", "gzip")
                .body(new byte[0])
                .post(feed.runs())
                .then()
                .statusCode(400)
                .body("code", equalTo("EMPTY_PAYLOAD"));
        feed.vacancy("V-1").body("status", equalTo("OPEN"));
    }

    @Test
    void streamOfUnknownLengthIsReadLikeAny() throws IOException, InterruptedException {
        var feed = Pushing.vacanciesOf("RVV");
        byte[] lines = (OddFile.row("A", "") + "\n" + OddFile.row("B", "")).getBytes(StandardCharsets.UTF_8);
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + feed.runs()))
                            .header("Authorization", "Bearer " + Tokens.feed("RVV"))
                            .header("Content-Type", "application/x-ndjson")
                            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(lines)))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains("\"created\":2");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nhsJobs><vacancyDetails><reference>1</reference></vacancyDetails>\n<vacancyDetails><tit",
                "<nhsJobs>\n<vacancyDetails><title>A & B</title></vacancyDetails></nhsJobs>",
                "<nhsJobs>\n<vacancyDetails><title>&nbsp;</title></vacancyDetails></nhsJobs>",
                "<!DOCTYPE nhsJobs [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<nhsJobs>&x;</nhsJobs>",
                "<!DOCTYPE a [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]>\n<nhsJobs>&b;</nhsJobs>",
                "<nhsJobs>\n<vacancyDetails><title>\u0001</title></vacancyDetails></nhsJobs>",
                "{\"not\":\"xml\"}"
            })
    void brokenOrCunningXmlNamesItsPlaceAndChangesNothing(String document) {
        Pushing.of("RVV", "NHS_JOBS")
                .send("application/xml", document)
                .statusCode(400)
                .body("code", equalTo("UNREADABLE_PAYLOAD"))
                .body("detail", containsString("Line "))
                .body("detail", org.hamcrest.Matchers.not(containsString("root:")));
    }

    @Test
    void elementsNestedWithoutEndAreRefused() {
        String deep = "<a>".repeat(5_000);
        Pushing.of("RVV", "NHS_JOBS")
                .send("application/xml", "<nhsJobs><vacancyDetails>" + deep)
                .statusCode(400)
                .body("detail", containsString("nested deeper"));
        Pushing.vacanciesOf("RVV")
                .send("application/x-ndjson", OddFile.row("A", "") + "\n{\"a\":" + "[".repeat(100_000))
                .body("created", equalTo(1))
                .body("rejected", equalTo(1));
        Pushing.vacanciesOf("RVV")
                .send("application/json", "[{\"a\":" + "{\"a\":".repeat(100_000))
                .statusCode(400);
    }

    @Test
    void hrXmlWithPrefixesOfItsOwnIsReadInUtf16Too() {
        String document = """
                <?xml version="1.0" encoding="UTF-16"?>
                <x:ProcessPositionOpening xmlns:x="http://www.hr-xml.org/3"><x:DataArea><x:PositionOpening>
                <x:DocumentID>HX-1</x:DocumentID><x:PositionProfile><x:PositionTitle>Midwife &amp; more</x:PositionTitle>
                </x:PositionProfile></x:PositionOpening></x:DataArea></x:ProcessPositionOpening>""";
        var feed = Pushing.of("RVV", "HR_XML");
        feed.send("application/xml", ("\uFEFF" + document).getBytes(StandardCharsets.UTF_16BE))
                .statusCode(200)
                .body("received", equalTo(1));
    }

    /** PostgreSQL has no zero character, not even in JSON: what tells of one must not hold it. */
    @Test
    void zeroCharactersAndHalfCharactersAreFaultsAndNothingOfTheLedgerBreaks() {
        var feed = Pushing.vacanciesOf("RVV");
        String run = feed.push(
                        OddFile.row("A", ""),
                        OddFile.row("B", "").replace("Nurse", "Nu\\u0000rse"),
                        OddFile.row("C", "").replace("Nurse", "Nu\\ud800rse"),
                        OddFile.row("D", "").replace("\"03\"", "\"0\\u00003\""),
                        OddFile.row("E", ",\"odd\\u0000name\":1"),
                        OddFile.row("F", ",\"odd\\ud800name\":1"),
                        OddFile.row("G\\u0000", ""))
                .statusCode(200)
                .body("created", equalTo(2))
                .body("rejected", equalTo(5))
                .extract()
                .path("id");
        feed.client()
                .get("/v1/vacancy-feeds/" + feed.feed() + "/mapping-report")
                .then()
                .statusCode(200);
        feed.client().get(feed.runs() + "/" + run + "/rows.csv").then().statusCode(200);
        feed.decide(run, "undo").statusCode(200).body("state", equalTo("COMPLETED"));
        feed.send("text/csv", "reference,organisation,title\nX,RVV,a\u0000b\n")
                .statusCode(200)
                .body("rejected", equalTo(1));
        feed.send("text/csv", "reference,organi\u0000sation,title\nX,RVV,ab\n").statusCode(200);
        feed.client().get("/v1/vacancy-feeds/" + feed.feed()).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"vacancies\":[{\"reference\":\"A\"}]}",
                "[{\"reference\":\"A\"}]",
                "{'reference':'A'}",
                "{\"reference\":\"A\",}",
                "{\"reference\":\"A\",\"reference\":\"B\"}",
                "{\"reference\":\"A\"} // first",
                "null",
                "42",
                "<vacancy/>"
            })
    void lineThatIsNoVacancyIsAFaultOfItsLineAndTheOthersAreTaken(String line) {
        Pushing.vacanciesOf("RVV")
                .push(line, OddFile.row("B", ""))
                .statusCode(200)
                .body("created", equalTo(1))
                .body("rejected", equalTo(1))
                .body("faults.line", hasItem(1));
    }

    @Test
    void quoteThatIsNotClosedIsTold() {
        String answer = Pushing.with("RVV", OddFile.VENDOR)
                .pushCsv(OddFile.HEADER + "V-1;RVV;\"Nurse;03;1;0.8;OPEN;;\nV-2;RVV;Nurse;03;1;0.8;OPEN;;\n")
                .extract()
                .asString();
        assertThat(answer).contains("\"line\":2", "MALFORMED_ROW").contains("\"created\":0");
    }

    @Test
    void tabsAndASpreadsheetsHintAndSpacesThatDoNotBreakAreRead() {
        var feed = Pushing.with("RVV", OddFile.VENDOR);
        feed.pushCsv("sep=\t\n" + OddFile.HEADER.replace(';', '\t')
                        + "V-1\tRVV\tNurse\t03\t1\t\u00A00.8\u00A0\tOPEN\t\t\n")
                .body("created", equalTo(1));
        feed.vacancy("V-1").body("wte", equalTo(0.8f));
    }

    @Test
    void packedBytesThatAreNotAndTableThatIsNoneAreRefused() throws IOException {
        var feed = Pushing.vacanciesOf("RVV");
        feed.client()
                .contentType("application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .body(OddFile.row("A", "").getBytes(StandardCharsets.UTF_8))
                .post(feed.runs())
                .then()
                .statusCode(400)
                .body("code", equalTo("UNREADABLE_PAYLOAD"));
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 2_000; i++) {
                gzip.write((OddFile.row("G-" + i, "") + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        feed.client()
                .contentType("application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .body(Arrays.copyOf(packed.toByteArray(), packed.size() / 2))
                .post(feed.runs())
                .then()
                .statusCode(400)
                .body("code", equalTo("UNREADABLE_PAYLOAD"));
        feed.client()
                .queryParam("feed", feed.feed())
                .get("/v1/vacancies")
                .then()
                .body("results", empty());
        feed.send("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", OddFile.row("A", ""))
                .statusCode(400)
                .body("code", equalTo("UNREADABLE_PAYLOAD"));
        feed.send("image/png", OddFile.row("A", "")).statusCode(415);
    }
}
