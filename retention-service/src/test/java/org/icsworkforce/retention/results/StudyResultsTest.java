package org.icsworkforce.retention.results;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.icsworkforce.retention.StudyStory.aStudy;
import static org.icsworkforce.retention.StudyStory.as;
import static org.icsworkforce.retention.StudyStory.owner;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.retention.StudyStory;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class StudyResultsTest {

    private static final String PATH = "/v1/datasets/retention-study-results/observations";
    private static final Map<String, Object> AGREE = Map.of("stay", "agree");

    private static ValidatableResponse rows(StudyStory study, String more) {
        return as(Tokens.analyst())
                .get(PATH + "?study=" + study.id() + more)
                .then()
                .statusCode(200);
    }

    private static StudyStory aClosedStudy() {
        var study = aStudy().asking("RVV", 40)
                .asking("RPA", 40)
                .asking("RYY", 40)
                .designed()
                .opened();
        return study.answered("rvv", 20, AGREE)
                .answered("rpa", 5, AGREE)
                .answered("ryy", 8, AGREE)
                .closed();
    }

    @Test
    void releaseIsInTheDatasetOnceItIsPublished() {
        var study = aClosedStudy();
        String before =
                rows(study, "").body("results", equalTo(List.of())).extract().path("asOf");
        owner().post(study.path("/publish")).then().statusCode(200).body("state", equalTo("PUBLISHED"));
        rows(study, "&measure=response-rate&by=organisation")
                .body("results.organisationCode", equalTo(List.of("RPA", "RVV", "RYY")))
                .body("results.obsStatus", equalTo(List.of("Q", "A", "Q")))
                .body("results[1].value", equalTo(50.0f))
                .body("results[1].numerator", equalTo(20))
                .body("results[1].denominator", equalTo(40))
                .body("results[0].value", nullValue())
                .body("results[0].denominator", nullValue())
                .body("results[0].note", equalTo("[c]"));
        rows(study, "&asOf=" + before).body("results", equalTo(List.of()));
        owner().post(study.path("/publish")).then().statusCode(409).body("code", equalTo("STUDY_NOT_ANALYSED"));
    }

    @Test
    void datasetTellsWhatTheResultsTell() {
        var study = aClosedStudy();
        owner().post(study.path("/publish")).then().statusCode(200);
        rows(study, "&measure=in:respondents,mean&by=period&question=in:all,stay")
                .body("results.find { it.measure == 'respondents' }.value", equalTo(33))
                .body("results.find { it.measure == 'mean' }.value", equalTo(10.0f));
        rows(study, "&measure=answer-share&by=period&question=stay")
                .body("results.answerCode", equalTo(List.of("agree", "neither", "disagree")))
                .body("results[0].value", equalTo(100.0f));
    }

    @Test
    void filterIsNoWayRoundTheProtection() {
        var study = aClosedStudy();
        owner().post(study.path("/publish")).then().statusCode(200);
        rows(study, "&measure=respondents&by=period&organisation=RPA").body("results.obsStatus", equalTo(List.of("Q")));
        as(Tokens.analyst())
                .get(PATH + "?study=" + study.id() + "&by=period&organisation=in:RVV,RPA")
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_RELEASED"));
    }
}
