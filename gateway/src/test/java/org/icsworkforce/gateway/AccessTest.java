package org.icsworkforce.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Suite.class)
class AccessTest {

    @Test
    void withoutTokenIsAProblemThatAsksForOne() {
        given().get("/v1/vacancies")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer realm=\"ics-workforce\"")
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/AUTHENTICATION_REQUIRED"))
                .body("status", equalTo(401))
                .body("code", equalTo("AUTHENTICATION_REQUIRED"))
                .body("instance", equalTo("/v1/vacancies"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .body("errors.size()", equalTo(0));
    }

    @Test
    void expiredTokenIsRefused() {
        refused(Tokens.expired());
    }

    @Test
    void tokenForAnotherAudienceIsRefused() {
        refused(Tokens.forAudience("elsewhere"));
    }

    @Test
    void tokenOfAnotherIssuerIsRefused() {
        refused(Tokens.ofIssuer("https://another.example"));
    }

    @Test
    void tamperedTokenIsRefused() {
        String token = Tokens.token("analyst", "vacancies.read");
        refused(token.substring(0, token.lastIndexOf('.') + 1) + "AAAA");
        refused("no-token-at-all");
    }

    @Test
    void unsignedTokenIsRefused() {
        // {"alg":"none"}
        refused("eyJhbGciOiJub25lIn0." + Tokens.token("analyst", "admin").split("\\.")[1] + ".");
    }

    private static void refused(String token) {
        given().auth()
                .oauth2(token)
                .get("/v1/vacancies")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("error=\"invalid_token\""))
                .body("code", equalTo("AUTHENTICATION_REQUIRED"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/vacancies, workforce.read",
        "GET, /v1/vacancy-feeds, vacancies.read",
        "GET, /v1/vacancy-feeds/rvv-trac/runs, vacancies.read",
        "PUT, /v1/vacancy-feeds/rvv-trac, vacancies.read",
        "POST, /v1/vacancy-feeds/rvv-trac/runs, vacancies.read",
        "GET, /v1/vacancy-pressure, workforce.read",
        "PUT, /v1/workforce-feeds/x, workforce.read",
        "GET, /v1/studies, vacancies.read",
        "POST, /v1/hires, campaigns.read",
        "GET, /v1/datasets, vacancies.read",
        "GET, /v1/datasets/vacancy-rate/observations, vacancies.read",
        "POST, /v1/organisations, vacancies.write",
        "PUT, /v1/organisations/CQC:1-00000001, vacancies.write",
        "POST, /v1/organisations/imports, vacancies.write",
        "POST, /v1/admin/vacancy-service/replay, vacancies.write",
        "GET, /v1/admin/vacancy-service/rollup, vacancies.read"
    })
    void missingScopeIsDenied(String method, String path, String scopes) {
        given().auth()
                .oauth2(Tokens.token("narrow", scopes))
                .request(method, path)
                .then()
                .statusCode(403)
                .header("WWW-Authenticate", containsString("error=\"insufficient_scope\""))
                .body("code", equalTo("ACCESS_DENIED"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/vacancies, vacancies.read, vacancy",
        "PUT, /v1/vacancy-feeds/rvv-trac, vacancies.write, vacancy",
        "PUT, /v1/vacancy-feeds/rvv-trac, admin, vacancy",
        "GET, /v1/organisations/RVV, studies.read, vacancy",
        "PUT, /v1/organisations/CQC:1-00000001, admin, vacancy",
        "POST, /v1/organisations/imports, admin, vacancy",
        "GET, /v1/vacancy-feeds, vacancies.write, vacancy",
        "GET, /v1/vacancy-feed-presets/ESR, studies.read, vacancy",
        "GET, /v1/code-lists, studies.read, vacancy",
        "GET, /v1/datasets/vacancy-rate/observations.csv, statistics.read, vacancy",
        "POST, /v1/admin/vacancy-service/replay, admin, vacancy",
        "GET, /v1/admin/vacancy-service/rollup, admin, vacancy",
        "GET, /v1/vacancy-pressure, vacancies.read, retention",
        "GET, /v1/studies, studies.read, retention",
        "PUT, /v1/workforce-feeds/x, workforce.write, retention",
        "GET, /v1/datasets/retention-stability, statistics.read, retention",
        "POST, /v1/admin/retention-service/replay, admin, retention"
    })
    void rightScopeReachesTheServiceThatOwnsThePath(String method, String path, String scopes, String service) {
        given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.token("right", scopes))
                .request(method, path)
                .then()
                .statusCode(200)
                .body("service", equalTo(service))
                .body("method", equalTo(method))
                .body("target", equalTo(path));
    }

    @ParameterizedTest
    @CsvSource({"POST, /v1/studies/x/responses", "GET, /v1/studies/x/questionnaire"})
    void whoeverHasAnInvitationAnswersWithoutAToken(String method, String path) {
        given().request(method, path).then().statusCode(200).body("service", equalTo("retention"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/opportunities",
        "HEAD, /v1/opportunities",
        "GET, /v1/opportunities/01997d0e-8a00-7000-8000-000000000001",
        "GET, /v1/opportunities/sitemap.xml",
        "POST, /v1/opportunities/household-search"
    })
    void whoeverLooksForWorkNeedsNoTokenAndIsCountedByAddress(String method, String path) {
        given().request(method, path).then().statusCode(200).header("RateLimit", startsWith("\"interactive\""));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/opportunities, 405",
        "DELETE, /v1/opportunities/01997d0e-8a00-7000-8000-000000000001, 405",
        "GET, /v1/opportunities/household-search, 405",
        "GET, /v1/vacancies, 401",
        "GET, /v1/studies/x/results, 401",
        "POST, /v1/studies/x/questionnaires, 401",
        "POST, /v1/studies/x/close, 401",
        "GET, /v1/studies/x/responses, 405"
    })
    void nothingElseIsOpen(String method, String path, int status) {
        given().request(method, path).then().statusCode(status);
    }

    @Test
    void tooManyFeedsInAMinuteAreToldWhenToComeBack() {
        String token = Tokens.token("hasty", "vacancies.write");
        for (int left = 2; left >= 0; left--) {
            given().auth()
                    .oauth2(token)
                    .post("/v1/vacancy-feeds/x/runs")
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", "\"feeds\";q=3;w=60")
                    .header("RateLimit", containsString("\"feeds\";r=" + left + ";t="));
        }
        given().auth()
                .oauth2(token)
                .post("/v1/vacancy-feeds/x/runs")
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("[0-9]+"))
                .body("code", equalTo("TOO_MANY_REQUESTS"));
        given().auth().oauth2(token).put("/v1/vacancy-feeds/x").then().statusCode(200);
    }
}
