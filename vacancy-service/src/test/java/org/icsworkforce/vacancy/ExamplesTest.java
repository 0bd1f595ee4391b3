package org.icsworkforce.vacancy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.icsworkforce.kit.test.Examples;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.Test;

/** A partner's first day, made of nothing but what the document shows. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ExamplesTest {

    private static final String TOKEN = Tokens.feed("RVV");
    private static final String OBSERVATIONS = "/v1/datasets/vacancy-rate/observations";

    @Test
    void everyOperationAnswersItsExamplesAsDocumented() {
        var examples = Examples.committed()
                .as("", TOKEN)
                .as("replayVacancyEvents", Tokens.admin())
                .as("loadReferenceData", Tokens.admin())
                .knowing("establishment", "feed", "rvv-establishment")
                .knowing("nhsJobs", "feed", "rvv-nhs-jobs");

        examples.run("registerFeed");
        examples.run("pushRun").forEach(report -> assertThat(report.<Integer>path("rejected"))
                .as(report.asString())
                .isZero());

        examples.run("putDeclaredVacancy");
        examples.run("patchDeclaredVacancy");
        examples.run("getDeclaredVacancy");
        examples.run("deleteDeclaredVacancy");

        Response vacancy = given().auth()
                .oauth2(TOKEN)
                .queryParam("reference", "RVV-2026-00017")
                .queryParam("feed", "rvv-trac")
                .get("/v1/vacancies");
        String now = given().auth().oauth2(TOKEN).get(OBSERVATIONS).path("asOf");
        examples.knowing("getVacancy", "id", vacancy.path("results[0].id"))
                .knowing("getVacancyHistory", "id", vacancy.path("results[0].id"))
                .knowing("", "run", runWithARowToReject())
                .knowing("", "asOf", now)
                .runOthers();

        examples.everyOneFits();
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
