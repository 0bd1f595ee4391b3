package org.icsworkforce.vacancy.feed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody meets who sets a feed up for the first time. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class FirstStepsTest {

    private static final String ROW = "reference,organisation,title,staffGroup,posts,wte,status,milestones.closesOn\n"
            + "N-1,RVV,Nurse,03,1,1,OPEN,%s\n";

    @Test
    void presetIsLaidBesideTheExportBeforeAFeedIsRegistered() {
        given().auth()
                .oauth2(Tokens.analyst())
                .get("/v1/vacancy-feed-presets/ESR")
                .then()
                .statusCode(200)
                .body("preset", equalTo("ESR"))
                .body("source", containsString("unverified"))
                .body("columns.'Requisition Number'", equalTo("reference"))
                .body("values.contractType.'Fixed Term'", equalTo("02"))
                .body("constants.size()", equalTo(0));
        given().auth()
                .oauth2(Tokens.analyst())
                .get("/v1/vacancy-feed-presets/PWR")
                .then()
                .body("constants.basis", equalTo("NHS"));
        given().auth()
                .oauth2(Tokens.analyst())
                .get("/v1/vacancy-feed-presets/esr")
                .then()
                .statusCode(200)
                .body("preset", equalTo("ESR"));
    }

    @Test
    void presetThatThereIsNoneOfNamesThoseThereAre() {
        given().auth()
                .oauth2(Tokens.analyst())
                .get("/v1/vacancy-feed-presets/NONE")
                .then()
                .statusCode(404)
                .body("code", equalTo("RESOURCE_NOT_FOUND"))
                .body("errors[0].parameter", equalTo("preset"))
                .body("errors[0].received", equalTo("NONE"))
                .body("errors[0].allowed", contains("ESR", "PWR", "TRAC", "NHS_JOBS", "NJC"));
    }

    @Test
    void columnThatIsNotKnownSaysWhereItIsMapped() {
        Pushing.of("RVV", "CSV")
                .pushCsv("reference,Trust,title\nN-1,East Kent,Nurse\n")
                .body("faults.find{it.pointer=='/Trust'}.hint", containsString("the feed's columns"));
    }

    @ParameterizedTest
    @CsvSource({"02/11/2027", "25.12.2027"})
    void dayInAFeedWithoutColumnsOfItsOwnSaysWhatMakesItReadable(String day) {
        Pushing.of("RVV", "CSV")
                .pushCsv(ROW.formatted(day))
                .body("rejected", equalTo(1))
                .body("faults.hint", hasItem(containsString("dateOrder DAY_FIRST")));
        Pushing.with("RVV", "\"format\":\"CSV\",\"dateOrder\":\"DAY_FIRST\"")
                .pushCsv(ROW.formatted(day))
                .body("rejected", equalTo(0));
    }

    @Test
    void guardIsAsUsualInWhatItsTermsLeaveOut() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.register("\"format\":\"NDJSON\",\"snapshotGuard\":{\"maxClosePercent\":35}")
                .statusCode(200)
                .body("snapshotGuard.maxClosePercent", equalTo(35))
                .body("snapshotGuard.minClose", equalTo(5))
                .body("snapshotGuard.onGuard", equalTo("HOLD_CLOSURES"));
        feed.register("\"format\":\"NDJSON\",\"snapshotGuard\":{\"maxClosePercent\":101}")
                .statusCode(400)
                .body("errors[0].pointer", endsWith("/maxClosePercent"));
    }
}
