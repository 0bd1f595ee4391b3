package org.icsworkforce.kit.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ProblemTest {

    private static RequestSpecification writer() {
        return given().auth().oauth2(Tokens.of("feed-A", List.of("A"), "things.read", "things.write"));
    }

    private static ValidatableResponse post(String path, String body) {
        return writer().contentType(ContentType.JSON).body(body).post(path).then();
    }

    private static void isProblem(ValidatableResponse response, int status, String code) {
        response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + code))
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("detail", notNullValue())
                .body("instance", containsString("/"))
                .body("traceId", notNullValue())
                .body("errors", notNullValue());
    }

    @Test
    void violationsOfTheBodyComeAllAtOnceWithPointers() {
        var answer = post("/v1/things", "{\"name\":\"toolong\",\"parts\":[{\"size\":1},{\"size\":0},{}]}");
        isProblem(answer, 400, "INVALID_VALUE");
        answer.body("errors.pointer", hasItems("/name", "/parts/1/size", "/parts/2/size"))
                .body("errors.find { it.pointer == '/name' }.received", equalTo("toolong"))
                .body("errors.find { it.pointer == '/name' }.allowed.max", equalTo(5))
                .body("errors.find { it.pointer == '/parts/2/size' }.code", equalTo("MISSING_VALUE"));
    }

    @Test
    void missingValueAloneGivesItsCodeToTheProblem() {
        isProblem(post("/v1/things", "{}"), 400, "MISSING_VALUE");
    }

    @Test
    void constraintsSpeakInTheWordsOfOtherFaults() {
        post("/v1/things", "{\"name\":\"toolong\",\"parts\":[{\"size\":0},{}]}")
                .body(
                        "errors.detail",
                        containsInAnyOrder(
                                "The length is not within 0 to 5.",
                                "The value is less than 1.",
                                "The value is missing."));
        post("/v1/things", "").body("detail", equalTo("The value is missing."));
    }

    @Test
    void missingBodyIsMissing() {
        isProblem(post("/v1/things", ""), 400, "MISSING_VALUE");
    }

    @Test
    void unknownPropertyIsNamed() {
        var answer = post("/v1/things", "{\"name\":\"a\",\"nmae\":\"b\"}");
        isProblem(answer, 400, "UNKNOWN_PROPERTY");
        answer.body("errors[0].pointer", equalTo("/nmae")).body("errors[0].allowed", hasItems("name", "colour"));
    }

    @Test
    void wrongTypeShowsPointerAndValue() {
        var answer = post("/v1/things", "{\"name\":\"a\",\"parts\":[{\"size\":\"big\"}]}");
        isProblem(answer, 400, "INVALID_VALUE");
        answer.body("errors[0].pointer", equalTo("/parts/0/size")).body("errors[0].received", equalTo("big"));
    }

    @Test
    void textIsNotANumber() {
        isProblem(post("/v1/things", "{\"name\":\"a\",\"parts\":[{\"size\":\"3\"}]}"), 400, "INVALID_VALUE");
    }

    @Test
    void unknownConstantListsTheAllowedOnes() {
        var answer = post("/v1/things", "{\"name\":\"a\",\"colour\":\"BLUE\"}");
        isProblem(answer, 400, "INVALID_VALUE");
        answer.body("errors[0].pointer", equalTo("/colour")).body("errors[0].allowed", hasItems("RED", "GREEN"));
    }

    @Test
    void malformedBodyNamesLineAndColumnAndQuotesNothing() {
        var answer = post("/v1/things", "{\"name\":\n  hunter2}");
        isProblem(answer, 400, "MALFORMED_BODY");
        answer.body("errors[0].detail", containsString("line 2")).body(not(containsString("hunter2")));
    }

    @Test
    void trailingTextIsMalformed() {
        isProblem(post("/v1/things", "{\"name\":\"a\"} {}"), 400, "MALFORMED_BODY");
    }

    @Test
    void wrongShapeIsInvalid() {
        isProblem(post("/v1/things", "[1]"), 400, "INVALID_VALUE");
    }

    @Test
    void personalValuesAreNotRepeated() {
        isProblem(
                post("/v1/things/secrets", "{\"person\":\"somebody\"}").body(not(containsString("somebody"))),
                400,
                "INVALID_VALUE");
        isProblem(
                post("/v1/things/secrets", "{\"age\":\"somebody\"}")
                        .body("errors[0].pointer", equalTo("/age"))
                        .body(not(containsString("somebody"))),
                400,
                "INVALID_VALUE");
    }

    @Test
    void unknownPathIsAProblem() {
        isProblem(given().get("/v1/nothing").then(), 404, "RESOURCE_NOT_FOUND");
    }

    @Test
    void wrongMethodIsAProblem() {
        isProblem(writer().delete("/v1/things").then(), 405, "METHOD_NOT_ALLOWED");
    }

    @Test
    void otherMediaTypesAreProblems() {
        isProblem(writer().accept("image/png").get("/v1/things").then(), 406, "NOT_ACCEPTABLE");
        isProblem(
                writer().contentType("text/plain").body("x").post("/v1/things").then(), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void ownFaultTellsNothingOfTheInside() {
        var answer = given().get("/v1/things/broken").then();
        isProblem(answer, 500, "INTERNAL_ERROR");
        answer.body(not(containsString("hunter2"))).body(not(containsString("IllegalState")));
    }

    @Test
    void declaredAndStreamedBodiesAreBounded() {
        isProblem(
                given().contentType("text/plain")
                        .body("12345678901")
                        .post("/v1/things/bytes")
                        .then(),
                413,
                "CONTENT_TOO_LARGE");
        given().contentType("text/plain")
                .body("1234567890")
                .post("/v1/things/bytes")
                .then()
                .statusCode(200);
    }

    /** A body of unknown length, as one that is piped through. */
    private static HttpResponse<String> stream(String path, String body) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var publisher = HttpRequest.BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
            var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                    .version(HttpClient.Version.HTTP_1_1)
                    .header("Content-Type", "text/plain")
                    .POST(publisher)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void bodyOfUnknownLengthIsReadWholeAndBounded() throws IOException, InterruptedException {
        for (String path : List.of("/v1/things/bytes", "/v1/things/stream")) {
            assertThat(stream(path, "1234567890").body()).isEqualTo("10");
            var refused = stream(path, "12345678901");
            assertThat(refused.statusCode()).isEqualTo(413);
            assertThat(refused.body()).contains("CONTENT_TOO_LARGE");
        }
    }

    @Test
    void requestIdComesBackAndTraceIdIsTheCallers() {
        given().header("X-Request-ID", "abc-1")
                .get("/v1/nothing")
                .then()
                .header("X-Request-ID", "abc-1")
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
        given().header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get("/v1/nothing")
                .then()
                .body("traceId", equalTo("0af7651916cd43dd8448eb211c80319c"));
        given().header("X-Request-ID", "<script>")
                .get("/v1/nothing")
                .then()
                .header("X-Request-ID", not(containsString("<")));
    }

    @Test
    void everyOperationDocumentsItsProblems() {
        given().get("/q/openapi?format=json")
                .then()
                .body("openapi", equalTo("3.1.0"))
                .body("paths.'/v1/things'.post.responses.keySet()", hasItems("400", "401", "403", "413", "415"))
                .body("paths.'/v1/things/{id}'.put.responses.keySet()", hasItems("404", "412", "428"))
                .body("paths.'/v1/things'.get.responses.'400'.'$ref'", equalTo("#/components/responses/Problem400"))
                .body("components.schemas.keySet()", hasItem("Problem"))
                .body("components.schemas.keySet()", not(hasItem("HttpProblem")));
    }

    @Test
    void catalogueHoldsEachCodeOnce() {
        var codes = ProblemCatalogue.of().problems().stream()
                .map(ProblemCatalogue.Entry::code)
                .toList();
        assertThat(codes).isSorted().doesNotHaveDuplicates().contains("CONFLICT");
    }
}
