package org.icsworkforce.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Suite.class)
class ForwardingTest {

    private static final long MEBIBYTE = 1024 * 1024;

    private static RequestSpecification caller() {
        return given().urlEncodingEnabled(false).auth().oauth2(Tokens.token("caller", "admin vacancies.read"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/vacancy-feeds/rvv-trac/vacancies/A%2F7%20b",
                "/v1/vacancies?wte=gte:0.5&organisation=in:RVV,RPA&q=caf%C3%A9%20nurse",
                "/v1/vacancies/%E2%82%AC;x=1/history",
                "/v1/vacancies/a+b/"
            })
    void addressIsPassedOnAsItWasSent(String target) {
        caller().get(target).then().statusCode(200).body("target", equalTo(target));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void recordWhoseReferenceHoldsASlashAndASpaceIsWrittenThroughTheGateway(String method) {
        String target = "/v1/vacancy-feeds/rvv-trac/vacancies/A%2F7%20b";
        caller().request(method, target)
                .then()
                .statusCode(200)
                .body("service", equalTo("vacancy"))
                .body("method", equalTo(method))
                .body("target", equalTo(target));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/vacanciesX",
                "/v1",
                "/v1/",
                "/v1/admin/issuer/replay",
                "/v1/datasets/other-x",
                "/v2/vacancies"
            })
    void pathsOfNobodyAreNotFound(String path) {
        caller().get(path).then().statusCode(404).body("code", equalTo("RESOURCE_NOT_FOUND"));
    }

    @Test
    void methodThatAPathDoesNotHaveNamesThoseItHas() {
        caller().delete("/v1/vacancy-pressure")
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD")
                .body("code", equalTo("METHOD_NOT_ALLOWED"));
        caller().options("/v1/vacancies").then().statusCode(405);
    }

    @Test
    void callersHeadersArePassedOn() {
        caller().header("Idempotency-Key", "k-1")
                .header("If-Match", "\"3\"")
                .header("Prefer", "respond-async")
                .header("X-Request-ID", "mine-1")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .header("tracestate", "vendor=1")
                .get("/v1/vacancies")
                .then()
                .header("X-Request-ID", "mine-1")
                .body("headers.idempotency-key", equalTo("k-1"))
                .body("headers.if-match", equalTo("\"3\""))
                .body("headers.prefer", equalTo("respond-async"))
                .body("headers.authorization", startsWith("Bearer "))
                .body("headers.x-request-id", equalTo("mine-1"))
                .body("headers.traceparent", equalTo("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"))
                .body("headers.tracestate", equalTo("vendor=1"));
    }

    @Test
    void namesThatAreNotAcceptableAreReplaced() {
        caller().header("X-Request-ID", "not fit for a log")
                .header("traceparent", "00-00000000000000000000000000000000-00f067aa0ba902b7-01")
                .header("tracestate", "vendor=1")
                .get("/v1/vacancies")
                .then()
                .header("X-Request-ID", matchesPattern("[0-9a-f]{32}"))
                .body("headers.traceparent", matchesPattern("00-(?!0{32})[0-9a-f]{32}-[0-9a-f]{16}-01"))
                .body("headers", not(hasKey("tracestate")));
    }

    @Test
    void whereTheCallerIsComesFromTheGatewayAlone() {
        caller().header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Prefix", "/evil")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("Forwarded", "host=evil.example")
                .header("X-Real-IP", "10.0.0.1")
                .get("/v1/vacancies")
                .then()
                .body("headers.x-forwarded-host", matchesPattern("(localhost|127.0.0.1):" + RestAssured.port))
                .body("headers.x-forwarded-proto", equalTo("http"))
                .body("headers.x-forwarded-for", equalTo("127.0.0.1"))
                .body("headers", not(hasKey("x-forwarded-prefix")))
                .body("headers", not(hasKey("forwarded")))
                .body("headers", not(hasKey("x-real-ip")))
                .body("headers.host", startsWith("127.0.0.1:"));
    }

    @Test
    void headersOfOneConnectionEndWithIt() {
        caller().header("Connection", "X-Private")
                .header("X-Private", "of this connection")
                .header("TE", "trailers")
                .header("Upgrade", "websocket")
                .get("/v1/vacancies")
                .then()
                .body("headers", not(hasKey("x-private")))
                .body("headers", not(hasKey("te")))
                .body("headers", not(hasKey("upgrade")));
        var answer = caller().get("/v1/vacancies/chatty");
        assertThat(answer.getHeader("X-Private")).isNull();
        assertThat(answer.getHeader("ETag")).isEqualTo("\"42\"");
        // a path: right wherever the caller reached the gateway
        assertThat(answer.getHeader("Location")).isEqualTo("/v1/vacancies/42");
        assertThat(answer.getHeaders().getValues("X-Request-ID"))
                .singleElement()
                .asString()
                .matches("[0-9a-f]{32}");
        assertThat(answer.getHeaders().getValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void answersWithoutBodyStayWithoutBody() {
        caller().get("/v1/vacancies/unchanged").then().statusCode(304).header("ETag", "\"7\"");
        caller().delete("/v1/vacancies/deleted").then().statusCode(204).header("Transfer-Encoding", equalTo(null));
        caller().head("/v1/vacancies/7").then().statusCode(200).header("Content-Type", "application/json");
    }

    @Test
    void largeBodyIsStreamedToTheService() throws Exception {
        var answer = upload("/v1/vacancy-feeds/x/runs", 64 * MEBIBYTE, "uploader-1");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"bytes\":" + 64 * MEBIBYTE);
    }

    @Test
    void largeAnswerIsStreamedToTheCaller() throws Exception {
        try (var body =
                caller().get("/v1/vacancies/large?bytes=" + 64 * MEBIBYTE).asInputStream()) {
            assertThat(body.transferTo(OutputStream.nullOutputStream())).isEqualTo(64 * MEBIBYTE);
        }
    }

    @Test
    void bodyThatSaysItIsTooLargeIsRefusedAtOnce() {
        caller().body(new byte[1025])
                .put("/v1/vacancy-feeds/x")
                .then()
                .statusCode(413)
                .header("Connection", "close")
                .body("code", equalTo("CONTENT_TOO_LARGE"))
                .body("detail", containsString("1024 bytes"));
        caller().body(new byte[1024])
                .put("/v1/vacancy-feeds/x")
                .then()
                .statusCode(200)
                .body("bytes", equalTo(1024));
    }

    @Test
    void bodyThatGrowsTooLargeIsRefusedThen() throws Exception {
        var answer = upload("/v1/vacancy-feeds/x/runs", 65 * MEBIBYTE, "uploader-2");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("CONTENT_TOO_LARGE");
    }

    @Test
    void serviceMayRefuseBeforeItHasReadEverything() throws Exception {
        var answer = upload("/v1/vacancy-feeds/x/runs/early", 20 * MEBIBYTE, "uploader-3");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("from the service");
    }

    /** Such a service closes the connection, and what comes next on it is lost. */
    @Test
    void connectionOfARefusedUploadIsNotUsedAgain() throws Exception {
        var refused = upload("/v1/vacancy-feeds/x/runs/refused", 100, "uploader-5");
        assertThat(refused.statusCode()).isEqualTo(403);
        String connection = refused.body().replaceAll(".*(\"connection\":\\d+).*", "$1");
        assertThat(upload("/v1/vacancy-feeds/x/runs", 100, "uploader-5").body())
                .contains("\"connection\":")
                .doesNotContain(connection);
    }

    /** As Java's client does by default; its offer of HTTP/2 once lost the body. */
    @Test
    void uploadOfAClientThatOffersHttp2ArrivesWhole() throws Exception {
        var answer = upload("/v1/vacancy-feeds/x/runs", 3 * MEBIBYTE, "uploader-4", HttpClient.Version.HTTP_2);
        assertThat(answer.body()).contains("\"bytes\":" + 3 * MEBIBYTE);
    }

    private static HttpResponse<String> upload(String path, long bytes, String client) throws Exception {
        return upload(path, bytes, client, HttpClient.Version.HTTP_1_1);
    }

    /** Chunked, and the answer is read only after everything has been sent. */
    private static HttpResponse<String> upload(String path, long bytes, String client, HttpClient.Version version)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + Tokens.token(client, "vacancies.write"))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(bytes)))
                .version(version)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    /** That many zeros, none of them kept. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            left -= count;
            return count;
        }
    }

    @Test
    void serviceThatIsAwayIsUnavailable() {
        given().auth()
                .oauth2(Tokens.token("caller", "campaigns.read"))
                .get("/v1/campaigns")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType("application/problem+json")
                .body("code", equalTo("SERVICE_UNAVAILABLE"))
                .body("detail", containsString("recruitment-campaign-service"));
    }

    @Test
    void serviceThatBreaksOffIsABadGateway() {
        caller().get("/v1/vacancies/broken").then().statusCode(502).body("code", equalTo("BAD_GATEWAY"));
    }

    @Test
    void serviceThatDoesNotAnswerIsAGatewayTimeout() {
        caller().get("/v1/vacancies/silent").then().statusCode(504).body("code", equalTo("GATEWAY_TIMEOUT"));
        caller().body("{}").put("/v1/vacancies/silent").then().statusCode(504).body("code", equalTo("GATEWAY_TIMEOUT"));
    }
}
