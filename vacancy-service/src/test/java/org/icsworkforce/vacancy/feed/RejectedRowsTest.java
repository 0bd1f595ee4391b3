package org.icsworkforce.vacancy.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.icsworkforce.kit.test.TestStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was rejected goes back to the program that it came from, is repaired there and sent again. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class RejectedRowsTest {

    private static final String ROWS = """
            reference;organisation;title;staffGroup;posts;wte;status
            R-1;RVV;Nurse, nights;03;1;1;OPEN
            R-2;RVV;Café manager;03;1;O.5;OPEN
            R-3;RVV;Porter;09;1;much;OPEN
            """;

    private static String rejected(Pushing feed, ValidatableResponse run) {
        return feed.client().get(run.extract().header("Location") + "/rows.csv").asString();
    }

    @Test
    void rowsComeBackWithTheSeparatorThatTheyWereSentWith() {
        var feed = Pushing.of("RVV", "CSV");
        assertThat(rejected(feed, feed.pushCsv(ROWS)).lines().toList())
                .hasSize(3)
                .satisfies(lines -> assertThat(lines.getFirst())
                        .endsWith(";reference;organisation;title;staffGroup;posts;wte;status"))
                .satisfies(lines -> assertThat(lines.get(1))
                        .startsWith("3;R-2;INVALID_VALUE;")
                        .endsWith(";R-2;RVV;Café manager;03;1;O.5;OPEN"));
        var tabs = Pushing.of("RVV", "CSV");
        assertThat(rejected(tabs, tabs.pushCsv(ROWS.replace(';', '\t')))).contains("\tCafé manager\t03\t1\tO.5\tOPEN");
    }

    @Test
    void markTellsASpreadsheetThatLettersAreInUtf8AndNobodyElseGetsOne() {
        var spreadsheet = Pushing.of("RVV", "CSV");
        var run = spreadsheet.send("text/csv", ROWS.getBytes(Charset.forName("windows-1252")));
        assertThat(rejected(spreadsheet, run)).startsWith("\uFEFFrejectedLine;").contains("Café manager");
        var program = Pushing.of("RVV", "CSV");
        assertThat(rejected(program, program.pushCsv(ROWS))).startsWith("rejectedLine;");
    }

    @Test
    void repairedRowsAreTakenWithTheReasonsStillInFrontOfThem() {
        var feed = Pushing.of("RVV", "CSV");
        String half = rejected(feed, feed.pushCsv(ROWS)).replace("O.5;OPEN", "0.5;OPEN");
        var second = feed.client()
                .queryParam("strict", true)
                .contentType("text/csv")
                .body(half.getBytes(StandardCharsets.UTF_8))
                .post(feed.runs())
                .then()
                .body("created", equalTo(1))
                .body("rejected", equalTo(1))
                .body("faults", hasSize(1))
                .body("faults[0].column", equalTo(10));
        assertThat(rejected(feed, second).lines().toList())
                .hasSize(2)
                .satisfies(lines -> assertThat(lines.getFirst()).containsOnlyOnce("rejectedLine"))
                .satisfies(lines ->
                        assertThat(lines.getLast()).startsWith("3;R-3;").endsWith(";R-3;RVV;Porter;09;1;much;OPEN"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    */*                             | application/json
                    application/*                   | application/json
                    text/csv                        | text/csv
                    text/*                          | text/csv
                    text/csv;q=0.1, */*;q=0.5       | application/json
                    application/json;q=0.1,text/csv | text/csv
                    image/png                       |
                    application/xml                 |""")
    void formIsTheOneThatTheCallerWouldRatherHave(String accept, @Nullable String form) {
        var feed = Pushing.of("RVV", "CSV");
        String rows = feed.pushCsv(ROWS).extract().header("Location") + "/rows";
        var answer = feed.client().accept(accept).get(rows).then();
        if (form == null) {
            answer.statusCode(406).contentType("application/problem+json").body("code", equalTo("NOT_ACCEPTABLE"));
        } else {
            answer.statusCode(200).contentType(form).header("Vary", containsString("Accept"));
        }
    }

    @Test
    void fileIsOfAllRejectedRowsAndTakesNothingThatWouldMakeItLess() {
        var feed = Pushing.of("RVV", "CSV");
        String rows = feed.pushCsv(ROWS).extract().header("Location") + "/rows";
        feed.client()
                .accept("text/csv")
                .queryParam("limit", 1)
                .queryParam("cursor", "x")
                .queryParam("outcome", "CREATED")
                .get(rows)
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("limit", "cursor", "outcome"));
        feed.client()
                .accept("text/csv")
                .queryParam("outcome", "rejected")
                .get(rows)
                .then()
                .statusCode(200)
                .contentType("text/csv");
    }
}
