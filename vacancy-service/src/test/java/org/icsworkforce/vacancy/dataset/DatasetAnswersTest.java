package org.icsworkforce.vacancy.dataset;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the mechanism promises of every dataset, asked of two. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class DatasetAnswersTest {

    private static final String RATE = "/v1/datasets/vacancy-rate/observations";
    private static final String FLOW = "/v1/datasets/vacancy-flow/observations";

    private static Response get(String address) {
        return given().auth().oauth2(Tokens.analyst()).urlEncodingEnabled(false).get(address);
    }

    private static ValidatableResponse ask(String address) {
        return get(address).then();
    }

    private static String row(String month, String group, String establishment, String inPost) {
        return """
                {"organisation":"RPA","month":"%s","staffGroup":"%s","staffGroupScheme":"NWD","basis":"NHS",\
                "establishmentWte":%s,"inPostWte":%s,"source":"PWR"}""".formatted(month, group, establishment, inPost);
    }

    private static String vacancy(String reference, String advertisedOn) {
        return """
                {"reference":"%s","organisation":"G82018","title":"Nurse","staffGroup":"03","posts":1,"wte":1,\
                "status":"OPEN","milestones":{"advertisedOn":"%s"}}""".formatted(reference, advertisedOn);
    }

    @Test
    void suffixWinsOverAccept() {
        given().auth()
                .oauth2(Tokens.analyst())
                .accept("text/csv")
                .get(RATE)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(startsWith("period,"));
        given().auth()
                .oauth2(Tokens.analyst())
                .accept("text/csv")
                .get(RATE + ".ndjson?period=1999-01")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson");
        given().auth()
                .oauth2(Tokens.analyst())
                .accept("text/csv")
                .get(RATE + ".json")
                .then()
                .statusCode(200)
                .contentType("application/json");
        given().auth()
                .oauth2(Tokens.analyst())
                .accept("text/html,application/vnd.apache.parquet;q=0.9,*/*;q=0.1")
                .get(RATE + "?period=1999-01")
                .then()
                .statusCode(200)
                .contentType("application/vnd.apache.parquet");
        for (String nothing : List.of("image/png", "text/html", "text/plain, image/*")) {
            given().auth()
                    .oauth2(Tokens.analyst())
                    .accept(nothing)
                    .get(RATE)
                    .then()
                    .statusCode(406)
                    .contentType("application/problem+json")
                    .body("code", equalTo("NOT_ACCEPTABLE"));
        }
        given().auth()
                .oauth2(Tokens.analyst())
                .accept("text/*")
                .get(RATE + "?period=1999-01")
                .then()
                .statusCode(200)
                .contentType("text/csv");
        for (String any : List.of("*/*", "application/*", "text/html, */*;q=0.1", "application/json, text/csv;q=0.9")) {
            given().auth()
                    .oauth2(Tokens.analyst())
                    .accept(any)
                    .get(RATE + "?period=1999-01")
                    .then()
                    .statusCode(200)
                    .contentType("application/json");
        }
        ask(RATE + ".pdf").statusCode(404);
    }

    @Test
    void linesHoldTheCellsOfThePages() {
        Pushing.establishmentOf("RPA").push(row("2016-01", "03", "100.5", "90.25"), row("2016-01", "04", "null", "60"));
        String query = "period=2016-01&organisation=RPA";
        List<Map<String, Object>> pages =
                ask(RATE + "?limit=1000&" + query).extract().path("results");
        String[] lines = get(RATE + ".ndjson?" + query).asString().split("\n");
        assertThat(pages).isNotEmpty().hasSameSizeAs(lines);
        for (int i = 0; i < lines.length; i++) {
            assertThat(JsonPath.from(lines[i]).getMap("$")).isEqualTo(pages.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson", "jsonstat", "xlsx", "parquet"})
    void filesAreWholeAndRefuseAPage(String format) {
        ask(RATE + "." + format + "?limit=1").statusCode(400).body("code", equalTo("UNKNOWN_PARAMETER"));
        ask(RATE + "." + format + "?period=1999-01").statusCode(200);
    }

    @Test
    void byteOrderMarkComesOnRequestAndForCsvOnly() {
        assertThat(Arrays.copyOf(get(RATE + ".csv?period=1999-01&bom=true").asByteArray(), 3))
                .isEqualTo(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        assertThat(get(RATE + ".csv?period=1999-01&bom=false").asByteArray()[0]).isEqualTo((byte) 'p');
        ask(RATE + ".csv?bom=maybe").statusCode(400);
        ask(RATE + ".ndjson?bom=true").statusCode(400);
    }

    @Test
    void stockIsNotAddedUpOverMonthsAndARateComesFromItsParts() {
        Pushing.establishmentOf("RPA")
                .push(
                        row("2015-01", "03", "100", "90"),
                        row("2015-02", "03", "300", "240"),
                        row("2015-03", "03", "null", "5"));
        String months = "organisation=RPA&period=gte:2015-01&period=lte:2015-03&by=organisation&measure=";
        ask(RATE + "?" + months + "establishment-wte")
                .statusCode(400)
                .body("code", equalTo("NOT_COMBINABLE"))
                .body("detail", containsString("establishment-wte: a stock"));
        ask(RATE + "?" + months + "nhs-gap")
                .body("results.period", contains("2015-01/2015-03"))
                .body("results.periodStart", contains("2015-01-01"))
                .body("results.periodEnd", contains("2015-03-31"))
                .body("results.numerator", contains(70))
                .body("results.denominator", contains(400))
                .body("results.value", contains(17.50f));
        ask(RATE + "?organisation=RPA&period=2015-01&by=organisation&measure=establishment-wte")
                .body("results.value", contains(100.00f));
    }

    @Test
    void flowIsAddedUpOverMonths() {
        Pushing.vacanciesOf("G82018")
                .push(vacancy("A", "2021-01-10"), vacancy("B", "2021-01-11"), vacancy("C", "2021-03-11"));
        ask(FLOW + "?organisation=G82018&period=gte:2021-01&period=lte:2021-03&by=organisation&measure=opened")
                .body("results.value", contains(3))
                .body("results.period", contains("2021-01/2021-03"));
        ask(FLOW + "?organisation=G82018&period=gte:2021-01&period=lte:2021-03&by=period&measure=opened&sort=-value")
                .body("results.value", contains(2, 1, 0));
        ask(FLOW + "?sort=-colour").statusCode(400).body("errors[0].parameter", equalTo("sort"));
    }

    @Test
    void tagIsOfTheQuestionAndTheState() {
        var feed = Pushing.establishmentOf("RPA");
        feed.push(row("2014-01", "03", "100", "90"));
        String csv = get(RATE + ".csv?period=2014-01").header("ETag");
        assertThat(get(RATE + ".ndjson?period=2014-01").header("ETag")).isNotEqualTo(csv);
        assertThat(get(RATE + ".csv?period=2014-02").header("ETag")).isNotEqualTo(csv);
        asked(RATE + ".csv?period=2014-01", csv).statusCode(304);
        feed.push(row("2014-01", "03", "100", "91"));
        asked(RATE + ".csv?period=2014-01", csv).statusCode(200).body(containsString("91"));
    }

    @Test
    void seriesHaveTheirTagToo() {
        var feed = Pushing.establishmentOf("RPA");
        feed.push(row("2014-03", "03", "100", "90"));
        String question = "?period=2014-03&measure=in-post-wte";
        String series = "/v1/datasets/vacancy-rate/series" + question;
        String tag = get(series).header("ETag");
        assertThat(tag)
                .isNotEqualTo(get(RATE + question).header("ETag"))
                .isNotEqualTo(get(series + "&target=5").header("ETag"));
        asked(series, tag).statusCode(304);
        asked(series + "&target=5", tag).statusCode(200);
        feed.push(row("2014-03", "03", "100", "91"));
        asked(series, tag).statusCode(200).body("results[0].points[0].value", equalTo(91f));
    }

    private static ValidatableResponse asked(String address, String tag) {
        return given().auth()
                .oauth2(Tokens.analyst())
                .header("If-None-Match", tag)
                .get(address)
                .then();
    }

    @Test
    void timeThatHasNotComeOrIsNotKeptIsRefused() {
        ask(RATE + "?asOf=2199-01-01T00:00:00Z").statusCode(400);
        ask(RATE + "?asOf=1999-01-01T00:00:00Z")
                .statusCode(410)
                .body("detail", containsString("the history begins at"));
    }

    @Test
    void basesAreNeitherAskedForTogetherNorRanked() {
        ask(RATE + "?measure=in:nhs-gap,asc-posts")
                .statusCode(400)
                .body("code", equalTo("NOT_COMBINABLE"))
                .body("detail", containsString("ASC (asc-posts); NHS (nhs-gap)"));
        ask(RATE + "?sort=-value").statusCode(400).body("code", equalTo("NOT_COMBINABLE"));
        ask(RATE + "?measure=in:nhs-gap,gap-net-wte&sort=-value").statusCode(200);
    }

    @Test
    void eachBasisHasItsOwnRate() {
        Pushing.establishmentOf("RPA")
                .push("""
                        {"organisation":"RPA","month":"2013-01","staffGroup":"direct-care","staffGroupScheme":"ASC","basis":"ASC",\
                        "filledPosts":90,"vacantPosts":10,"source":"ASC-WDS"}""", """
                        {"organisation":"RPA","month":"2013-01","staffGroup":"08","staffGroupScheme":"NWD","basis":"CSW",\
                        "vacancyWte":5,"inPostWte":15,"source":"return"}""", row("2013-01", "03", "100", "120"), row("2013-01", "04", "100", "70"))
                .body("rejected", equalTo(0));
        String of = RATE + "?organisation=RPA&period=2013-01&by=period&measure=";
        ask(of + "asc-posts").body("results.value", contains(10.00f)).body("results.denominator", contains(100));
        ask(of + "csw").body("results.value", contains(25.00f)).body("results.denominator", contains(20));
        ask(of + "gap-net-wte").body("results.value", contains(10.00f));
        ask(of + "gap-gross-wte").body("results.value", contains(30.00f));
        ask(of + "nhs-gap").body("results.value", contains(5.00f));
        ask(RATE + "?organisation=RPA&period=2013-01&by=period")
                .body("results", hasSize(8))
                .body("results.find{it.measure=='nhs-gap'}.lowerCi", nullValue());
    }
}
