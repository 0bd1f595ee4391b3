package org.icsworkforce.vacancy.organisation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.AtOnce;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PlaceResourceTest {

    private static final String NETWORK = "U34235";

    private static final String OTHER = "U04973";

    @Inject
    RegisterLoad register;

    @AfterEach
    void nowhere() {
        assign(Tokens.admin(), NETWORK, "null").statusCode(200).body("place", nullValue());
    }

    private static ValidatableResponse assign(String token, String code, String place) {
        return assign(token, code, place, tag(code));
    }

    private static String tag(String code) {
        return given().auth()
                .oauth2(Tokens.analyst())
                .get("/v1/organisations/" + code)
                .header("ETag");
    }

    private static ValidatableResponse assign(String token, String code, String place, String tag) {
        var request = given().auth().oauth2(token).contentType(ContentType.JSON);
        return (tag == null ? request : request.header("If-Match", tag))
                .body("{\"place\":" + place + "}")
                .put("/v1/organisations/" + code + "/place")
                .then();
    }

    private static ValidatableResponse ask(String query) {
        return given().auth()
                .oauth2(Tokens.analyst())
                .urlEncodingEnabled(false)
                .get("/v1/datasets/vacancy-rate/observations?" + query)
                .then();
    }

    @Test
    void datasetsGoByThePlaceAndAnAnswerOfThenByThatOfThen() {
        Pushing.establishmentOf(NETWORK).push("""
                {"organisation":"%s","month":"2015-08","staffGroup":"03","staffGroupScheme":"NWD","basis":"NHS",\
                "establishmentWte":10,"inPostWte":9,"source":"test"}""".formatted(NETWORK));
        String query = "period=2015-08&by=place&measure=nhs-gap";
        String then = ask(query)
                .body("results.placeCode", contains("not-said"))
                .extract()
                .path("asOf");

        assign(Tokens.admin(), NETWORK, "\"Coast of a test\"")
                .statusCode(200)
                .body("place", equalTo("Coast of a test"));
        ask(query + "&place=Coast%20of%20a%20test").body("results.placeCode", contains("Coast of a test"));
        ask(query + "&asOf=" + then).body("results.placeCode", contains("not-said"));
    }

    @Test
    void placeStaysWhenTheRegisterIsLoadedAnew() {
        int version =
                assign(Tokens.admin(), NETWORK, "\"Coast of a test\"").extract().path("version");
        register.loadShipped();
        given().auth()
                .oauth2(Tokens.analyst())
                .get("/v1/organisations/" + NETWORK)
                .then()
                .body("place", equalTo("Coast of a test"))
                .body("version", equalTo(version));
        assign(Tokens.admin(), NETWORK, "\"Coast of a test\"").body("version", equalTo(version));
    }

    @Test
    void placeIsAssignedByWhoHasReadTheOrganisation() {
        String read = tag(NETWORK);
        assign(Tokens.admin(), NETWORK, "\"Coast of a test\"", null)
                .statusCode(428)
                .body("code", equalTo("PRECONDITION_REQUIRED"));
        String placed = assign(Tokens.admin(), NETWORK, "\"Coast of a test\"", read)
                .statusCode(200)
                .extract()
                .header("ETag");
        assertThat(placed).isEqualTo(tag(NETWORK)).isNotEqualTo(read);
        assign(Tokens.admin(), NETWORK, "\"Hills of a test\"", read)
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"));
        given().auth()
                .oauth2(Tokens.analyst())
                .header("If-None-Match", placed)
                .get("/v1/organisations/" + NETWORK)
                .then()
                .statusCode(304);
    }

    @Test
    void whatHappensToAnotherIsNoObstacle() {
        String read = tag(NETWORK);
        assign(Tokens.admin(), OTHER, "\"Hills of a test\"").statusCode(200);
        assign(Tokens.admin(), NETWORK, "\"Coast of a test\"", read).statusCode(200);
        assign(Tokens.admin(), OTHER, "null").statusCode(200);
    }

    @Test
    void ofSeveralAtOnceOneAssigns() {
        String read = tag(NETWORK);
        var answers = AtOnce.all(8, i -> assign(Tokens.admin(), NETWORK, "\"Hills " + i + " of a test\"", read));
        assertThat(answers)
                .filteredOn(answer -> answer.extract().statusCode() == 200)
                .singleElement()
                .satisfies(answer -> assertThat(answer.extract().header("ETag")).isEqualTo(tag(NETWORK)));
        assertThat(answers)
                .filteredOn(answer -> answer.extract().statusCode() == 412)
                .hasSize(7);
    }

    @Test
    void onlyAnAdministratorAssignsAndOnlyWhatAFilterCanName() {
        assign(Tokens.feed("RVV"), "RVV", "\"East\"").statusCode(403);
        assign(Tokens.admin(), "NOBODY", "\"East\"").statusCode(404);
        assign(Tokens.admin(), NETWORK, "\"East, and West\"").statusCode(400);
        assign(Tokens.admin(), NETWORK, "\"not-said\"").statusCode(400);
    }
}
