package org.icsworkforce.vacancy.codelist;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class AskedStaffGroupsTest {

    private static ValidatableResponse ask(String dataset, String staffGroup) {
        return given().auth()
                .oauth2(Tokens.analyst())
                .queryParam("by", "period")
                .queryParam("staffGroup", staffGroup)
                .get("/v1/datasets/" + dataset + "/observations")
                .then();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vacancy-flow",
                "vacancy-ageing",
                "vacancy-hard-to-fill",
                "vacancy-rate",
                "vacancy-temporary-staffing",
                "vacancy-time-to-fill"
            })
    void groupThatNoListHasIsRefusedAndNotShownAsOneWithoutRows(String dataset) {
        ask(dataset, "in:03,3")
                .statusCode(400)
                .body("code", equalTo("INVALID_VALUE"))
                .body("errors[0].parameter", equalTo("staffGroup"))
                .body("errors[0].received", equalTo("3"))
                .body("errors[0].detail", containsString("03, not 3"))
                .body("errors[0].allowed", hasItem("/v1/code-lists/nwd-staff-group"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"03", "in:01,nurses-health-visitors", "OTHER", "not-said", "managers"})
    void groupOfAnySchemeMayBeAskedFor(String staffGroup) {
        ask("vacancy-flow", staffGroup).statusCode(200);
    }
}
