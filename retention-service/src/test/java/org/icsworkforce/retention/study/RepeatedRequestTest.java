package org.icsworkforce.retention.study;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.icsworkforce.retention.StudyStory.aStudy;
import static org.icsworkforce.retention.StudyStory.owner;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;

/** An owner that got no answer sends the same again, with the same Idempotency-Key. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class RepeatedRequestTest {

    private final String key = UUID.randomUUID().toString();

    private ValidatableResponse post(String path, Object body) {
        return owner().header("Idempotency-Key", key).body(body).post(path).then();
    }

    @Test
    void studyIsDesignedOnce() {
        var terms = aStudy().asking("RVV", 40).terms();
        String first = post("/v1/studies", terms).statusCode(201).extract().path("id");

        post("/v1/studies", terms)
                .statusCode(201)
                .header("Location", "/v1/studies/" + first)
                .body("id", equalTo(first));
        post("/v1/studies", aStudy().asking("RVV", 41).terms()).statusCode(422);
    }

    @Test
    void questionnaireIsAddedOnceAlsoWhenTheStudyHasOpenedSince() {
        var study = aStudy().asking("RVV", 40).designed();
        String items = """
                {"items":[{"id":"energy","text":{"en-GB":"How much energy?"},"type":"ZERO_TO_TEN"}]}""";
        post(study.path("/questionnaires"), items).statusCode(201).body("version", equalTo(2));
        study.opened();

        post(study.path("/questionnaires"), items).statusCode(201).body("version", equalTo(2));
    }

    @Test
    void tokensAreNotToldAgain() {
        var study = aStudy().asking("RVV", 12).designed().opened();
        var wanted = Map.of("stratum", "rvv", "count", 12);
        post(study.path("/invitations"), wanted).statusCode(201);

        post(study.path("/invitations"), wanted)
                .statusCode(409)
                .header("Location", containsString(study.path("")))
                .body("code", equalTo("INVITATIONS_ALREADY_ISSUED"));
    }

    @Test
    void lostTokensMayBeReplacedUnderAnotherKey() {
        var study = aStudy().asking("RVV", 12).designed().opened();
        post(study.path("/invitations"), Map.of("stratum", "rvv", "count", 6)).statusCode(201);

        study.invited("rvv", 6);
    }
}
