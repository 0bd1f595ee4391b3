package org.icsworkforce.vacancy.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
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
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PayloadTest {

    private static final String NURSE = """
            {"reference":"N-1","organisation":"RVV","title":"Staff Nurse","staffGroup":"03","jobRole":"03007",\
            "posts":3,"wte":2.6,"status":"OPEN","sourceUpdatedAt":"2026-09-08T02:15:00Z"}""";

    @Test
    void repeatWithTheSameKeyReturnsTheFirstReport() {
        var feed = Pushing.vacanciesOf("RVV");
        String first = feed.push(feed.client().header("Idempotency-Key", "night-1"), NURSE)
                .body("created", equalTo(1))
                .extract()
                .path("id");
        feed.push(feed.client().header("Idempotency-Key", "night-1"), NURSE)
                .statusCode(200)
                .body("id", equalTo(first))
                .body("created", equalTo(1));
        feed.push(feed.client().header("Idempotency-Key", "night-1"), NURSE + "\n")
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        feed.client().get(feed.runs()).then().body("results", hasSize(1));
    }

    @Test
    void emptyPayloadIsRefusedAndItsRunKept() {
        var feed = Pushing.vacanciesOf("RVV");
        String location = feed.push("\n\n")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("EMPTY_PAYLOAD"))
                .extract()
                .header("Location");
        feed.client().get(location).then().statusCode(200).body("state", equalTo("FAILED"));
    }

    @Test
    void gzipIsUnpackedAndABrokenOneChangesNothing() throws IOException {
        var feed = Pushing.vacanciesOf("RVV");
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(NURSE.getBytes(StandardCharsets.UTF_8));
        }
        feed.client()
                .contentType("application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .body(packed.toByteArray())
                .post(feed.runs())
                .then()
                .statusCode(200)
                .body("created", equalTo(1));
        byte[] torn = packed.toByteArray();
        torn = java.util.Arrays.copyOf(torn, torn.length - 9);
        feed.client()
                .contentType("application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .body(torn)
                .post(feed.runs())
                .then()
                .statusCode(400)
                .body("code", equalTo("UNREADABLE_PAYLOAD"))
                .header("Location", matchesPattern(".*/runs/[0-9a-f-]{36}"));
    }

    @Test
    void csvWithDottedColumnsIsTheSameRecordAsJson() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(
                NURSE.replace(
                        "\"status\"",
                        "\"pay\":{\"scheme\":\"AFC\",\"grade\":\"BAND_5\"},\"workingPatterns\":[\"FULL_TIME\",\"PART_TIME\"],\"status\""));
        feed.pushCsv("""
                        \uFEFFreference,organisation,title,staffGroup,jobRole,pay.scheme,pay.grade,workingPatterns,posts,wte,status,sourceUpdatedAt\r
                        N-1,RVV,Staff Nurse,03,03007,AFC,BAND_5,FULL_TIME;PART_TIME,3,2.60,OPEN,2026-09-08T02:15:00Z\r
                        N-2,RVV,"Nurse, ""Acute""
                        Ward",03,,,,,1,1.0,OPEN,\r
                        """)
                .statusCode(200)
                .body("received", equalTo(2))
                .body("created", equalTo(1))
                .body("unchanged", equalTo(1));
        feed.vacancy("N-2").body("title", equalTo("Nurse, \"Acute\"\nWard")).body("posts", equalTo(1));
    }

    @Test
    void csvRowOfAnotherWidthIsAFaultOfThatRow() {
        Pushing.vacanciesOf("RVV")
                .pushCsv(
                        "reference,organisation,title,staffGroup,posts,wte,status\nN-1,RVV,Nurse,03,1,1\nN-2,RVV,Nurse,03,1,1,OPEN\n")
                .body("created", equalTo(1))
                .body("faults.line", contains(2))
                .body("faults.code", contains("MALFORMED_ROW"));
    }

    @Test
    void controlTotalThatDiffersIsAFaultOfTheRun() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(feed.client().queryParam("controlPosts", 3).queryParam("controlWte", 2.7), NURSE)
                .body("totals.posts", equalTo(3))
                .body("totals.wte", equalTo(2.6f))
                .body("faults.code", contains("CONTROL_TOTAL_DIFFERS"))
                .body("faults.pointer", contains("/totals/wte"));
    }

    @Test
    void rowsAndPayloadOfARunCanBeReadAgain() {
        var feed = Pushing.vacanciesOf("RVV");
        String payload = NURSE + "\nnonsense\n";
        String run = feed.push(feed.client(), payload).extract().path("id");
        String rows = feed.runs() + "/" + run + "/rows";
        feed.client()
                .get(rows)
                .then()
                .body("results.outcome", contains("REJECTED"))
                .body("results.index", contains(1));
        feed.client()
                .queryParam("outcome", "CREATED")
                .get(rows)
                .then()
                .body("results.reference", contains("N-1"))
                .body("results.record", hasItem(notNullValue()));
        feed.client()
                .get(feed.runs() + "/" + run + "/payload")
                .then()
                .statusCode(200)
                .body(equalTo(payload));
    }

    @Test
    void quotedCsvHeaderBehindAByteOrderMarkIsRead() {
        Pushing.vacanciesOf("RVV")
                .pushCsv(
                        "\uFEFF\"reference\",\"organisation\",\"title\",\"staffGroup\",\"posts\",\"wte\",\"status\"\n\"Q-1\",\"RVV\",\"Nurse\",\"03\",\"1\",\"1\",\"OPEN\"\n")
                .body("created", equalTo(1));
        Pushing.vacanciesOf("RVV")
                .pushCsv("reference,reference\n1,2\n")
                .statusCode(400)
                .body("code", equalTo("UNREADABLE_PAYLOAD"));
    }

    @Test
    void streamOfUnknownLengthIsReceivedWhole() throws IOException, InterruptedException {
        var feed = Pushing.vacanciesOf("RVV");
        var rows = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            rows.append(NURSE.replace("N-1", "S-" + i)).append('\n');
        }
        byte[] payload = rows.toString().getBytes(StandardCharsets.UTF_8);
        for (var version : HttpClient.Version.values()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + feed.runs()))
                    .version(version)
                    .header("Authorization", "Bearer " + Tokens.feed("RVV"))
                    .header("Content-Type", "application/x-ndjson")
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(payload)))
                    .build();
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            assertThat(answer.body()).as("%s", version).contains("\"received\":2000");
        }
    }

    @Test
    void otherContentTypeIsRefused() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.client()
                .contentType("application/pdf")
                .body(new byte[] {37, 80, 68, 70})
                .post(feed.runs())
                .then()
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"))
                .body("type", endsWith("/problems/UNSUPPORTED_MEDIA_TYPE"))
                .header("Accept-Post", containsString("application/x-ndjson, application/json, text/csv"))
                .body("errors[0].parameter", equalTo("Content-Type"))
                .body("errors[0].received", equalTo("application/pdf"))
                .body("errors[0].allowed", hasItem("text/csv"));
        feed.client()
                .contentType("text/csv")
                .header("Content-Encoding", "deflate")
                .body(new byte[] {1})
                .post(feed.runs())
                .then()
                .statusCode(415)
                .header("Accept-Encoding", containsString("gzip"))
                .body("errors[0].parameter", equalTo("Content-Encoding"));
    }
}
