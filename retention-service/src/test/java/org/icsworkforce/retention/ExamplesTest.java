package org.icsworkforce.retention;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;
import static org.icsworkforce.retention.pressure.VacancyEvent.aVacancy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.icsworkforce.kit.test.Examples;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.Test;

/** A study from its design to the dataset, made of nothing but what the document shows. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ExamplesTest {

    private static final String TOKEN = Tokens.of(
            "studies-RVV", List.of("RVV"), "studies.read", "studies.write", "statistics.read", "workforce.read");

    @Inject
    DataSource dataSource;

    @Test
    void everyOperationAnswersItsExamplesAsDocumented() throws Exception {
        aVacancy("RVV").opened(1);
        var examples = Examples.committed()
                .as("", TOKEN)
                .as("takeSnapshot", Tokens.admin())
                .as("replayRetentionService", Tokens.admin());

        Response abandoned = examples.run("designStudy").getFirst();
        String tag = abandoned.header("ETag");
        examples.knowing("reviseStudy", "study", abandoned.path("id"))
                .knowing("reviseStudy", "If-Match", tag)
                .knowing("abandonStudy", "study", abandoned.path("id"));
        examples.run("reviseStudy");
        examples.run("abandonStudy");
        String id = examples.run("designStudy").getFirst().path("id");
        examples.knowing("", "study", id);
        for (String step : List.of(
                "addQuestionnaire",
                "getQuestionnaire",
                "openStudy",
                "listStudies",
                "getOpenQuestionnaire",
                "issueInvitations")) {
            examples.run(step);
        }
        inviteTheTokenThatTheDocumentShows(UUID.fromString(id));
        for (String step : List.of("answerStudy", "closeStudy", "getResults", "publishStudy")) {
            examples.run(step);
        }
        String now = given().auth()
                .oauth2(TOKEN)
                .get("/v1/datasets/retention-study-results/observations")
                .path("asOf");
        await().untilAsserted(() -> given().auth()
                .oauth2(TOKEN)
                .get("/v1/vacancy-pressure?organisation=RVV")
                .then()
                .body("results", not(empty())));
        examples.run("takeSnapshot");
        examples.knowing("", "asOf", now)
                .knowing("", "version", "1")
                .knowing("listCellChanges", "since", "0")
                .runOthers();

        examples.everyOneFits();
    }

    private void inviteTheTokenThatTheDocumentShows(UUID study) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest("pLxq3SJwVvq0P9Kc1mJt3b5iXv2o8yRd".getBytes());
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "insert into invitation (token_hash, study, stratum) values (?, ?, 'rvv-nursing')")) {
            insert.setBytes(1, hash);
            insert.setObject(2, study);
            insert.executeUpdate();
        }
    }
}
