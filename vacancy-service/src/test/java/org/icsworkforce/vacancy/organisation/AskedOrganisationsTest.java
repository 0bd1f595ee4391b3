package org.icsworkforce.vacancy.organisation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class AskedOrganisationsTest {

    private static ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(Tokens.analyst())
                .urlEncodingEnabled(false)
                .get("/v1/" + path)
                .then();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "datasets/vacancy-flow/observations",
                "datasets/vacancy-ageing/observations",
                "datasets/vacancy-hard-to-fill/observations",
                "datasets/vacancy-rate/observations",
                "datasets/vacancy-temporary-staffing/observations",
                "datasets/vacancy-time-to-fill/observations",
                "datasets/vacancy-feed-quality/observations",
                "vacancies",
                "opportunities"
            })
    void organisationThatIsNoneIsRefusedAndNotShownAsOneWithoutRows(String path) {
        get(path + "?organisation=in:RPA,rvv")
                .statusCode(400)
                .body("code", equalTo("INVALID_VALUE"))
                .body("errors[0].parameter", equalTo("organisation"))
                .body("errors[0].received", equalTo("rvv"))
                .body("errors[0].detail", containsString("It has RVV"))
                .body("errors[0].allowed", hasItem("/v1/organisations"));
    }

    @ParameterizedTest
    @CsvSource({"RVVX, RVV (East Kent Hospitals", "East%20Kent%20Hospitals%20Trust, that of RVV", "Q, no organisation"})
    void whatMayBeMeantIsTold(String written, String told) {
        get("datasets/vacancy-flow/observations?organisation=" + written)
                .statusCode(400)
                .body("detail", containsString(told));
    }

    @ParameterizedTest
    @ValueSource(strings = {"09C", "in:RVV,GSS:E10000016", "Y59"})
    void organisationThatHasEndedOrHasNoRowsMayBeAskedFor(String code) {
        get("datasets/vacancy-flow/observations?organisation=" + code).statusCode(200);
        get("vacancies?organisation=" + code).statusCode(200);
    }

    @Test
    void organisationMayBeAskedForAsOfATimeBeforeItWasRegistered() {
        String then = get("datasets/vacancy-flow/observations?organisation=RVV&limit=1")
                .extract()
                .path("asOf");
        String since = "LOCAL:S" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        given().auth()
                .oauth2(Tokens.admin())
                .contentType("application/json")
                .body("{\"name\":\"Invented\",\"kind\":\"CHARITY\",\"inSystem\":\"NO\"}")
                .put("/v1/organisations/" + since)
                .then()
                .statusCode(201);
        get("datasets/vacancy-flow/observations?organisation=" + since + "&asOf=" + then)
                .statusCode(200);
        get("vacancies?organisation=" + since).statusCode(200);
    }

    @Test
    void householdIsToldThePlaceOfAnOrganisationThatIsNone() {
        given().contentType("application/json")
                .body("{\"profiles\":[{\"organisation\":[\"RVV\",\"X\"]},{\"organisation\":[\"Y\"]}],\"withinKm\":20}")
                .post("/v1/opportunities/household-search")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/profiles/0/organisation/1", "/profiles/1/organisation/0"));
    }
}
