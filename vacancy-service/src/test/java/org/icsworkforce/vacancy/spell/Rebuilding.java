package org.icsworkforce.vacancy.spell;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.icsworkforce.kit.test.Tokens;

/** Asks for a rebuild of the rollup and waits for it. */
public final class Rebuilding {

    static final String PATH = "/v1/admin/vacancy-service/rollup";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Rebuilding() {}

    /** What it found, under {@code found}. */
    public static ValidatableResponse rebuild() {
        String address = given().auth()
                .oauth2(Tokens.admin())
                .post(PATH)
                .then()
                .statusCode(202)
                .header("Retry-After", "2")
                .extract()
                .header("Location");
        await().atMost(PATIENCE).untilAsserted(() -> latest(address).body("state", equalTo("COMPLETED")));
        return latest(address);
    }

    private static ValidatableResponse latest(String address) {
        return given().auth().oauth2(Tokens.admin()).get(address).then().statusCode(200);
    }
}
