package org.icsworkforce.vacancy.staffing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.Test;

/** Months in one row, some of which a measure cannot be told of. Each test has months of its own. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class SeveralMonthsTest {

    private static ValidatableResponse ask(String query) {
        return given().auth()
                .oauth2(Tokens.analyst())
                .urlEncodingEnabled(false)
                .get("/v1/datasets/vacancy-temporary-staffing/observations?" + query)
                .then()
                .statusCode(200);
    }

    /** A month without an agency's shift has none over the cap, and takes nothing from the others. */
    @Test
    void monthInWhichItCannotBeAddsNothing() {
        Pushing.temporaryStaffingOf("RXY")
                .push(
                        Shifts.of("RXY", "2016-05-02").charge(5000).shifts(4).json(),
                        Shifts.of("RXY", "2016-06-06")
                                .text("supply", "BANK")
                                .shifts(9)
                                .json());
        String both = "organisation=RXY&period=gte:2016-05&period=lte:2016-06&measure=over-cap-shifts";
        ask(both + "&by=organisation,period").body("results.value", contains(4, null));
        ask(both + "&by=organisation").body("results.value", contains(4)).body("results.coverage", contains("1/1"));
        ask(both + "&by=organisation,supply").body("results.obsStatus", contains("A", "M"));
    }

    @Test
    void monthsInWhichItCannotBeAreNotLeftUnsaid() {
        Pushing.temporaryStaffingOf("RXY")
                .push(
                        Shifts.of("RXY", "2024-07-01").text("supply", "BANK").json(),
                        Shifts.of("RXY", "2024-08-05").text("supply", "BANK").json());
        ask("organisation=RXY&period=gte:2024-07&period=lte:2024-08&by=organisation&measure=in:over-cap-shifts,over-cap-share")
                .body("results.value", contains(nullValue(), nullValue()))
                .body("results.obsStatus", contains("M", "M"));
    }
}
