package org.icsworkforce.vacancy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.icsworkforce.kit.test.Examples;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.Test;

/** A partner's first day, made of nothing but what the document shows. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ExamplesTest {

    @Inject
    DataSource dataSource;

    private static final String TOKEN = Tokens.feed("RVV");
    private static final String OBSERVATIONS = "/v1/datasets/vacancy-rate/observations";

    @Test
    void everyOperationAnswersItsExamplesAsDocumented() throws SQLException {
        var examples = Examples.committed()
                .as("", TOKEN)
                .as("replayVacancyEvents", Tokens.admin())
                .as("loadReferenceData", Tokens.admin())
                .as("rebuildRollup", Tokens.admin())
                .as("getRollupRebuild", Tokens.admin())
                .as("takeSnapshot", Tokens.admin())
                .as("assignPlace", Tokens.admin())
                .as("putOrganisation", Tokens.admin())
                .as("importOrganisations", Tokens.admin())
                .as("putComparatorGroup", Tokens.admin())
                .as("deleteComparatorGroup", Tokens.admin())
                .beside("pushRun", "organisation", "mode", "snapshot")
                .knowing("establishment", "feed", "rvv-establishment")
                .knowing("temporaryStaffing", "feed", "rvv-temporary-staffing")
                .knowing("nhsJobs", "feed", "rvv-nhs-jobs");

        examples.run("registerFeed");
        examples.run("pushRun").forEach(report -> assertThat(report.<Integer>path("rejected"))
                .as(report.asString())
                .isZero());

        decisions(examples);
        examples.run("putDeclaredVacancy");
        examples.run("patchDeclaredVacancy");
        examples.run("getDeclaredVacancy");
        examples.run("deleteDeclaredVacancy");

        openings();
        references(examples);
        examples.run("takeSnapshot");
        Response vacancy = given().auth()
                .oauth2(TOKEN)
                .queryParam("reference", "RVV-2026-00017")
                .queryParam("feed", "rvv-trac")
                .get("/v1/vacancies");
        link(examples);
        String now = now();
        examples.knowing("getVacancy", "id", vacancy.path("results[0].id"))
                .knowing("getVacancyHistory", "id", vacancy.path("results[0].id"))
                .knowing(
                        "getOpportunity", "id", given().get("/v1/opportunities").path("results[0].id"))
                .knowing("listVacancyChanges", "since", since())
                .knowing("", "run", runWithARowToReject())
                .knowing("", "asOf", now)
                .knowing("", "version", "1")
                .knowing("listCellChanges", "since", "0")
                .runOthers();

        examples.everyOneFits();
    }

    /** Advertised today, wherever in time that is: what the document shows has a day of its own. */
    private static void openings() {
        String row = """
                {"reference":"today","organisation":"%s","title":"%s","jobRole":"%s","posts":1,"wte":1,"status":"OPEN",\
                "pay":{"scheme":"AFC","grade":"BAND_5"},"milestones":{"advertisedOn":"%s"},\
                "location":{"latitude":%s,"longitude":%s}}""";
        String today = LocalDate.now(ZoneId.of("Europe/London")).toString();
        Pushing.vacanciesOf("RVV")
                .push(row.formatted("RVV", "Staff Nurse", "03007", today, "51.1413", "0.9163"))
                .body("created", equalTo(1));
        Pushing.vacanciesOf("GSS:E10000016")
                .push(row.formatted("GSS:E10000016", "Social Worker", "ASC:27", today, "51.2802", "1.0789"))
                .body("created", equalTo(1));
    }

    /** What an administrator tells, each time by the state that was read. */
    private static void references(Examples examples) {
        examples.run("putComparatorGroup");
        examples.run("getComparatorGroup");
        examples.run("listComparatorGroups");
        examples.knowing("assignPlace", "If-Match", tag("/v1/organisations/RVV"))
                .knowing("deleteComparatorGroup", "If-Match", tag("/v1/comparator-groups/GROUP:nearest-kent"));
        examples.run("assignPlace");
        examples.run("deleteComparatorGroup");
    }

    private static String tag(String path) {
        return given().auth().oauth2(TOKEN).get(path).header("ETag");
    }

    /** Two records that nobody would take for one need by themselves. */
    private static void link(Examples examples) {
        for (String operation : List.of("decideVacancyLink", "getVacancyLink", "reconsiderVacancyLink")) {
            examples.knowing(operation, "first", id("rvv-trac", "RVV-2026-00018"))
                    .knowing(operation, "second", id("rvv-nhs-jobs", "C9344-26-0042"));
        }
        examples.run("decideVacancyLink");
        examples.run("getVacancyLink");
        examples.knowing("listVacancyLinks", "vacancy", id("rvv-trac", "RVV-2026-00018"))
                .knowing("listVacancyLinks", "state", "LINKED")
                .knowing("listVacancyLinks", "asOf", now())
                .run("listVacancyLinks");
        examples.run("reconsiderVacancyLink");
    }

    private static String now() {
        return given().auth().oauth2(TOKEN).get(OBSERVATIONS).path("asOf");
    }

    private static String id(String feed, String reference) {
        return given().auth()
                .oauth2(TOKEN)
                .queryParam("feed", feed)
                .queryParam("reference", reference)
                .get("/v1/vacancies")
                .path("results[0].id");
    }

    /** Of a follower who has read a part. */
    private static String since() {
        return given().auth()
                .oauth2(TOKEN)
                .queryParam("limit", 1)
                .get("/v1/vacancies/changes")
                .path("since");
    }

    /** A run that failed, one that is held and one to be taken back, of a feed of their own. */
    private void decisions(Examples examples) throws SQLException {
        var feed = Pushing.vacanciesOf("RVV");
        String row = "{\"reference\":\"D-%d\",\"organisation\":\"RVV\",\"title\":\"Nurse\",\"staffGroup\":\"03\","
                + "\"posts\":1,\"wte\":1,\"status\":\"OPEN\"}";
        String[] rows = IntStream.range(0, 9).mapToObj(row::formatted).toArray(String[]::new);
        feed.push(rows);
        String failed = feed.push(rows[0]).extract().path("id");
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement("update run set state = 'FAILED' where id = ?::uuid")) {
            update.setString(1, failed);
            update.executeUpdate();
        }
        for (String operation : List.of("retryRun", "confirmRun", "undoRun")) {
            examples.knowing(operation, "feed", feed.feed());
        }
        examples.knowing("retryRun", "run", failed).run("retryRun");
        String held = feed.push(feed.client().queryParam("mode", "snapshot"), rows[0])
                .body("state", equalTo("HELD"))
                .extract()
                .path("id");
        examples.knowing("confirmRun", "run", held).run("confirmRun");
        examples.knowing("undoRun", "run", held).run("undoRun");
    }

    /** The examples have no fault, so that everybody may send them; what became of a bad row is shown by another. */
    private static String runWithARowToReject() {
        return given().auth()
                .oauth2(TOKEN)
                .contentType("application/x-ndjson")
                .body("{\"reference\":\"RVV-2026-00020\",\"organisation\":\"RZZ\"}".getBytes(StandardCharsets.UTF_8))
                .post("/v1/vacancy-feeds/rvv-trac/runs")
                .path("id");
    }
}
