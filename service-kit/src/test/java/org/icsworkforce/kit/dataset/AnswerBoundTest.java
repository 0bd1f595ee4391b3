package org.icsworkforce.kit.dataset;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Here an answer has a hundred rows at most. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class AnswerBoundTest {

    private static Response get(String path) {
        return given().auth().oauth2(Tokens.analyst()).get("/v1/datasets/counted/" + path);
    }

    @Test
    void answerWithinTheBoundIsWhole() {
        get("observations?rows=100&limit=1000").then().statusCode(200).body("results", hasSize(100));
        assertThat(get("observations.csv?rows=100").asString().lines()).hasSize(101);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"observations", "observations.csv", "observations.ndjson", "observations.parquet", "series"})
    void largerAnswerIsRefusedWithTheReasonAndNeverCutOff(String path) {
        get(path + "?rows=101")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("ANSWER_TOO_LARGE"))
                .body("detail", containsString("more than 100 rows"));
    }

    @Test
    void snapshotIsWholeOrNone() {
        given().auth()
                .oauth2(Tokens.admin())
                .post("/v1/datasets/counted/snapshots")
                .then()
                .statusCode(400)
                .body("code", equalTo("ANSWER_TOO_LARGE"));
        get("snapshots").then().statusCode(200).body("results", hasSize(0));
    }
}
