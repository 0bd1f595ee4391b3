package org.icsworkforce.campaign.cost;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.icsworkforce.campaign.LaunchedCampaign;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class CostResourceTest {

    private static final String TWO_TO_ONE = """
            "partners":[{"organisation":"RVV","share":2},{"organisation":"RPA","share":1}]""";

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static RequestSpecification trust(String organisation) {
        return as(Tokens.feed(organisation));
    }

    private String line(long amount) {
        return """
                {"costId":"PO-%s","category":"EXTERNAL","comparable":true,"amount":%d,"currency":"GBP",
                 "from":"2026-09-01","to":"2026-10-31","source":"facebook"}""".formatted(unique, amount);
    }

    private static ValidatableResponse report(String organisation, LaunchedCampaign campaign, String body) {
        return trust(organisation).body(body).post(campaign.path() + "/costs").then();
    }

    private static ValidatableResponse costs(String token, LaunchedCampaign campaign) {
        return as(token).get(campaign.path() + "/costs").then().statusCode(200);
    }

    @Test
    void partnersBearALineByTheirSharesToThePenny() {
        var campaign = LaunchedCampaign.of("RVV", TWO_TO_ONE);
        report("RVV", campaign, line(100))
                .statusCode(201)
                .header("Location", startsWith(campaign.path() + "/costs/"))
                .body("organisation", equalTo("RVV"))
                .body("amount", equalTo(100))
                .body("shares.organisation", equalTo(List.of("RPA", "RVV")))
                .body("shares.amount", equalTo(List.of(33, 67)));
    }

    @Test
    void withoutPartnersThePayerBearsIt() {
        var campaign = LaunchedCampaign.of("RVV", "");
        report("RPA", campaign, line(101)).statusCode(201).body("shares.organisation", equalTo(List.of("RPA")));
    }

    @Test
    void sameLineChangesNothingAndAnotherUnderItsIdCorrectsIt() {
        var campaign = LaunchedCampaign.of("RVV", TWO_TO_ONE);
        String id = report("RVV", campaign, line(100)).statusCode(201).extract().path("id");
        report("RVV", campaign, line(100)).statusCode(200).body("version", equalTo(1));
        report("RVV", campaign, line(90))
                .statusCode(200)
                .body("id", equalTo(id))
                .body("version", equalTo(2))
                .body("shares.amount", equalTo(List.of(30, 60)));
        costs(Tokens.feed("RVV"), campaign).body("results.amount", equalTo(List.of(90)));
    }

    @Test
    void costIdIsTheOrganisationsOwn() {
        var campaign = LaunchedCampaign.of("RVV", TWO_TO_ONE);
        String one =
                report("RVV", campaign, line(100)).statusCode(201).extract().path("id");
        String other =
                report("RPA", campaign, line(200)).statusCode(201).extract().path("id");
        assertThat(one).isNotEqualTo(other);
        costs(Tokens.admin(), campaign).body("results.amount", equalTo(List.of(100, 200)));
    }

    @Test
    void concurrentReportsMakeOneLine() {
        var campaign = LaunchedCampaign.of("RVV", TWO_TO_ONE);
        List<Integer> statuses = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> report("RVV", campaign, line(100)).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201);
        costs(Tokens.admin(), campaign).body("results.version", equalTo(List.of(1)));
    }

    @Test
    void withdrawnLineCountsNoMoreAndMayBeToldAgain() {
        var campaign = LaunchedCampaign.of("RVV", TWO_TO_ONE);
        String at = campaign.path() + "/costs/"
                + report("RVV", campaign, line(100)).extract().path("id");
        trust("RPA").delete(at).then().statusCode(404);
        trust("RVV").delete(at).then().statusCode(204);
        trust("RVV").delete(at).then().statusCode(204);
        trust("RVV").get(at).then().statusCode(404);
        costs(Tokens.admin(), campaign).body("results", empty());
        report("RVV", campaign, line(100)).statusCode(201).body("version", equalTo(3));
        trust("RVV").get(at).then().statusCode(200);
    }

    @Test
    void lineIsForThoseWhomItConcerns() {
        var campaign = LaunchedCampaign.of("RVV", TWO_TO_ONE);
        String at = campaign.path() + "/costs/"
                + report("RPA", campaign, line(100)).extract().path("id");
        for (String token : List.of(Tokens.feed("RPA"), Tokens.feed("RVV"), Tokens.admin())) {
            costs(token, campaign).body("results", hasSize(1));
            String tag = as(token).get(at).then().statusCode(200).extract().header("ETag");
            as(token).header("If-None-Match", tag).get(at).then().statusCode(304);
        }
        for (String token : List.of(Tokens.feed("RWF"), Tokens.analyst())) {
            costs(token, campaign).body("results", empty());
            as(token).get(at).then().statusCode(404);
        }
    }

    @Test
    void nobodyReportsForOthers() {
        var campaign = LaunchedCampaign.of("RVV", TWO_TO_ONE);
        String ofAnother = line(100).replace("{\"costId\"", "{\"organisation\":\"RPA\",\"costId\"");
        report("RVV", campaign, ofAnother).statusCode(403).body("code", equalTo("ACCESS_DENIED"));
        report("RWF", campaign, line(100)).statusCode(403).body("code", equalTo("NOT_A_PARTNER"));
        as(Tokens.analyst())
                .body(line(100))
                .post(campaign.path() + "/costs")
                .then()
                .statusCode(403);
        as(Tokens.admin())
                .body(line(100))
                .post(campaign.path() + "/costs")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/organisation"));
        as(Tokens.admin())
                .body(ofAnother)
                .post(campaign.path() + "/costs")
                .then()
                .statusCode(201);
    }

    @Test
    void draftHasNoCostsAndAClosedCampaignStillDoes() {
        var draft = LaunchedCampaign.draft("RVV", TWO_TO_ONE);
        report("RVV", draft, line(100)).statusCode(409).body("code", equalTo("CAMPAIGN_NOT_LAUNCHED"));
        draft.launch().close();
        report("RVV", draft, line(100)).statusCode(201);
    }

    @Test
    void costIdOfAnotherCampaignIsRefusedUntilItIsWithdrawnThere() {
        var wrong = LaunchedCampaign.of("RVV", TWO_TO_ONE);
        var right = LaunchedCampaign.of("RVV", TWO_TO_ONE);
        String id = report("RVV", wrong, line(100)).extract().path("id");
        report("RVV", right, line(100)).statusCode(409).body("code", equalTo("COST_OF_ANOTHER_CAMPAIGN"));
        trust("RVV").delete(right.path() + "/costs/" + id).then().statusCode(404);
        trust("RVV").delete(wrong.path() + "/costs/" + id).then().statusCode(204);
        report("RVV", right, line(100)).statusCode(201);
    }

    @Test
    void faultsNameThePlace() {
        var campaign = LaunchedCampaign.of("RVV", "");
        report("RVV", campaign, line(100).replace("2026-10-31", "2026-08-31"))
                .statusCode(400)
                .body("code", equalTo("DATES_REVERSED"))
                .body("errors[0].pointer", equalTo("/to"));
        report("RVV", campaign, line(-1).replace("GBP", "EUR"))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/amount", "/currency")));
        report("RVV", campaign, line(1).replace("\"amount\":1,", "\"amount\":1.5,"))
                .statusCode(400);
        report("RVV", campaign, line(1).replace("\"comparable\":true,", ""))
                .statusCode(400)
                .body("code", equalTo("MISSING_VALUE"));
        report("RVV", campaign, line(1).replace("{\"costId\"", "{\"campaign\":\"another\",\"costId\""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/campaign"));
        trust("RVV")
                .body(line(1))
                .post("/v1/campaigns/none-" + unique + "/costs")
                .then()
                .statusCode(404);
    }

    @Test
    void listIsPaged() {
        var campaign = LaunchedCampaign.of("RVV", "");
        for (int i = 0; i < 5; i++) {
            report("RVV", campaign, line(i).replace("PO-", "PO-" + i)).statusCode(201);
        }
        var seen = new ArrayList<Integer>();
        String next = campaign.path() + "/costs?limit=2";
        while (next != null) {
            var page = trust("RVV")
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.<List<Integer>>path("results.amount"));
            next = page.path("next");
        }
        assertThat(seen).containsExactly(0, 1, 2, 3, 4);
        costs(Tokens.feed("RPA"), campaign).body("results", empty());
        costs(Tokens.feed("RVV"), campaign).body("results.costId", not(empty()));
    }
}
