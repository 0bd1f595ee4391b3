package org.icsworkforce.vacancy.comparator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.Test;

/** Lists of this test are invented, and say so: the usual one is not open data. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ComparatorGroupTest {

    private static final String KENT = "GSS:E10000016";

    private final String id = UUID.randomUUID().toString().substring(0, 8);
    private final String group = "GROUP:invented-" + id;
    private final String one = "LOCAL:ONE-" + id.toUpperCase();
    private final String other = "LOCAL:OTHER-" + id.toUpperCase();

    /** By somebody who has read the group, where there is one. */
    private static ValidatableResponse put(String code, String token, String members) {
        String path = "/v1/comparator-groups/" + code;
        String tag = read(path).extract().header("ETag");
        var request = given().auth().oauth2(token).contentType(ContentType.JSON);
        return (tag == null ? request : request.header("If-Match", tag))
                .body("""
                        {"name":"Neighbours of Kent","source":"invented for a test","listedOn":"2026-04-01",
                         "synthetic":true,"members":[%s]}""".formatted(members))
                .put(path)
                .then();
    }

    private static String member(String code) {
        return "{\"code\":\"%s\",\"name\":\"Council %s\"}".formatted(code, code);
    }

    private static ValidatableResponse ask(String query) {
        return given().auth()
                .oauth2(Tokens.analyst())
                .urlEncodingEnabled(false)
                .get("/v1/datasets/vacancy-rate/observations?limit=1000&" + query)
                .then();
    }

    private static ValidatableResponse read(String path) {
        return given().auth().oauth2(Tokens.analyst()).get(path).then();
    }

    private static void send(String organisation, String month, int filled, int vacant) {
        Pushing.establishmentOf(organisation)
                .push("""
                        {"organisation":"%s","month":"%s","staffGroup":"direct-care","staffGroupScheme":"ASC","basis":"ASC",\
                        "filledPosts":%d,"vacantPosts":%d,"source":"test"}""".formatted(organisation, month, filled, vacant))
                .body("rejected", equalTo(0));
    }

    @Test
    void groupIsARowOfItsMembersTogetherBesideTheCouncil() {
        put(group, Tokens.admin(), member(one) + "," + member(other) + "," + member("LOCAL:SILENT-" + id.toUpperCase()))
                .statusCode(201)
                .header("Location", "/v1/comparator-groups/" + group)
                .body("version", equalTo(1));
        send(KENT, "2015-05", 90, 10);
        send(one, "2015-05", 180, 20);
        send(other, "2015-05", 60, 40);
        ask("period=2015-05&by=organisation&measure=asc-posts&organisation=in:" + KENT + "," + group)
                .statusCode(200)
                .body("results.organisationCode", contains(group, KENT))
                // 60 of 300: of the posts together, not the mean of two rates
                .body("results.value", contains(20.0f, 10.0f))
                .body("results.coverage", contains("2/3", "1/1"))
                .body(
                        "results[0].organisationName",
                        equalTo("Neighbours of Kent (invented for a test, list of 2026-04-01)"))
                .body("results[0].note", containsString("[synthetic]"));
        ask("period=2015-05&by=period&measure=asc-posts&organisation=" + group).body("results.value", contains(20.0f));
        ask("period=2015-05&by=period&measure=asc-posts")
                .body("results.value", contains(10.0f))
                .body("leftOut", hasItems(one, other));
    }

    @Test
    void answerOfThenHasTheMembersOfThen() {
        put(group, Tokens.admin(), member(one) + "," + member(other)).statusCode(201);
        put(group, Tokens.admin(), member(one)).statusCode(200).body("version", equalTo(2));
        send(one, "2015-06", 90, 10);
        send(other, "2015-06", 50, 50);
        String query = "period=2015-06&by=organisation&measure=asc-posts&organisation=" + group;
        String then =
                ask(query).body("results.value", contains(10.0f)).extract().path("asOf");
        put(group, Tokens.admin(), member(one) + "," + member(other)).body("version", equalTo(3));
        ask(query).body("results.value", contains(30.0f));
        ask(query + "&asOf=" + then).body("results.value", contains(10.0f)).body("results.coverage", contains("1/1"));
    }

    @Test
    void groupIsNotAddedToOthersThatItMayHold() {
        put(group, Tokens.admin(), "{\"code\":\"" + KENT + "\"}").statusCode(201);
        ask("by=period&measure=asc-posts&organisation=in:" + KENT + "," + group)
                .statusCode(400)
                .body("code", equalTo("NOT_COMBINABLE"));
    }

    @Test
    void datasetOfTheSystemsOwnFeedsRefusesGroups() {
        for (String dataset :
                List.of("vacancy-flow", "vacancy-ageing", "vacancy-time-to-fill", "vacancy-temporary-staffing")) {
            given().auth()
                    .oauth2(Tokens.analyst())
                    .get("/v1/datasets/" + dataset + "/observations?organisation=" + group)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("organisation"));
        }
    }

    @Test
    void sameListAgainIsNoVersionAndWhoIsUnknownNeedsAName() {
        put(group, Tokens.admin(), member(one)).body("version", equalTo(1));
        put(group, Tokens.admin(), member(one)).body("version", equalTo(1));
        put(group, Tokens.admin(), "{\"code\":\"LOCAL:NOBODY\"}")
                .statusCode(422)
                .body("errors[0].code", equalTo("UNKNOWN_ORGANISATION"))
                .body("errors[0].pointer", equalTo("/members/0/code"));
        put(group, Tokens.feed("RVV"), member(one)).statusCode(403);
        read("/v1/comparator-groups/" + group)
                .body("source", equalTo("invented for a test"))
                .body("members.code", contains(one));
        read("/v1/comparator-groups?limit=1000").body("results.code", hasItem(group));
        read("/v1/organisations/" + one).body("inSystem", equalTo("NO"));
    }

    @Test
    void faultOfAPathNamesItsParameter() {
        read("/v1/comparator-groups/GROUP:UPPER")
                .statusCode(400)
                .body("errors.parameter", contains("code"))
                .body("errors[0].pointer", nullValue());
    }

    @Test
    void memberIsAnOrganisationAndNoGroup() {
        String code = "GROUP:" + id.toUpperCase();
        put(group, Tokens.admin(), member(one) + "," + member(code))
                .statusCode(400)
                .body("errors.pointer", contains("/members/1/code"));
        read("/v1/organisations/" + code).statusCode(404);
        read("/v1/organisations/" + one).statusCode(404);
    }

    @Test
    void everyFaultOfAListIsToldAtOnce() {
        given().auth()
                .oauth2(Tokens.admin())
                .contentType(ContentType.JSON)
                .body("""
                        {"name":"a\\u0000b","source":7,"listedOn":20000,"synthetic":"yes","membrs":[],
                         "members":[{"code":"RVV","name":""},{"code":5}]}""")
                .put("/v1/comparator-groups/" + group)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/name",
                                "/source",
                                "/listedOn",
                                "/synthetic",
                                "/membrs",
                                "/members/0/name",
                                "/members/1/code"));
        read("/v1/comparator-groups/" + group).statusCode(404);
    }

    @Test
    void englandCanBeSentByAReferenceFeed() {
        send("GSS:E92000001", "2015-07", 900, 100);
        ask("period=2015-07&by=organisation&measure=asc-posts&organisation=GSS:E92000001")
                .body("results.organisationName", contains("England"))
                .body("results.value", contains(10.0f));
        ask("period=2015-07&by=period&measure=asc-posts").body("leftOut", hasItem("GSS:E92000001"));
    }
}
