package org.icsworkforce.retention.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.icsworkforce.retention.StudyStory.aStudy;
import static org.icsworkforce.retention.StudyStory.anybody;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ResponseResourceTest {

    private static final Map<String, Object> AGREE = Map.of("stay", "agree", "energy", 7);

    @Inject
    DataSource dataSource;

    private List<String> waiting(UUID study) throws SQLException {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("select answers from answer_inbox where study = ?")) {
            query.setObject(1, study);
            var rows = new java.util.ArrayList<String>();
            var row = query.executeQuery();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        }
    }

    @Test
    void whoeverHasATokenAnswersWithoutSigningIn() throws SQLException {
        var study = aStudy().asking("RVV", 40).designed().opened();
        study.answer(study.invited("rvv", 1).getFirst(), AGREE)
                .then()
                .statusCode(201)
                .body("answered", equalTo(2))
                .body("leftOut", equalTo(List.of()));
        assertThat(waiting(study.id())).hasSize(1);
    }

    @Test
    void oneTokenTakesOneSetOfAnswersHoweverManyComeAtOnce() throws SQLException {
        var study = aStudy().asking("RVV", 40).designed().opened();
        String token = study.invited("rvv", 1).getFirst();
        var statuses = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> study.answer(token, AGREE).statusCode()))
                .limit(16)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(waiting(study.id())).hasSize(1);
        study.answer(token, AGREE).then().statusCode(409).body("code", equalTo("INVITATION_USED"));
    }

    @Test
    void tokenOfAnotherStudyIsUnknownAndStaysGood() throws SQLException {
        var study = aStudy().asking("RVV", 40).designed().opened();
        var other = aStudy().asking("RVV", 40).designed().opened();
        String token = other.invited("rvv", 1).getFirst();
        study.answer(token, AGREE)
                .then()
                .statusCode(403)
                .body("code", equalTo("INVITATION_UNKNOWN"))
                .body("detail", not(containsString(token)));
        assertThat(waiting(study.id())).isEmpty();
        other.answer(token, AGREE).then().statusCode(201);
    }

    @Test
    void refusedAnswersLeaveTheTokenGoodForAnotherTry() throws SQLException {
        var study = aStudy().asking("RVV", 40).designed().opened();
        String token = study.invited("rvv", 1).getFirst();
        study.answer(token, Map.of("stay", "secret-view", "energy", 11, "nowhere", 1))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/answers/stay"))
                .body("errors.pointer", hasItem("/answers/energy"))
                .body("errors.pointer", hasItem("/answers/nowhere"))
                .body(not(containsString("secret-view")));
        assertThat(waiting(study.id())).isEmpty();
        study.answer(token, AGREE).then().statusCode(201);
    }

    @Test
    void answerToWhatIsNotAskedIsAbsentEverywhere() throws SQLException {
        var study = aStudy().asking("RVV", 40).designed().opened();
        study.answer(study.invited("rvv", 1).getFirst(), Map.of("stay", "agree", "why", List.of("pay")))
                .then()
                .statusCode(201)
                .body("answered", equalTo(1))
                .body("leftOut", equalTo(List.of("why")));
        assertThat(waiting(study.id()).getFirst()).doesNotContain("pay").doesNotContain("why");
    }

    @Test
    void closedStudyTakesNoAnswers() {
        var study = aStudy().asking("RVV", 40).designed().opened();
        String token = study.invited("rvv", 1).getFirst();
        study.closed();
        study.answer(token, AGREE).then().statusCode(409).body("code", equalTo("STUDY_NOT_OPEN"));
    }

    @Test
    void unreadableBodyIsNotRepeated() {
        var study = aStudy().asking("RVV", 40).designed().opened();
        anybody()
                .body("{\"token\": 5, \"answers\": \"my-own-words\"}")
                .post(study.path("/responses"))
                .then()
                .statusCode(400)
                .body(not(containsString("my-own-words")));
        anybody()
                .body("{\"token\": \"t\", \"answers\": {}, \"my-own-words\": 1}")
                .post(study.path("/responses"))
                .then()
                .statusCode(400);
    }

    @Test
    void metricsDoNotTellThatSomebodyAnswered() {
        var study = aStudy().asking("RVV", 40).designed().opened();
        study.answered("rvv", 1, AGREE);
        study.results("").then().statusCode(409);
        String metrics = RestAssured.given().get("/q/metrics").asString();
        assertThat(metrics).contains("/v1/studies/{study}/results").doesNotContain("/responses");
    }
}
