package org.icsworkforce.campaign;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.icsworkforce.kit.test.Examples;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.Test;

/** A small campaign, made of nothing but what the document shows. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ExamplesTest {

    private static final String TOKEN = Tokens.feed("RVV");
    private static final String CAMPAIGN = "/v1/campaigns/take-a-different-view";

    @Test
    void everyOperationAnswersItsExamplesAsDocumented() {
        VacancyEvent.aVacancy("RVV")
                .named("rvv-trac", "RVV-2026-00017")
                .hardToFill()
                .opened(1);
        var examples = Examples.committed()
                .as("", TOKEN)
                .as("takeSnapshot", Tokens.admin())
                .as("releaseHires", Tokens.admin())
                .as("replayRecruitmentCampaignService", Tokens.admin());

        examples.run("draftCampaign");
        // the first is drafted by now; PUT shows both of its answers with another
        examples.knowing("putCampaign", "campaign", "another-view").run("putCampaign");
        examples.knowing("launchCampaign", "If-Match", tag()).run("launchCampaign");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> given().auth()
                .oauth2(TOKEN)
                .get(CAMPAIGN + "/targets")
                .then()
                .body("count.vacancies", equalTo(1)));

        examples.run("listTargets");
        String cost = examples.run("reportCost").getFirst().path("id");
        examples.knowing("", "cost", cost).run("getCost");
        examples.run("listCosts");
        examples.run("reportTouch");
        examples.run("reportHire");
        examples.run("getHire");
        String now = given().auth()
                .oauth2(TOKEN)
                .get("/v1/datasets/campaign-cost-per-hire/observations")
                .path("asOf");
        examples.knowing("", "asOf", now).run("correctHire");
        examples.run("getObservations");
        examples.run("getObservationsFile");
        examples.run("getSeries");
        examples.run("takeSnapshot");
        examples.knowing("", "version", "1").knowing("listCellChanges", "since", "0");
        examples.run("withdrawHire");
        examples.run("withdrawCost");
        examples.knowing("closeCampaign", "If-Match", tag()).runOthers();

        examples.everyOneFits();
    }

    private static String tag() {
        return given().auth().oauth2(TOKEN).get(CAMPAIGN).header("ETag");
    }
}
