package org.icsworkforce.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Suite.class)
class OwnOperationsTest {

    @Test
    void pingIsOpen() {
        given().get("/_ping")
                .then()
                .statusCode(200)
                .contentType("application/health+json")
                .body("status", equalTo("pass"));
    }

    @Test
    void statusWarnsOfTheServiceThatIsAway() {
        given().get("/_status")
                .then()
                .statusCode(200)
                .contentType("application/health+json")
                .body("status", equalTo("warn"))
                .body("checks.'vacancy-service:readiness'[0].status", equalTo("pass"))
                .body("checks.'recruitment-campaign-service:readiness'[0].status", equalTo("fail"))
                .body("checks.'recruitment-campaign-service:readiness'[0].output", equalTo("no answer"));
    }

    @Test
    void ownHealthDoesNotDependOnTheServices() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/else").then().statusCode(404).body("code", equalTo("RESOURCE_NOT_FOUND"));
    }

    @Test
    void metricsNeedAnAdministrator() {
        given().get("/q/metrics").then().statusCode(401).body("code", equalTo("AUTHENTICATION_REQUIRED"));
        given().auth()
                .oauth2(Tokens.token("analyst", "statistics.read"))
                .get("/q/metrics")
                .then()
                .statusCode(403);
        given().get("/_ping");
        // a request is counted after its answer has gone out
        await().untilAsserted(() -> given().auth()
                .oauth2(Tokens.token("admin", "admin"))
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("http_server_requests_seconds_count")));
    }

    @Test
    void datasetsOfAllServicesAreOneSortedCatalogue() {
        given().auth()
                .oauth2(Tokens.token("analyst", "statistics.read"))
                .get("/v1/datasets")
                .then()
                .statusCode(200)
                .body("results.id", contains("retention-a", "retention-b", "vacancy-a", "vacancy-b"))
                .body("next", equalTo(null))
                .body("unavailable", contains("recruitment-campaign-service"));
    }

    @Test
    void datasetsTakeNoParameters() {
        given().auth()
                .oauth2(Tokens.token("analyst", "statistics.read"))
                .get("/v1/datasets?limit=5")
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_PARAMETER"))
                .body("errors[0].parameter", equalTo("limit"));
    }

    @Test
    void documentIsServedAsYamlAndJson() {
        String etag = given().get("/openapi")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .body(startsWith("openapi: \"3.1.0\""))
                .extract()
                .header("ETag");
        given().header("If-None-Match", etag).get("/openapi").then().statusCode(304);
        String jsonTag = given().get("/openapi.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("openapi", startsWith("3.1"))
                .body("info.license.identifier", equalTo("Apache-2.0"))
                .extract()
                .header("ETag");
        given().header("If-None-Match", "W/\"other\", " + jsonTag)
                .get("/openapi.json")
                .then()
                .statusCode(304);
    }

    @Test
    void documentBrowserNeedsNothingFromElsewhere() {
        String page = given().get("/docs")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .extract()
                .asString();
        assertThat(page).doesNotContain("http://", "https://");
        for (String file : List.of("swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png", "docs.js")) {
            assertThat(page).contains("/docs/" + file);
            given().get("/docs/" + file).then().statusCode(200);
        }
        given().get("/docs/other.js").then().statusCode(404);
        given().get("/webjars/swagger-ui/5.34.1/index.html").then().statusCode(404);
    }

    @Test
    void problemsAreACatalogueAndPages() {
        given().get("/problems")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("problems.code", hasItem("BAD_GATEWAY"))
                .body("problems.find { it.code == 'BAD_GATEWAY' }.status", equalTo(502));
        given().header("Accept", "text/html,*/*")
                .get("/problems")
                .then()
                .contentType("text/html")
                .body(containsString("/problems/BAD_GATEWAY"));
        given().get("/problems/BAD_GATEWAY")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .body(containsString("<code>BAD_GATEWAY</code>"));
        given().get("/problems/NO_SUCH").then().statusCode(404).body("code", equalTo("RESOURCE_NOT_FOUND"));
    }

    @Test
    void frontPageLeadsOn() {
        given().get("/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("href=\"/docs\""))
                .body(containsString("href=\"/openapi\""))
                .body(containsString("href=\"/problems\""))
                .body(containsString("href=\"/_status\""));
        given().get("/site.css").then().statusCode(200).contentType("text/css");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/openapi", "/problems/BAD_GATEWAY", "/_ping", "/v1/datasets"})
    void whatTheGatewayAnswersCanOnlyBeRead(String path) {
        given().post(path)
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD")
                .body("code", equalTo("METHOD_NOT_ALLOWED"));
        assertThat(given().head(path).statusCode()).isIn(200, 401);
    }

    @Test
    void otherOriginsAreNotInvited() {
        var answer = given().header("Origin", "https://elsewhere.example").get("/problems");
        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isNull();
    }
}
