package org.icsworkforce.campaign.campaigns;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.icsworkforce.campaign.LaunchedCampaign;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.Test;

/** A client that got no answer sends the same again, with the same Idempotency-Key. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class RepeatedDraftTest {

    private final String unique = UUID.randomUUID().toString();

    @Inject
    DataSource dataSource;

    private ValidatableResponse draft(String organisation, String code) {
        return post(organisation, "/v1/campaigns", """
                {"campaign":"%s","name":"Sent twice","owner":"%s"}""".formatted(code, organisation));
    }

    private ValidatableResponse post(String organisation, String path, String body) {
        return given().auth()
                .oauth2(Tokens.feed(organisation))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", unique)
                .body(body)
                .post(path)
                .then();
    }

    @Test
    void repeatedDraftIsAnsweredAsTheFirstOneWas() {
        String first = draft("RVV", "a-" + unique).statusCode(201).extract().header("Location");

        draft("RVV", "a-" + unique)
                .statusCode(201)
                .header("Location", equalTo(first))
                .body("version", equalTo(0));
    }

    @Test
    void otherDraftUnderTheKeyIsRefusedAndNotMade() {
        draft("RVV", "b-" + unique).statusCode(201);

        draft("RVV", "c-" + unique).statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        given().auth()
                .oauth2(Tokens.analyst())
                .get("/v1/campaigns/c-" + unique)
                .then()
                .statusCode(404);
    }

    @Test
    void keysOfOthersAreTheirOwn() {
        draft("RVV", "d-" + unique).statusCode(201);

        draft("RPA", "e-" + unique).statusCode(201);
    }

    @Test
    void refusedDraftLeavesTheKeyFree() {
        given().auth()
                .oauth2(Tokens.feed("RPA"))
                .contentType(ContentType.JSON)
                .body("{\"campaign\":\"f-" + unique + "\",\"name\":\"Taken\",\"owner\":\"RPA\"}")
                .post("/v1/campaigns")
                .then()
                .statusCode(201);
        draft("RVV", "f-" + unique).statusCode(409).body("code", equalTo("CAMPAIGN_ALREADY_EXISTS"));

        draft("RVV", "g-" + unique).statusCode(201);
    }

    @Test
    void ofManyAtOnceOneIsMadeAndTheOthersFindItOrAreToldToWait() {
        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> draft("RVV", "h-" + unique).extract().statusCode()))
                .limit(8)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).contains(201).isSubsetOf(201, 409);
        draft("RVV", "h-" + unique).statusCode(201).body("version", equalTo(0));
    }

    @Test
    void requestThatIsBeingWorkedOnIsNotRepeated() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            // what a transaction that drafts it holds
            try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 13))")) {
                lock.setString(1, "feed-RVV\n/v1/campaigns\n" + unique);
                lock.execute();
            }
            draft("RVV", "i-" + unique).statusCode(409).body("code", equalTo("IDEMPOTENCY_IN_PROGRESS"));
            connection.rollback();
            connection.setAutoCommit(true);
        }
        draft("RVV", "i-" + unique).statusCode(201);
    }

    @Test
    void keyIsGoodForADay() throws SQLException {
        draft("RVV", "j-" + unique).statusCode(201);
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(
                        "update idempotency_key set created_at = created_at - interval '25 hours' where key = ?")) {
            update.setString(1, unique);
            update.executeUpdate();
        }

        draft("RVV", "k-" + unique).statusCode(201).body("campaign", equalTo("k-" + unique));
    }

    @Test
    void costSentAgainLateDoesNotUndoItsCorrection() {
        var campaign = LaunchedCampaign.of("RVV", "");
        String line = """
                {"costId":"PO-%s","category":"EXTERNAL","comparable":true,"amount":%d,"currency":"GBP",
                 "from":"2026-09-01","to":"2026-10-31"}""";
        String costs = campaign.path() + "/costs";
        post("RVV", costs, line.formatted(unique, 100)).statusCode(201);
        given().auth()
                .oauth2(Tokens.feed("RVV"))
                .contentType(ContentType.JSON)
                .body(line.formatted(unique, 90))
                .post(costs)
                .then()
                .statusCode(200)
                .body("amount", equalTo(90));

        post("RVV", costs, line.formatted(unique, 100)).statusCode(200).body("amount", equalTo(90));
        given().auth()
                .oauth2(Tokens.feed("RVV"))
                .get(costs)
                .then()
                .body("results", hasSize(1))
                .body("results[0].version", equalTo(2));
    }
}
