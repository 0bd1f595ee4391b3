package org.icsworkforce.vacancy.codelist;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class AskedCodesTest {

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
                .body("errors[0].detail", containsString("03 is one"))
                .body("errors[0].allowed", hasItem("/v1/code-lists/nwd-staff-group"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vacancies", "opportunities"})
    void listOfVacanciesRefusesCodesThatAreNoneBesideAllElse(String list) {
        given().auth()
                .oauth2(Tokens.analyst())
                .urlEncodingEnabled(false)
                .get("/v1/" + list + "?staffGroup=3&staffGroup=in:03,not-said&jobRole=3007&q=and&place=nowhere&limit=0")
                .then()
                .statusCode(400)
                .body(
                        "errors.parameter",
                        containsInAnyOrder("staffGroup", "staffGroup", "jobRole", "q", "place", "limit"))
                .body("errors.received", hasItems("3", "not-said", "3007"))
                .body("errors.find { it.received == '3' }.detail", containsString("03 is one"))
                .body(
                        "errors.find { it.received == '3' }.allowed",
                        contains("/v1/code-lists/nwd-staff-group", "/v1/code-lists/asc-job-group"))
                .body("errors.find { it.parameter == 'jobRole' }.detail", containsString("03007 is one"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "staffGroup=03", "staffGroup=OTHER", "staffGroup=in:04,direct-care",
                "jobRole=03007", "jobRole=ASC:7", "jobRole=SOC:5434"
            })
    void listOfVacanciesIsAskedForCodesThatAVacancyCanHave(String query) {
        for (String list : List.of("vacancies", "opportunities")) {
            given().auth()
                    .oauth2(Tokens.analyst())
                    .urlEncodingEnabled(false)
                    .get("/v1/" + list + "?" + query)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void labelInThePlaceOfACodeIsToldTheCode() {
        ask("vacancy-flow", "Nursing and midwifery")
                .statusCode(400)
                .body("errors[0].detail", containsString("The closest is 03"));
    }

    @Test
    void jobRoleThatIsNoneIsRefusedByDatasetsToo() {
        given().auth()
                .oauth2(Tokens.analyst())
                .get("/v1/datasets/vacancy-flow/observations?jobRole=3007&by=period")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("jobRole"));
    }

    @Test
    void householdIsToldThePlaceOfACodeThatIsNone() {
        given().contentType("application/json")
                .body("""
                        {"profiles":[{"staffGroup":["03","3"]},{"jobRole":["3007"],"q":"and the"}],"withinKm":20}""")
                .post("/v1/opportunities/household-search")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/profiles/0/staffGroup/1", "/profiles/1/jobRole/0", "/profiles/1/q"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"03", "in:01,nurses-health-visitors", "OTHER", "not-said", "managers"})
    void groupOfAnySchemeMayBeAskedFor(String staffGroup) {
        ask("vacancy-flow", staffGroup).statusCode(200);
    }
}
