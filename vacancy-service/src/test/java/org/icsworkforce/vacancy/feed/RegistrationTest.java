package org.icsworkforce.vacancy.feed;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;

/** What a partner is told who registers a feed in words that are none. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class RegistrationTest {

    @Test
    void allowedWordsAreThoseThatAreTaken() {
        Pushing.client("RVV")
                .contentType("application/json")
                .body("""
                        {"owner":"RVV","organisations":["RVV"],"subject":"vacancie","format":"CVS","name":"Wrong",
                         "expectedEvery":"daily"}""")
                .put("/v1/vacancy-feeds/t-" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/subject", "/format", "/expectedEvery"))
                .body(
                        "errors.find{it.pointer=='/subject'}.allowed",
                        contains("vacancies", "establishment", "temporary-staffing"))
                .body("errors.find{it.pointer=='/format'}.allowed[0]", equalTo("JSON"))
                .body("errors.find{it.pointer=='/expectedEvery'}.detail", containsString("a period"))
                .body("errors.find{it.pointer=='/expectedEvery'}.allowed", containsString("P1D"));
    }
}
