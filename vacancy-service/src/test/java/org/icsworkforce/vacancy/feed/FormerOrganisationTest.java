package org.icsworkforce.vacancy.feed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.icsworkforce.vacancy.feed.Nurses.nurse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.Test;

/** A feed that no longer speaks for an organisation of which it holds records. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class FormerOrganisationTest {

    private static RequestSpecification client() {
        return given().auth().oauth2(Tokens.of("group", List.of("RVV", "RPA"), "vacancies.write", "vacancies.read"));
    }

    private static void register(Pushing feed, String organisations) {
        client().contentType("application/json")
                .body("""
                        {"owner":"RVV","organisations":[%s],"subject":"vacancies","format":"NDJSON",
                         "name":"A group of trusts","precedence":1,"synthetic":true}""".formatted(organisations))
                .put("/v1/vacancy-feeds/" + feed.feed())
                .then()
                .statusCode(200);
    }

    private static String ofMedway(int number) {
        return nurse(number).replace("RVV", "RPA");
    }

    private static ValidatableResponse snapshot(Pushing feed, String... rows) {
        return feed.push(client().queryParam("mode", "snapshot"), String.join("\n", rows));
    }

    /** They were closed: whoever took an organisation out of a feed had said nothing about its vacancies. */
    @Test
    void snapshotIsNotAboutTheRecordsOfAFormerOrganisationAndTellsThem() {
        var feed = Pushing.vacanciesOf("RVV");
        register(feed, "\"RVV\",\"RPA\"");
        feed.push(client(), String.join("\n", nurse(0), nurse(1), ofMedway(2), ofMedway(3)))
                .body("created", equalTo(4));
        register(feed, "\"RVV\"");
        snapshot(feed, nurse(0))
                .body("state", equalTo("COMPLETED"))
                .body("closed", equalTo(1))
                .body("faults.code", contains("FORMER_ORGANISATION"))
                .body("faults[0].severity", equalTo("WARNING"))
                .body("faults[0].pointer", equalTo("/organisation"))
                .body("faults[0].message", containsString("RPA"))
                .body("faults[0].count", equalTo(2))
                .body("faultCounts.FORMER_ORGANISATION", equalTo(2));
        feed.vacancy("N-1").body("live", equalTo(false));
        feed.isOpenWith(3);

        // they do not count for the guard either: of one record of the feed's own, none would close
        var trial = client().queryParam("mode", "snapshot").queryParam("dryRun", true);
        feed.push(trial, nurse(0)).body("faults.code", contains("FORMER_ORGANISATION"));
        feed.push(client(), nurse(0)).body("faults", empty());
        var named = client().queryParam("mode", "snapshot").queryParam("organisation", "RVV");
        feed.push(named, nurse(0)).body("faults", empty());
    }

    @Test
    void recordOfAFormerOrganisationIsTakenBackOrEndsOnceItIsOfTheFeedAgain() {
        var feed = Pushing.vacanciesOf("RVV");
        register(feed, "\"RVV\",\"RPA\"");
        feed.push(client(), String.join("\n", nurse(0), ofMedway(1), ofMedway(2)))
                .body("created", equalTo(3));
        register(feed, "\"RVV\"");
        client().delete("/v1/vacancy-feeds/" + feed.feed() + "/vacancies/N-1")
                .then()
                .statusCode(204);
        snapshot(feed, nurse(0)).body("closed", equalTo(0)).body("faults[0].count", equalTo(1));
        register(feed, "\"RVV\",\"RPA\"");
        snapshot(feed, nurse(0)).body("closed", equalTo(1)).body("faults", empty());
        feed.vacancy("N-2").body("status", equalTo("CLOSED"));
    }
}
