package org.icsworkforce.vacancy.dataset;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Snapshots of a dataset, and what differs between two of them. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class FrozenDatasetTest {

    private static final String RATE = "/v1/datasets/vacancy-rate";
    private static final String FLOW = "/v1/datasets/vacancy-flow";

    @Inject
    DataSource dataSource;

    private static Response get(String path) {
        return given().auth().oauth2(Tokens.analyst()).get(RATE + path);
    }

    private static int take() {
        return given().auth()
                .oauth2(Tokens.admin())
                .post(RATE + "/snapshots")
                .then()
                .statusCode(200)
                .extract()
                .path("version");
    }

    private static ValidatableResponse changes(int version, String query) {
        return get("/versions/" + version + "/changes?" + query).then().statusCode(200);
    }

    private static String row(String month, String group, String establishment, String inPost) {
        return """
                {"organisation":"RYY","month":"%s","staffGroup":"%s","staffGroupScheme":"NWD","basis":"NHS",\
                "establishmentWte":%s,"inPostWte":%s,"source":"PWR"}""".formatted(month, group, establishment, inPost);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "parquet"})
    void lateDataDoNotChangeAByteOfASnapshot(String format) throws Exception {
        var feed = Pushing.establishmentOf("RYY");
        feed.push(row("2011-0" + format.length() % 9, "03", "100", "90"));
        int version = take();
        Response before = get("/snapshots/" + version + "." + format);
        byte[] bytes = before.asByteArray();

        feed.push(row("2011-0" + format.length() % 9, "03", "100", "95"), row("2011-01", "04", "10", "9"));
        assertThat(take()).isGreaterThan(version);

        Response after = get("/snapshots/" + version + "." + format);
        assertThat(after.asByteArray()).isEqualTo(bytes);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        assertThat(after.header("Repr-Digest"))
                .isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(after.header("Cache-Control")).contains("immutable");
        get("/snapshots?limit=1000")
                .then()
                .body(
                        "results.find{it.version==" + version + "}.files.find{it.format=='" + format + "'}.sha256",
                        equalTo(HexFormat.of().formatHex(digest)))
                .body(
                        "results.find{it.version==" + version + "}.files.find{it.format=='" + format + "'}.size",
                        equalTo(bytes.length));
        given().auth()
                .oauth2(Tokens.analyst())
                .header("If-None-Match", after.header("ETag"))
                .get(RATE + "/snapshots/" + version + "." + format)
                .then()
                .statusCode(304);
    }

    @Test
    void snapshotHoldsTheCellsOfTheAnswer() {
        Pushing.establishmentOf("RYY").push(row("2010-01", "03", "100", "90"));
        int version = take();
        var frozen = get("/snapshots/" + version + ".csv").asString().lines().toList();
        var live = get("/observations.csv").asString().lines().toList();
        assertThat(frozen.getFirst()).isEqualTo(live.getFirst());
        assertThat(frozen).containsExactlyInAnyOrderElementsOf(live);
        get("/snapshots?limit=1")
                .then()
                .body("results.version", contains(version))
                .body("results.rows", contains(frozen.size() - 1));
    }

    @Test
    void acceptChoosesTheFormatAndNothingElseIsKept() {
        Pushing.establishmentOf("RYY").push(row("2010-02", "03", "100", "90"));
        int version = take();
        var analyst = given().auth().oauth2(Tokens.analyst());
        analyst.get(RATE + "/snapshots/" + version).then().statusCode(200).contentType("text/csv");
        given().auth()
                .oauth2(Tokens.analyst())
                .accept("application/vnd.apache.parquet")
                .get(RATE + "/snapshots/" + version)
                .then()
                .statusCode(200)
                .contentType("application/vnd.apache.parquet");
        given().auth()
                .oauth2(Tokens.analyst())
                .accept("application/json")
                .get(RATE + "/snapshots/" + version)
                .then()
                .statusCode(406);
        get("/snapshots/" + version + ".xlsx").then().statusCode(404);
        get("/snapshots/999999").then().statusCode(404);
        get("/snapshots/first").then().statusCode(404);
    }

    @Test
    void unchangedStateIsTheSameSnapshotAndOnlyTheAdministratorTakesOne() {
        Pushing.establishmentOf("RYY").push(row("2010-03", "03", "100", "90"));
        assertThat(take()).isEqualTo(take());
        given().auth().oauth2(Tokens.analyst()).post(RATE + "/snapshots").then().statusCode(403);
        given().auth()
                .oauth2(Tokens.admin())
                .post("/v1/datasets/nothing/snapshots")
                .then()
                .statusCode(404);
    }

    @Test
    void changesNameExactlyTheRevisedCellsAndTheRunThatToldThem() {
        var feed = Pushing.establishmentOf("RYY");
        feed.push(
                row("2009-01", "03", "100", "90"), row("2009-01", "04", "50", "50"), row("2009-01", "08", "7", "null"));
        int version = take();
        String run = feed.push(
                        row("2009-01", "03", "100", "95"),
                        row("2009-01", "04", "50", "50"),
                        row("2009-02", "04", "60", "55"))
                .extract()
                .path("id");
        int next = take();

        changes(next, "limit=1000")
                .body("since", equalTo(version))
                .body("results.findAll{it.change=='REVISED'}.period", everyItem(equalTo("2009-01")))
                .body(
                        "results.findAll{it.change=='REVISED'}.measure",
                        contains("gap-gross-wte", "gap-net-wte", "in-post-wte", "nhs-gap"))
                .body("results.findAll{it.change=='REVISED'}.before.value", contains(10.00f, 10.00f, 90.00f, 10.00f))
                .body("results.findAll{it.change=='REVISED'}.after.value", contains(5.00f, 5.00f, 95.00f, 5.00f))
                .body("results.findAll{it.change=='ADDED'}.period", everyItem(equalTo("2009-02")))
                .body("results.findAll{it.change=='ADDED'}.before", everyItem(nullValue()))
                .body("results.findAll{it.change=='ADDED'}", hasSize(6))
                .body("results", hasSize(10))
                .body("results.reason.kind", everyItem(equalTo("RUN")))
                .body("results.reason.run", everyItem(equalTo(run)));
    }

    @Test
    void cellsThatAreGoneAreRemovedAndItSaysByWhat() {
        var feed = Pushing.vacanciesOf("G82021");
        feed.push("""
                {"reference":"A","organisation":"G82021","title":"Nurse","staffGroup":"03","posts":1,"wte":1,\
                "status":"OPEN","milestones":{"advertisedOn":"2026-01-10"}}""");
        var admin = given().auth().oauth2(Tokens.admin());
        admin.post(FLOW + "/snapshots").then().statusCode(200);
        feed.client()
                .delete("/v1/vacancy-feeds/" + feed.feed() + "/vacancies/A")
                .then()
                .statusCode(204);
        int without = admin.post(FLOW + "/snapshots").path("version");
        given().auth()
                .oauth2(Tokens.analyst())
                .get(FLOW + "/versions/" + without + "/changes")
                .then()
                .body("results.change", everyItem(equalTo("REMOVED")))
                .body("results.key.code.flatten()", hasItem("G82021"))
                .body("results.after", everyItem(nullValue()))
                .body("results.reason.kind", everyItem(equalTo("RECORD")))
                .body("results", not(empty()));
    }

    @Test
    void pagesOfChangesTogetherAreAllOfThem() {
        Pushing.establishmentOf("RYY").push(row("2007-01", "03", "100", "90"), row("2007-02", "03", "100", "90"));
        int version = take();
        List<Map<String, Object>> whole = changes(version, "since=0&limit=1000")
                .body("results", hasSize(greaterThan(9)))
                .extract()
                .path("results");
        var paged = new ArrayList<Map<String, Object>>();
        String query = "since=0&limit=7";
        while (query != null && paged.size() < whole.size()) {
            var page = changes(version, query).extract();
            paged.addAll(page.<List<Map<String, Object>>>path("results"));
            String cursor = page.path("metadata.nextCursor");
            query = cursor == null ? null : "since=0&limit=7&cursor=" + cursor;
        }
        assertThat(paged.subList(0, whole.size())).isEqualTo(whole);
        get("/versions/" + version + "/changes?since=" + version).then().statusCode(400);
        get("/versions/" + version + "/changes?since=-1").then().statusCode(400);
        get("/versions/999999/changes").then().statusCode(404);
    }

    @Test
    void databaseRefusesToChangeASnapshot() throws SQLException {
        Pushing.establishmentOf("RYY").push(row("2006-01", "03", "100", "90"));
        take();
        for (String change : List.of(
                "update dataset_snapshot_part set bytes = ''",
                "delete from dataset_snapshot_part",
                "update dataset_snapshot set rows = 0")) {
            try (var connection = dataSource.getConnection();
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.executeUpdate(change)).hasMessageContaining("never changes");
            }
        }
    }
}
