package org.icsworkforce.vacancy.comparator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.AtOnce;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.Test;

/** Several people may change a group, and nobody takes back what another told. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ComparatorGroupChangeTest {

    private static final String ANY = "\"0\"";

    private final String id = UUID.randomUUID().toString().substring(0, 8);
    private final String group = "/v1/comparator-groups/GROUP:changed-" + id;
    private final String one = "LOCAL:CHANGED-" + id.toUpperCase();
    private final String other = "LOCAL:FURTHER-" + id.toUpperCase();

    private static RequestSpecification administrator() {
        return given().auth().oauth2(Tokens.admin()).contentType(ContentType.JSON);
    }

    private static ValidatableResponse read(String path) {
        return given().auth().oauth2(Tokens.analyst()).get(path).then();
    }

    private static String list(String... members) {
        return """
                {"name":"Neighbours","source":"invented for a test","listedOn":"2026-04-01","synthetic":true,
                 "members":[%s]}""".formatted(String.join(",", members));
    }

    private static String member(String code) {
        return "{\"code\":\"%s\",\"name\":\"Council %s\"}".formatted(code, code);
    }

    private String told() {
        return administrator()
                .body(list(member(one)))
                .put(group)
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
    }

    @Test
    void groupIsReplacedByWhoHasReadIt() {
        String tag = told();
        read(group).header("ETag", tag);
        administrator()
                .body(list(member(one), member(other)))
                .put(group)
                .then()
                .statusCode(428)
                .body("code", equalTo("PRECONDITION_REQUIRED"));
        administrator()
                .header("If-Match", ANY)
                .body(list(member(one), member(other)))
                .put(group)
                .then()
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"));
        // who is refused leaves nothing in the register
        read("/v1/organisations/" + other).statusCode(404);
        String next = administrator()
                .header("If-Match", tag)
                .body(list(member(one), member(other)))
                .put(group)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        assertThat(next).isNotEqualTo(tag);
        read(group).header("ETag", next).body("members.code", contains(one, other));
    }

    @Test
    void readerWhoHasItIsToldSo() {
        String tag = told();
        given().auth()
                .oauth2(Tokens.analyst())
                .header("If-None-Match", tag)
                .get(group)
                .then()
                .statusCode(304)
                .header("ETag", tag);
    }

    @Test
    void whatWasNeverToldCannotBeReplaced() {
        administrator()
                .header("If-Match", ANY)
                .body(list(member(one)))
                .put(group)
                .then()
                .statusCode(412);
        read(group).statusCode(404);
        read("/v1/organisations/" + one).statusCode(404);
    }

    @Test
    void deletedGroupIsNoLongerAnsweredExceptOfThen() {
        String tag = told();
        Pushing.establishmentOf(one).push("""
                {"organisation":"%s","month":"2015-09","staffGroup":"direct-care","staffGroupScheme":"ASC","basis":"ASC",\
                "filledPosts":90,"vacantPosts":10,"source":"test"}""".formatted(one));
        String query = "/v1/datasets/vacancy-rate/observations?period=2015-09&by=organisation&measure=asc-posts"
                + "&organisation=" + group.substring(group.lastIndexOf('/') + 1);
        var before = read(query).body("results.value", contains(10.0f)).extract();

        administrator().delete(group).then().statusCode(428);
        administrator().header("If-Match", ANY).delete(group).then().statusCode(412);
        read(group).statusCode(200);
        administrator().header("If-Match", tag).delete(group).then().statusCode(204);
        administrator().header("If-Match", tag).delete(group).then().statusCode(204);

        read(group).statusCode(404);
        read("/v1/comparator-groups?limit=1000")
                .body("results.code", not(hasItem(before.<String>path("results[0].organisationCode"))));
        read(query).statusCode(200).body("results", empty());
        read(query + "&asOf=" + before.<String>path("asOf")).body("results", equalTo(before.<List<?>>path("results")));
        read("/v1/organisations/" + one).statusCode(200);
    }

    @Test
    void groupToldAgainIsNewAndItsOldTagIsWorthless() {
        String tag = told();
        administrator().header("If-Match", tag).delete(group).then().statusCode(204);
        administrator()
                .header("If-Match", tag)
                .body(list(member(one)))
                .put(group)
                .then()
                .statusCode(412);
        assertThat(told()).isNotEqualTo(tag);
        read(group).body("version", equalTo(3));
        administrator().header("If-Match", tag).delete(group).then().statusCode(412);
    }

    @Test
    void onlyAnAdministratorDeletesAndOnlyWhatWasTold() {
        String tag = told();
        for (String token : List.of(Tokens.analyst(), Tokens.feed("RVV"))) {
            given().auth()
                    .oauth2(token)
                    .header("If-Match", tag)
                    .delete(group)
                    .then()
                    .statusCode(403);
        }
        given().header("If-Match", tag).delete(group).then().statusCode(401);
        administrator().header("If-Match", tag).delete(group + "-never").then().statusCode(404);
        administrator()
                .header("If-Match", tag)
                .delete(group + "?force=true")
                .then()
                .statusCode(400);
        read(group).statusCode(200);
    }

    @Test
    void ofSeveralAtOnceOneTellsAndOneReplaces() {
        var told = AtOnce.all(8, i -> administrator()
                .body(list(member(one), member(other + i)))
                .put(group)
                .statusCode());
        assertThat(told).containsOnlyOnce(201).containsOnly(201, 428);
        String tag = read(group).extract().header("ETag");
        var replaced = AtOnce.all(8, i -> administrator()
                .header("If-Match", tag)
                .body(list(member(one), member(other + "-" + i)))
                .put(group)
                .statusCode());
        assertThat(replaced).containsOnlyOnce(200).containsOnly(200, 412);
        read(group).body("version", equalTo(2));
        String last = read(group).extract().header("ETag");
        assertThat(AtOnce.all(4, i -> administrator()
                        .header("If-Match", last)
                        .delete(group)
                        .statusCode()))
                .containsOnly(204);
        read(group).statusCode(404);
    }

    @Test
    void registerHoldsTheMembersOfAllWhoToldAtOnce() {
        AtOnce.all(8, i -> administrator()
                .body(list(member(one + "-" + i)))
                .put(group + "-" + i)
                .then()
                .statusCode(201));
        IntStream.range(0, 8)
                .forEach(i -> read("/v1/organisations/" + one + "-" + i).statusCode(200));
    }

    @Test
    void memberStandsInAListOnce() {
        String renamed = member(one).replace("Council", "Borough");
        administrator()
                .body(list(member(one), renamed, member(other), "{\"code\":\"" + one + "\"}"))
                .put(group)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/members/1/code", "/members/3/code"));
        read("/v1/organisations/" + one).statusCode(404);
    }

    @Test
    void whatIsTooLargeOrUnknownIsRefused() {
        String many =
                IntStream.range(0, 101).mapToObj(i -> member(one + "-" + i)).collect(Collectors.joining(","));
        administrator().body(list(many)).put(group).then().statusCode(400);
        String huge = Stream.generate(() -> member(one)).limit(200_000).collect(Collectors.joining(","));
        administrator().body(list(huge)).put(group).then().statusCode(413);
        administrator()
                .body(list(member(one)))
                .put(group + "?dryRun=true")
                .then()
                .statusCode(400);
        administrator().body("[]").put(group).then().statusCode(400);
        administrator().body("null").put(group).then().statusCode(400);
        administrator().body(list()).put(group).then().statusCode(400);
        administrator().body(list("null")).put(group).then().statusCode(400);
        read(group + "?asOf=2026-01-01T00:00:00Z").statusCode(400);
        read(group).statusCode(404);
    }
}
