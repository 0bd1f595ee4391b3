package org.icsworkforce.vacancy.attraction;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.core.ThrowingRunnable;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class AttractionTest {

    private Pushing feed;
    private String vacancy;

    @BeforeEach
    void anOpenVacancy() {
        feed = Pushing.vacanciesOf("RVV");
        feed.push("""
                {"reference":"A-1","organisation":"RVV","title":"Nurse","staffGroup":"03","posts":2,"wte":2,"status":"OPEN"}""");
        vacancy = feed.vacancy("A-1").extract().path("id");
    }

    private ValidatableResponse vacancy() {
        return feed.vacancy("A-1");
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
    }

    @Test
    void hireIsShownWithWhatAttractedIt() {
        AttributedHire.of(vacancy).attributed(1, "by-the-sea");

        eventually(() -> vacancy()
                .body("attraction", hasSize(1))
                .body("attraction[0].campaign", equalTo("by-the-sea"))
                .body("attraction[0].source", equalTo("facebook"))
                .body("version", equalTo(1)));
    }

    @Test
    void hireThatWasWithdrawnIsShownNoMoreAndTheOthersAre() {
        var withdrawn = AttributedHire.of(vacancy).attributed(1, "taken-back");
        AttributedHire.of(vacancy).attributed(1, "stays");
        eventually(() -> vacancy().body("attraction", hasSize(2)));

        withdrawn.withdrawn(2);

        eventually(() -> vacancy().body("attraction.campaign", contains("stays")));
    }

    @Test
    void lateAttributionDoesNotBringAWithdrawnHireBack() {
        var hire = AttributedHire.of(vacancy).attributed(1, "first").withdrawn(3);
        eventually(() -> vacancy().body("attraction", empty()));

        hire.attributed(2, "late");
        AttributedHire.of(vacancy).attributed(1, "after-it");

        eventually(() -> vacancy().body("attraction.campaign", contains("after-it")));
    }

    @Test
    void whatWasSaidBeforeTheWithdrawalIsStillThereAsOf() {
        var hire = AttributedHire.of(vacancy).attributed(1, "taken-back");
        eventually(() -> vacancy().body("attraction", hasSize(1)));
        String before = Instant.now().toString();
        hire.withdrawn(2);
        eventually(() -> vacancy().body("attraction", empty()));

        feed.client()
                .queryParam("asOf", before)
                .get("/v1/vacancies/" + vacancy)
                .then()
                .statusCode(200)
                .body("attraction.campaign", contains("taken-back"));
    }
}
