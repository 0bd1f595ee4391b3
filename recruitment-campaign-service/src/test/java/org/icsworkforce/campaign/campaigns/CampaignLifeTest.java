package org.icsworkforce.campaign.campaigns;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class CampaignLifeTest {

    private static final String READY = """
            "start":"2026-09-01","end":"2099-03-31","goals":[{"metric":"HIRES","target":40,"by":"2027-03-31"}]""";

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String path = "/v1/campaigns/take-a-different-view-" + unique;

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static RequestSpecification trust() {
        return as(Tokens.feed("RVV"));
    }

    /** Drafts a campaign and answers its ETag. */
    private String draft(String terms) {
        return trust().body("{\"name\":\"Take a different view\"" + (terms.isEmpty() ? "" : "," + terms) + "}")
                .put(path)
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
    }

    private ValidatableResponse launch(String tag) {
        return trust().header("If-Match", tag).post(path + "/launch").then();
    }

    private ValidatableResponse close(String tag) {
        return trust().header("If-Match", tag).post(path + "/close").then();
    }

    @Test
    void draftGetsItsCodeFromItsName() {
        trust().body("{\"name\":\"  Une idée: %s! \",\"owner\":\"RVV\",%s}".formatted(unique, READY))
                .post("/v1/campaigns")
                .then()
                .statusCode(201)
                .header("Location", "/v1/campaigns/une-idee-" + unique)
                .header("ETag", notNullValue())
                .body("campaign", equalTo("une-idee-" + unique))
                .body("owner", equalTo("RVV"))
                .body("state", equalTo("DRAFTED"))
                .body("goals[0].metric", equalTo("HIRES"))
                .body("goals[0].by", equalTo("2027-03-31"))
                .body("launchedAt", nullValue());
        trust().body("{\"campaign\":\"une-idee-" + unique + "\",\"name\":\"x\"}")
                .post("/v1/campaigns")
                .then()
                .statusCode(409)
                .header("Location", "/v1/campaigns/une-idee-" + unique)
                .body("code", equalTo("CAMPAIGN_ALREADY_EXISTS"));
        trust().body("{\"name\":\"***\"}")
                .post("/v1/campaigns")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/campaign"));
        trust().body("{\"campaign\":\"another\",\"name\":\"x\"}")
                .put(path)
                .then()
                .statusCode(400);
    }

    @Test
    void launchNamesEverythingThatIsMissing() {
        String tag = draft("");
        launch(tag)
                .statusCode(409)
                .body("code", equalTo("CAMPAIGN_NOT_READY"))
                .body("errors.code", equalTo(List.of("CAMPAIGN_WITHOUT_PERIOD", "CAMPAIGN_WITHOUT_GOAL")))
                .body("errors.pointer", equalTo(List.of("/start", "/goals")));
        String over = trust().header("If-Match", tag)
                .body("{\"name\":\"x\"," + READY.replace("2099-03-31", "2026-09-30") + "}")
                .put(path)
                .header("ETag");
        launch(over).statusCode(409).body("errors.code", equalTo(List.of("CAMPAIGN_OVER")));
        trust().get(path).then().body("state", equalTo("DRAFTED"));
    }

    @Test
    void campaignIsLaunchedOnceAndClosedOnce() {
        String drafted = draft(READY);
        close(drafted).statusCode(409).body("code", equalTo("CAMPAIGN_NOT_LAUNCHED"));
        String launched = launch(drafted)
                .statusCode(200)
                .body("state", equalTo("LAUNCHED"))
                .body("launchedAt", notNullValue())
                .body("version", equalTo(1))
                .extract()
                .header("ETag");
        launch(drafted).statusCode(412);
        launch(launched).statusCode(409).body("code", equalTo("CAMPAIGN_NOT_IN_DRAFT"));
        trust().header("If-Match", launched)
                .body("{\"name\":\"Another view\"}")
                .put(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("CAMPAIGN_NOT_IN_DRAFT"));
        String closed = close(launched)
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("closedAt", notNullValue())
                .extract()
                .header("ETag");
        close(closed).statusCode(409).body("code", equalTo("CAMPAIGN_NOT_LAUNCHED"));
    }

    @Test
    void launchNeedsThePresentTag() {
        draft(READY);
        trust().post(path + "/launch").then().statusCode(428).body("code", equalTo("PRECONDITION_REQUIRED"));
        launch("\"another\"").statusCode(412);
        trust().post(path + "-none/launch").then().statusCode(404);
    }

    @Test
    void concurrentLaunchesLaunchOnce() {
        String tag = draft(READY);
        List<Integer> statuses = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> launch(tag).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
    }

    @Test
    void onlyItsOwnerChangesACampaign() {
        String tag = draft(READY);
        String other = Tokens.feed("RPA");
        as(other).get(path).then().statusCode(200);
        as(other).header("If-Match", tag).post(path + "/launch").then().statusCode(403);
        as(other)
                .header("If-Match", tag)
                .body("{\"name\":\"x\"}")
                .put(path)
                .then()
                .statusCode(403);
        as(other)
                .body("{\"name\":\"x\",\"owner\":\"RVV\"}")
                .post("/v1/campaigns")
                .then()
                .statusCode(403);
        as(Tokens.analyst())
                .header("If-Match", tag)
                .post(path + "/launch")
                .then()
                .statusCode(403);
        as(Tokens.admin()).header("If-Match", tag).post(path + "/launch").then().statusCode(200);
    }

    @Test
    void campaignOfTheAdministratorIsChangedByNobodyElse() {
        String tag = as(Tokens.admin())
                .body("{\"name\":\"x\"," + READY + "}")
                .put(path)
                .then()
                .body("owner", nullValue())
                .extract()
                .header("ETag");
        launch(tag).statusCode(403).body("code", equalTo("ACCESS_DENIED"));
    }

    @Test
    void clientOfSeveralOrganisationsSaysWhoseTheCampaignIs() {
        String both = Tokens.of("both", List.of("RVV", "RPA"), "campaigns.read", "campaigns.write");
        as(both).body("{\"name\":\"x\"}")
                .put(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("MISSING_VALUE"))
                .body("errors[0].pointer", equalTo("/owner"));
        as(both).body("{\"name\":\"x\",\"owner\":\"RPA\"}").put(path).then().body("owner", equalTo("RPA"));
        String none = Tokens.of("none", List.of(), "campaigns.write");
        as(none).body("{\"name\":\"x\"}").put(path + "-2").then().statusCode(403);
    }

    @Test
    void faultsOfTheTermsAreNamed() {
        trust().body("{\"name\":\"x\",\"start\":\"2026-09-02\",\"end\":\"2026-09-01\"}")
                .put(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("DATES_REVERSED"))
                .body("errors[0].pointer", equalTo("/end"));
        trust().body(
                        "{\"name\":\"x\",\"partners\":[{\"organisation\":\"RVV\",\"share\":1},{\"organisation\":\"RVV\",\"share\":2}]}")
                .put(path)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/partners"));
        trust().body("{\"name\":\"x\",\"goals\":[{\"metric\":\"HIRES\",\"target\":0,\"by\":null}],"
                        + "\"partners\":[{\"organisation\":\"RVV\",\"share\":0}]}")
                .put(path)
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/goals/0/by", "/goals/0/target", "/partners/0/share")));
    }

    @Test
    void partnersMayBePutInAnotherOrder() {
        String tag =
                draft("\"partners\":[{\"organisation\":\"RVV\",\"share\":2},{\"organisation\":\"RPA\",\"share\":1}]");
        trust().header("If-Match", tag)
                .body(
                        "{\"name\":\"x\",\"partners\":[{\"organisation\":\"RPA\",\"share\":1},{\"organisation\":\"RVV\",\"share\":2}]}")
                .put(path)
                .then()
                .statusCode(200)
                .body("partners.organisation", equalTo(List.of("RPA", "RVV")));
    }
}
