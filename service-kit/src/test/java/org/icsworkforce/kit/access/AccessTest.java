package org.icsworkforce.kit.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class AccessTest {

    static List<String> badTokens() {
        return List.of(
                Tokens.expired("x", "things.read"),
                Tokens.forAnotherAudience("x", "things.read"),
                Tokens.fromAnotherIssuer("x", "things.read"),
                Tokens.signedWithAnotherKey("x", "things.read"),
                "nonsense");
    }

    @Test
    void withoutTokenIs401() {
        given().get("/v1/things")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("code", equalTo("AUTHENTICATION_REQUIRED"));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void badTokenIs401(String token) {
        given().auth()
                .oauth2(token)
                .get("/v1/things")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("AUTHENTICATION_REQUIRED"));
    }

    /** Which of them was checked, nobody who reads the other could know; the gateway refuses them as well. */
    @Test
    void severalAuthorizationHeadersAreRefused() {
        String good = "Bearer " + Tokens.of("x", List.of(), "things.read");
        given().header("Authorization", good).get("/v1/things").then().statusCode(200);
        for (String other : List.of(good, "Bearer nonsense", "Basic eDp5")) {
            for (List<String> both : List.of(List.of(good, other), List.of(other, good))) {
                given().header("Authorization", both.getFirst(), both.getLast())
                        .get("/v1/things")
                        .then()
                        .statusCode(401)
                        .contentType("application/problem+json")
                        .body("code", equalTo("AUTHENTICATION_REQUIRED"))
                        .body("detail", containsString("several"));
            }
        }
    }

    @Test
    void tokenThatWasGoodIsRefusedFromItsExpiryOn() {
        String token = Tokens.expiringIn(3, "x", "things.read");
        given().auth().oauth2(token).get("/v1/things").then().statusCode(200);
        await().untilAsserted(() ->
                given().auth().oauth2(token).get("/v1/things").then().statusCode(401));
    }

    @Test
    void otherScopeIs403AndAdminImpliesNoOther() {
        for (String scope : List.of("things.write", "admin", "things")) {
            given().auth()
                    .oauth2(Tokens.of("x", List.of(), scope))
                    .get("/v1/things")
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("code", equalTo("ACCESS_DENIED"));
        }
    }

    @Test
    void operationWithoutAccessAnnotationIsClosed() {
        given().auth().oauth2(Tokens.admin()).get("/v1/things/forgotten").then().statusCode(403);
        given().get("/v1/things/forgotten").then().statusCode(401);
    }

    @Test
    void callerIsWhoTheTokenSays() {
        given().auth()
                .oauth2(Tokens.of("feed-A", List.of("A", "B"), "things.read"))
                .get("/v1/things/of/B")
                .then()
                .statusCode(200)
                .body("client", equalTo("feed-A"))
                .body("organisations", hasItems("A", "B"))
                .body("admin", equalTo(false));
    }

    @Test
    void organisationsThatTheTokenDoesNotSpeakForAreNamed() {
        given().auth()
                .oauth2(Tokens.of("feed-A", List.of("A"), "things.read"))
                .get("/v1/things/of/B")
                .then()
                .statusCode(403)
                .body("code", equalTo("ACCESS_DENIED"))
                .body("detail", equalTo("The token does not speak for B."));
    }

    @Test
    void administratorSpeaksForAll() {
        given().auth()
                .oauth2(Tokens.of("admin", List.of(), "things.read", "admin"))
                .get("/v1/things/of/B")
                .then()
                .statusCode(200);
    }

    @Test
    void plainHttpIssuerIsRefusedUnlessInDevelopment() {
        var event = new StartupEvent();
        assertThatThrownBy(() -> check("http://issuer.example", false).atStart(event))
                .hasMessageContaining("not https");
        assertThatThrownBy(() -> new IssuerCheck(Optional.empty(), Optional.empty(), true).atStart(event))
                .hasMessageContaining("OIDC_ISSUER");
        assertThatCode(() -> check("http://issuer.example", true).atStart(event))
                .doesNotThrowAnyException();
        assertThatCode(() -> check("https://issuer.example", false).atStart(event))
                .doesNotThrowAnyException();
    }

    private static IssuerCheck check(String issuer, boolean development) {
        return new IssuerCheck(Optional.of(issuer), Optional.empty(), development);
    }
}
