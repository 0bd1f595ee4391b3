package org.icsworkforce.retention.benchmark;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PublishedTurnoverTest {

    private static ValidatableResponse ask(String query) {
        return given().auth()
                .oauth2(Tokens.analyst())
                .urlEncodingEnabled(false)
                .get("/v1/datasets/retention-published-turnover/observations?limit=1000&" + query)
                .then();
    }

    @Test
    void regionAndEnglandAreAsPublished() {
        ask("area=Y59&staffGroup=all-staff-groups")
                .statusCode(200)
                .body("results.period", everyItem(equalTo("2024-10/2025-10")))
                .body("results.measure", contains("leavers", "leaver-rate", "leaver-rate-fte"))
                .body("results.value", contains(20750, 10.0f, 9.6f))
                .body("results[1].numerator", equalTo(20750))
                .body("results[1].denominator", equalTo(207081.5f))
                .body("results[0].areaName", equalTo("South East"));
        ask("area=E92000001&staffGroup=nurses&period=2020-09")
                .body("results.value", contains(33354, 9.9f, 89.9f))
                .body("results.obsStatus", everyItem(equalTo("A")));
        // what was not published has no row
        ask("area=E92000001&staffGroup=nurses-and-health-visitors&measure=leaver-rate")
                .body("results", empty());
        ask("area=Y59&measure=leaver-rate&staffGroup=nurses-health-visitors")
                .body("results.value", contains(8.5f))
                .body("results[0].lowerCi", nullValue());
    }

    @Test
    void yearsAreNeitherAddedUpNorOthersAdmitted() {
        ask("area=E92000001&staffGroup=nurses&by=area&measure=leaver-rate")
                .statusCode(400)
                .body("code", equalTo("NOT_COMBINABLE"));
        ask("period=gte:2024-01&measure=leavers&staffGroup=in:midwives,managers")
                .body("results.staffGroupCode", contains("managers", "midwives"));
        ask("lastPeriods=1&area=E92000001&measure=leaver-rate")
                .body("results.period", everyItem(equalTo("2020-09/2021-09")));
    }
}
