package org.icsworkforce.vacancy.feed;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;

/** Systems, channels and results are words of the sender's own; a misspelt system would silently link nothing. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class NearlyKnownWordsTest {

    private static String row(String system, String channel, String result) {
        return """
                {"reference":"A-1","organisation":"RVV","title":"Nurse","staffGroup":"03","posts":1,"wte":1,"status":"OPEN",\
                "aliases":[{"system":"%s","id":"4711"}],"adverts":[{"channel":"%s","reference":"17"}],\
                "outcomes":[{"post":1,"result":"%s"}]}""".formatted(system, channel, result);
    }

    @Test
    void wordThatIsNearlyAKnownOneIsTakenAndToldWithIt() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(row("TRAK", "NHS Jobs", "FILED"))
                .body("created", equalTo(1))
                .body("faultCounts.PERHAPS_MISSPELT", equalTo(3))
                .body("faults.severity", contains("WARNING", "WARNING", "WARNING"))
                .body(
                        "faults.pointer",
                        containsInAnyOrder("/aliases/0/system", "/adverts/0/channel", "/outcomes/0/result"))
                .body("faults.find{it.received=='TRAK'}.hint", containsString("The closest is TRAC"));
        feed.vacancy("A-1").body("aliases[0].system", equalTo("TRAK"));
        feed.client()
                .get("/v1/vacancy-feeds/" + feed.feed() + "/mapping-report")
                .then()
                .body("unmapped.find{it.property=='/adverts/channel'}.suggestion", containsString("NHS_JOBS"));
    }

    @Test
    void otherWordsAreTheSendersOwn() {
        Pushing.vacanciesOf("RVV")
                .push(row("rvv-taleo", "The BMJ", "Offer withdrawn by candidate"))
                .body("created", equalTo(1))
                .body("faults", hasSize(0));
    }

    @Test
    void wordThatTheFeedsMapGivesIsMeant() {
        Pushing.with(
                        "RVV",
                        "\"format\":\"NDJSON\",\"values\":{\"aliases.system\":{\"TRAK\":\"TRAK\",\"Jobs\":\"NHS_JOBS\"}}")
                .push(
                        row("TRAK", "TRAC", "FILLED"),
                        row("Jobs", "TRAC", "FILLED").replace("A-1", "A-2"))
                .body("created", equalTo(2))
                .body("faults", hasSize(0));
    }
}
