package org.icsworkforce.vacancy.dataset;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class SeriesTest {

    private static String row(String month, String inPost) {
        return """
                {"organisation":"RWF","month":"%s","staffGroup":"03","staffGroupScheme":"NWD","basis":"NHS",\
                "inPostWte":%s,"source":"PWR"}""".formatted(month, inPost);
    }

    private static ValidatableResponse ask(String query) {
        return given().auth()
                .oauth2(Tokens.analyst())
                .get("/v1/datasets/vacancy-rate/series?organisation=RWF&period=gte:2012-01&period=lte:2012-05"
                        + "&measure=in-post-wte&by=organisation" + query)
                .then();
    }

    @Test
    void limitsAreTheMeanAndItsMovingRange() {
        Pushing.establishmentOf("RWF")
                .push(
                        row("2012-01", "10"),
                        row("2012-02", "12"),
                        row("2012-03", "null"),
                        row("2012-04", "11"),
                        row("2012-05", "15"));
        // mean 12, moving ranges 2, 1, 4: mean 7/3, limits 12 ± 2.66 × 7/3
        ask("&target=5")
                .statusCode(200)
                .body("results[0].key.code", contains("RWF", "NWD"))
                .body("results[0].points.period", contains("2012-01", "2012-02", "2012-03", "2012-04", "2012-05"))
                .body("results[0].points[0].mean", equalTo(12.0000f))
                .body("results[0].points[0].lower", equalTo(5.7933f))
                .body("results[0].points[0].upper", equalTo(18.2067f))
                .body("results[0].points[2].value", nullValue())
                .body("results[0].points[2].obsStatus", equalTo("L"))
                .body("results[0].points[2].mean", nullValue())
                .body("results[0].variation.code", equalTo("COMMON_CAUSE"))
                .body("results[0].assurance.code", equalTo("PASSING"));
        ask("&rebase=2012-04")
                .body("results[0].points[0].mean", equalTo(11.0000f))
                .body("results[0].points[4].mean", equalTo(13.0000f))
                .body("results[0].assurance", nullValue());
        ask("&rebase=soon").statusCode(400);
        ask("&target=much").statusCode(400);
    }

    @Test
    void dataPackageDescribesTheColumnsOfTheCsv() {
        given().auth()
                .oauth2(Tokens.analyst())
                .get("/v1/datasets/vacancy-rate/datapackage.json")
                .then()
                .statusCode(200)
                .body("resources[0].path", equalTo("observations.csv"))
                .body("resources[0].schema.fields.name", hasItems("period", "organisationCode", "value", "recordedAt"))
                .body("resources[0].schema.fields.find{it.name=='value'}.type", equalTo("number"))
                .body("'$schema'", equalTo("https://datapackage.org/profiles/2.0/datapackage.json"));
    }
}
