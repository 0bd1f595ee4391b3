package org.icsworkforce.vacancy.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class VacancySearchTest {

    private static final String ASHFORD =
            "\"name\":\"William Harvey Hospital, Ashford\",\"latitude\":51.142,\"longitude\":0.917";
    private static final String CANTERBURY =
            "\"name\":\"Kent and Canterbury Hospital\",\"latitude\":51.266,\"longitude\":1.087";

    @Inject
    Searchable searchable;

    private Pushing feed;

    private static String row(String reference, String title, String day, String more) {
        return """
                {"reference":"%s","organisation":"RVV","title":"%s","staffGroup":"03","posts":1,"wte":1,"status":"OPEN",\
                "milestones":{"advertisedOn":"%s"}%s}""".formatted(reference, title, day, more);
    }

    private static String row(String reference, String title) {
        return row(reference, title, "2026-09-01", "");
    }

    private static String at(String reference, String location) {
        return row(reference, "Nurse", "2026-09-01", ",\"location\":{" + location + "}");
    }

    private ValidatableResponse search(Object... parameters) {
        var request = given().auth().oauth2(Tokens.analyst()).queryParam("feed", feed.feed());
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam((String) parameters[i], parameters[i + 1]);
        }
        return request.get("/v1/vacancies").then();
    }

    @BeforeEach
    void register() {
        searchable.now();
        feed = Pushing.vacanciesOf("RVV");
    }

    @Test
    void wordsAreFoundInAnyFormOrderAndCase() {
        feed.push(
                row("1", "Staff Nurse/Midwife, A&E"),
                row("2", "Head of IT, Children's Services"),
                row("3", "Nursing Associate (Mid-Kent)", "2026-09-02", ",\"skills\":[\"IV therapy\"]"),
                row("4", "Porter", "2026-09-02", ",\"location\":{\"name\":\"Nurses' Home, Ashford\"}"));
        search("q", "NURSES").body("results.reference", containsInAnyOrder("1", "3", "4"));
        search("q", "midwives nurse").body("results.reference", contains("1"));
        search("q", "A&E").body("results.reference", contains("1"));
        search("q", "it").body("results.reference", contains("2"));
        search("q", "head of the children’s services").body("results.reference", contains("2"));
        search("q", "iv, kent").body("results.reference", contains("3"));
        search("q", "ashford", "q", "nurse").body("results.reference", contains("4"));
        search("q", "nurse", "openedOn", "gte:2026-09-02").body("results.reference", containsInAnyOrder("3", "4"));
        search("q", "nurse ashfort").body("results", empty()).body("searchedUpTo", notNullValue());
    }

    @Test
    void wordsFollowTheRecord() {
        feed.push(row("1", "Porter"), row("2", "Porter"));
        search("q", "porter").body("results.reference", containsInAnyOrder("1", "2"));
        feed.push(row("1", "Driver"));
        feed.client()
                .delete("/v1/vacancy-feeds/" + feed.feed() + "/vacancies/2")
                .then()
                .statusCode(204);
        search("q", "porter").body("results", empty());
        search("q", "driver").body("results.reference", contains("1")).body("results[0].version", equalTo(2));
        feed.push(row("2", "Porter"));
        search("q", "porter").body("results.reference", contains("2"));
    }

    @Test
    void onlyWhatIsWithinTheDistanceIsFoundAndWhatHasNoPlaceIsCountedApart() {
        feed.push(at("A", ASHFORD), at("C", CANTERBURY), at("N", "\"postcode\":\"TN24 0LZ\""), row("P", "Porter"));
        // from one hospital to the other it is 18.2 km
        search("near", "51.142,0.917,18").body("results.reference", contains("A"));
        search("near", "51.142,0.917,18.5")
                .body("results.reference", containsInAnyOrder("A", "C"))
                .body("withoutCoordinates.count", equalTo(2))
                .body("withoutCoordinates.more", equalTo(false));
        search("near", "51.142,0.917,500", "q", "nurse").body("withoutCoordinates.count", equalTo(1));
        search("near", "51.142,0.917,18.5", "near", "51.266,1.087,1").body("results.reference", contains("C"));
        search("near", "-51.142,0.917,100").body("results", empty());
        search("near", "89.9,0.917,500").body("results", empty()).statusCode(200);
        search().body("results.size()", equalTo(4)).body("searchedUpTo", nullValue());
    }

    @Test
    void placeThatIsHardlyMeantIsNotFoundByDistance() {
        feed.push(
                at("A", ASHFORD),
                at("zero", "\"latitude\":0,\"longitude\":0.0"),
                at("exchanged", "\"latitude\":0.917,\"longitude\":51.142"));
        search("near", "0,0,10").body("results", empty()).body("withoutCoordinates.count", equalTo(2));
        search("near", "0.917,51.142,10").body("results", empty());
        search("near", "51.142,0.917,10").body("results.reference", contains("A"));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        search(
                        "q",
                        "and the",
                        "near",
                        "91,x,501",
                        "status",
                        "ABERTO",
                        "openedOn",
                        "gte:soon",
                        "asOf",
                        "2026-10-31T12:00:00Z",
                        "cursor",
                        "x")
                .statusCode(400)
                .body("code", equalTo("INVALID_VALUE"))
                .body(
                        "errors.parameter",
                        containsInAnyOrder("q", "near", "near", "near", "status", "openedOn", "asOf", "cursor"));
        search("near", "51.1,0.9").statusCode(400).body("errors.parameter", contains("near"));
        search("near", "51.1,0.9,0").statusCode(400);
        search("near", "5e1,0.9,1").statusCode(400);
        search("q", "").statusCode(400).body("errors.parameter", contains("q"));
        search("q", "one two three four five six seven eight nine ten eleven").statusCode(400);
        search("q", "x".repeat(201)).statusCode(400);
        search("q", "nul\0").statusCode(400);
        search("q", "nurse'; drop table vacancy_search; -- \\ : & | ! <->")
                .statusCode(200)
                .body("results", empty());
    }

    @Test
    void searchThatFindsNothingNewIsNotSentAgain() {
        feed.push(row("1", "Porter"));
        String tag = search("q", "porter").extract().header("ETag");
        given().auth()
                .oauth2(Tokens.analyst())
                .queryParam("feed", feed.feed())
                .queryParam("q", "porter")
                .header("If-None-Match", tag)
                .get("/v1/vacancies")
                .then()
                .statusCode(304);
        feed.push(row("1", "Senior Porter"));
        given().auth()
                .oauth2(Tokens.analyst())
                .queryParam("feed", feed.feed())
                .queryParam("q", "porter")
                .header("If-None-Match", tag)
                .get("/v1/vacancies")
                .then()
                .statusCode(200);
    }
}
