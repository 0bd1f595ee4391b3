package org.icsworkforce.kit.problem;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with a request is told at once. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class FaultsTest {

    private static RequestSpecification client() {
        return given().auth()
                .oauth2(Tokens.of("feed-A", List.of("A"), "things.read", "things.write"))
                .urlEncodingEnabled(false);
    }

    private static ValidatableResponse get(String query) {
        return client().get("/v1/things?" + query).then();
    }

    private static ValidatableResponse post(String path, String body) {
        return client().contentType(ContentType.JSON).body(body).post(path).then();
    }

    @Test
    void faultOfOneParameterHidesNoneOfAnother() {
        get("size=&limit=0&since=tomorrow&colour=BLUE&cursor=mine&colur=RED")
                .statusCode(400)
                .body("code", equalTo("INVALID_VALUE"))
                .body("errors.parameter", containsInAnyOrder("size", "limit", "since", "colour", "cursor", "colur"));
        get("size=big&since=").body("errors.parameter", containsInAnyOrder("size", "since"));
    }

    @Test
    void parameterAtFaultIsRefusedAlsoWhereAllElseCanBeRead() {
        for (String query : List.of("size=", "limit=many", "since=tomorrow", "nope=1", "nope=", "size=gte:1&colour=")) {
            get(query).statusCode(400).body("errors", hasSize(1));
        }
        get("size=gte:1&limit=3").statusCode(200);
    }

    @Test
    void parameterAtFaultIsToldOnce() {
        get("limit=many&limit=few").body("errors.received", contains("many", "few"));
        get("nope=1&nope=2").body("errors.parameter", contains("nope"));
    }

    @Test
    void wrongTypesOfABodyComeAllAtOnceAndWithThemWhatTheRestMayNotSay() {
        post("/v1/things", """
                {"name":5,"colour":"BLUE","shape":"round",
                 "parts":[{"size":"big"},{"size":0},"none",{},{"size":1.5,"weight":2},{"size":3}]}""")
                .statusCode(400)
                .body("code", equalTo("INVALID_VALUE"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/name",
                                "/colour",
                                "/shape",
                                "/parts/0/size",
                                "/parts/1/size",
                                "/parts/2",
                                "/parts/3/size",
                                "/parts/4/size",
                                "/parts/4/weight"))
                .body("errors.find { it.pointer == '/name' }.received", equalTo("5"))
                .body("errors.find { it.pointer == '/shape' }.code", equalTo("UNKNOWN_PROPERTY"))
                .body("errors.find { it.pointer == '/parts/3/size' }.code", equalTo("MISSING_VALUE"));
    }

    @Test
    void severalPersonalValuesAreNotRepeatedEither() {
        post("/v1/things/secrets", "{\"person\":\"somebody\",\"age\":\"somebody\",\"name\":\"somebody\"}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/person", "/age", "/name"))
                .body(not(containsString("somebody")));
    }

    @Test
    void faultsOfTheBodyAndOfTheQueryComeTogether() {
        post("/v1/things/lists?limit=many", "{\"name\":5}")
                .statusCode(400)
                .body("errors.parameter", contains("limit", null))
                .body("errors.pointer", contains(null, "/name"));
        post("/v1/things/lists?limit=many", "{\"name\":\"too long\"}").body("errors", hasSize(2));
        post("/v1/things/lists?limit=many", "{\"name\":\"a\"}").body("errors.parameter", contains("limit"));
    }

    @Test
    void bodyThatIsAllFaultsIsReadSoOftenAndNoMore() {
        String parts = IntStream.range(0, 300).mapToObj(i -> "\"x\"").collect(Collectors.joining(","));
        post("/v1/things", "{\"name\":\"a\",\"parts\":[" + parts + "]}")
                .statusCode(400)
                .body("errors", hasSize(100));
    }

    @Test
    void datesInABodyAreReadAsThoseOfAQuery() {
        post("/v1/things", """
                {"name":"a","since":"2026-02-28","month":"2026-02","at":"2026-02-28T12:00:00+01:00"}""")
                .statusCode(200)
                .body("since", equalTo("2026-02-28"))
                .body("at", equalTo("2026-02-28T11:00:00Z"));
        for (String date : List.of("20000", "[2026,2,28]", "\"+999999999-12-31\"", "\"0000-01-01\"", "\"\"", "true")) {
            post("/v1/things", "{\"name\":\"a\",\"since\":%1$s,\"month\":%1$s,\"at\":%1$s}".formatted(date))
                    .statusCode(400)
                    .body("errors.pointer", contains("/since", "/month", "/at"))
                    .body("errors[0].allowed", equalTo("a date (2026-10-31)"));
        }
    }

    @Test
    void textWithAZeroCharacterIsRefused() {
        post("/v1/things", "{\"name\":\"a\\u0000b\"}").statusCode(400).body("errors.pointer", contains("/name"));
    }

    @Test
    void longValueIsRepeatedInPart() {
        post("/v1/things", "{\"name\":\"" + "x".repeat(500) + "\"}")
                .body("errors[0].received", equalTo("x".repeat(200) + "…"));
    }

    @Test
    void contentTypesThatAreReadAreListed() {
        for (String type : List.of("text/plain", "nonsense", "image/png")) {
            client().config(RestAssured.config()
                            .encoderConfig(encoderConfig().encodeContentTypeAs(type, ContentType.TEXT)))
                    .contentType(type)
                    .body("x")
                    .post("/v1/things")
                    .then()
                    .statusCode(415)
                    .header("Accept-Post", "application/json")
                    .body("errors[0].parameter", equalTo("Content-Type"))
                    .body("errors[0].received", startsWith(type))
                    .body("errors[0].allowed", contains("application/json"));
        }
        client().contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/things/bytes")
                .then()
                .statusCode(415)
                .body("errors[0].allowed", contains("text/plain"));
        client().contentType(ContentType.XML)
                .body("{}")
                .post("/v1/things/lists")
                .then()
                .statusCode(415)
                .body("errors[0].allowed", contains("application/json"));
    }
}
