package org.icsworkforce.vacancy.feed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One feed of a shared service that sends the vacancies of two trusts. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class SnapshotScopeTest {

    private final String feed = "t-" + UUID.randomUUID();

    private static RequestSpecification client() {
        return given().auth().oauth2(Tokens.of("shared", List.of("RPA", "RVV"), "vacancies.write", "vacancies.read"));
    }

    private static String nurse(String organisation, int number) {
        return Nurses.nurse(number)
                .replace("\"RVV\"", '"' + organisation + '"')
                .replace("N-" + number, organisation + "-" + number);
    }

    private ValidatableResponse push(RequestSpecification client, String... rows) {
        return client.contentType("application/x-ndjson")
                .body(String.join("\n", rows).getBytes())
                .post("/v1/vacancy-feeds/" + feed + "/runs")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse live() {
        return client().queryParam("feed", feed)
                .queryParam("live", true)
                .get("/v1/vacancies")
                .then()
                .statusCode(200);
    }

    @BeforeEach
    void twoOfEach() {
        client().contentType("application/json")
                .body("""
                        {"owner":"RVV","organisations":["RPA","RVV"],"subject":"vacancies","format":"NDJSON",
                         "name":"Shared service","precedence":1,"synthetic":true}""")
                .put("/v1/vacancy-feeds/" + feed)
                .then()
                .statusCode(201);
        push(client(), nurse("RVV", 1), nurse("RVV", 2), nurse("RPA", 1), nurse("RPA", 2));
    }

    @Test
    void snapshotOfOneOrganisationClosesNothingOfTheOther() {
        push(client().queryParam("mode", "snapshot").queryParam("organisation", "RVV"), nurse("RVV", 1))
                .body("closed", equalTo(1));
        live().body("results.reference", containsInAnyOrder("RVV-1", "RPA-1", "RPA-2"));
    }

    @Test
    void snapshotThatNamesNoneIsOfAllForWhichTheFeedSpeaks() {
        push(client().queryParam("mode", "snapshot"), nurse("RVV", 1)).body("closed", equalTo(3));
        live().body("results.reference", contains("RVV-1"));
    }
}
