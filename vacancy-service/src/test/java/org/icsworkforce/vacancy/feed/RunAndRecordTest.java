package org.icsworkforce.vacancy.feed;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;

/** Runs and single records tell the same: faults, outcomes and what the sender wrote. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class RunAndRecordTest {

    @Test
    void personalDataRefuseThePayloadAsASingleRecordIsRefused() {
        var feed = Pushing.vacanciesOf("RVV");
        String person = OddFile.row("P", ",\"dateOfBirth\":\"1980-01-01\"");
        feed.push(OddFile.row("A", ""), person).statusCode(422).body("code", equalTo("PERSONAL_DATA"));
        feed.client()
                .contentType("application/json")
                .body(person)
                .put("/v1/vacancy-feeds/" + feed.feed() + "/vacancies/P")
                .then()
                .statusCode(422)
                .body("code", equalTo("PERSONAL_DATA"));
    }

    @Test
    void outcomeOfRowsIsAskedForInCapitalsOrNot() {
        var feed = Pushing.vacanciesOf("RVV");
        String run = feed.push(OddFile.row("A", ""), "nonsense")
                .body("mappingVersion", equalTo(1))
                .extract()
                .path("id");
        for (String outcome : new String[] {"rejected", "REJECTED"}) {
            feed.client()
                    .queryParam("outcome", outcome)
                    .get(feed.runs() + "/" + run + "/rows")
                    .then()
                    .statusCode(200)
                    .body("results.outcome", contains("REJECTED"));
        }
        feed.client()
                .queryParam("outcome", "refused")
                .get(feed.runs() + "/" + run + "/rows")
                .then()
                .statusCode(400)
                .body("errors[0].allowed", hasItem("REJECTED"));
    }

    @Test
    void sourceValueGoesWithTheCodeThatCameOfIt() {
        var feed = Pushing.with(
                "RVV",
                "\"format\":\"NDJSON\",\"values\":{\"staffGroup\":{\"Nurses\":\"03\"},\"contractType\":{\"Perm\":\"05\"}}");
        feed.push(OddFile.row("A", ",\"contractType\":\"Perm\"").replace("\"03\"", "\"Nurses\""))
                .body("created", equalTo(1));
        feed.client()
                .contentType("application/merge-patch+json")
                .body("{\"staffGroup\":\"04\"}")
                .patch("/v1/vacancy-feeds/" + feed.feed() + "/vacancies/A")
                .then()
                .statusCode(200)
                .body("staffGroup", equalTo("04"))
                .body("sourceValues.'/contractType'", equalTo("Perm"))
                .body("sourceValues.size()", equalTo(1));
        feed.register("\"format\":\"NDJSON\"").statusCode(200);
        feed.push(OddFile.row("B", "")).body("mappingVersion", equalTo(2));
    }
}
