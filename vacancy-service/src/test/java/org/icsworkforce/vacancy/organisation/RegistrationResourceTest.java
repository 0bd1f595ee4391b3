package org.icsworkforce.vacancy.organisation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.icsworkforce.kit.change.ChangeLog;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.AtOnce;
import org.icsworkforce.vacancy.feed.Pushing;
import org.icsworkforce.vacancy.organisation.Organisation.InSystem;
import org.icsworkforce.vacancy.organisation.Organisation.Kind;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class RegistrationResourceTest {

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Inject
    RegisterLoad register;

    @Inject
    ChangeLog changeLog;

    @Inject
    OrganisationTable table;

    private static String newCode() {
        return "LOCAL:test-" + NEXT.incrementAndGet();
    }

    private static ValidatableResponse put(String token, String code, String tag, String body) {
        var request = given().auth().oauth2(token).contentType(ContentType.JSON);
        return (tag == null ? request : request.header("If-Match", tag))
                .body(body)
                .put("/v1/organisations/" + code)
                .then();
    }

    private static ValidatableResponse put(String code, String body) {
        return put(Tokens.admin(), code, null, body);
    }

    private static ValidatableResponse read(String code) {
        return given().auth()
                .oauth2(Tokens.analyst())
                .get("/v1/organisations/" + code)
                .then();
    }

    private static String named(String name) {
        return "{\"name\":\"" + name + "\",\"kind\":\"CHARITY\"}";
    }

    private static String vacancyOf(String code) {
        return "{\"reference\":\"A\",\"organisation\":\"" + code + "\",\"title\":\"Carer\",\"jobRole\":\"ASC:27\","
                + "\"posts\":1,\"wte\":1,\"status\":\"OPEN\"}";
    }

    @Test
    void registeredOrganisationOwnsAFeedAtOnceAndItsRowsAreTaken() {
        for (String code : List.of("CHARITY:9000001", "CQC:1-90000001", "GSS:E23900032", "A9P2G", newCode())) {
            put(code, """
                    {"name":"Invented %s","kind":"OTHER","parent":"QKS","postcode":"CT1 3NG","place":"East of a test"}""".formatted(code))
                    .statusCode(201)
                    .header("Location", "/v1/organisations/" + code)
                    .body("inSystem", equalTo("YES"))
                    .body("parent.code", equalTo("QKS"))
                    .body("version", equalTo(1));
            read(code).body("name", equalTo("Invented " + code)).body("place", equalTo("East of a test"));
            var feed = Pushing.vacanciesOf(code);
            feed.push(vacancyOf(code)).body("created", equalTo(1));
            feed.vacancy("A").body("organisation.code", equalTo(code));
        }
    }

    @Test
    void sameAgainIsNoVersionAndAChangeNeedsWhatWasRead() {
        String code = newCode();
        String partly = "{\"name\":\"Invented\",\"kind\":\"POLICE\",\"inSystem\":\"PARTLY\",\"share\":0.4}";
        String tag = put(code, partly).statusCode(201).extract().header("ETag");
        put(code, partly).statusCode(200).body("version", equalTo(1)).header("ETag", equalTo(tag));

        put(code, named("Renamed")).statusCode(428).body("code", equalTo("PRECONDITION_REQUIRED"));
        put(Tokens.admin(), code, tag, named("Renamed"))
                .statusCode(200)
                .body("version", equalTo(2))
                .body("share", nullValue());
        put(Tokens.admin(), code, tag, named("Renamed again"))
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"));
        put(Tokens.admin(), newCode(), tag, named("New")).statusCode(412);
        read(code).body("name", equalTo("Renamed"));
    }

    @Test
    void ofSeveralAtOnceOneRegisters() {
        String code = newCode();
        var answers =
                AtOnce.all(6, i -> put(code, named("Invented " + i)).extract().statusCode());
        assertThat(answers)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 428)
                .hasSize(5);
    }

    @Test
    void whatShipsIsRefusedAndStays() {
        for (String code : List.of("RVV", "GSS:E10000016", "G82002")) {
            int version = read(code).extract().path("version");
            put(code, named("Mine")).statusCode(409).body("code", equalTo("ORGANISATION_SHIPPED"));
            read(code).body("version", equalTo(version));
        }
    }

    @Test
    void registeredOrganisationStaysWhenTheRegisterIsLoadedAnew() {
        String code = newCode();
        put(code, named("Invented")).statusCode(201);
        register.loadShipped();
        read(code).body("version", equalTo(1));
    }

    @Test
    void everyFaultIsToldAtOnce() {
        put(newCode(), """
                {"name":" ","kind":"NO_KIND","place":"East, and West","postcode":"CT","share":7,"colour":"red",
                 "formerNames":[{"name":""}]}""")
                .statusCode(400)
                .body("errors.pointer", hasItems("/name", "/kind", "/place", "/postcode", "/share", "/colour"))
                .body("errors.pointer", hasItems("/formerNames/0/name"));
        put(newCode(), """
                {"name":"Invented","kind":"CHARITY","sector":"ACUTE","share":0.5,"openedOn":"2020-01-02",
                 "closedOn":"2020-01-01","parent":"RZZ","successor":"NOBODY"}""")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/sector", "/share", "/closedOn", "/parent", "/successor"));
        put(newCode(), "{\"name\":\"Invented\",\"kind\":\"CHARITY\",\"parent\":\"RZZ\"}")
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_ORGANISATION"))
                .body("errors[0].pointer", equalTo("/parent"));
        for (String code :
                List.of("local:x", "R", "GSS:1", "CQC:", "CHARITY:a b", "FOO:1", "LOCAL:" + "x".repeat(40))) {
            put(code, named("Invented")).statusCode(400).body("errors[0].parameter", equalTo("code"));
        }
        put(newCode(), "{\"name\":\"Invented\",\"kind\":\"CHARITY\",\"inSystem\":\"PARTLY\",\"share\":1E+99999999}")
                .statusCode(400);
    }

    @Test
    void nothingBelongsToWhatBelongsToIt() {
        String above = newCode();
        String below = newCode();
        String tag = put(above, named("Above")).extract().header("ETag");
        String parent = "{\"name\":\"Invented\",\"kind\":\"CHARITY\",\"parent\":\"%s\",\"successor\":\"%s\"}";
        put(below, parent.formatted(above, above)).statusCode(201);
        put(Tokens.admin(), above, tag, parent.formatted(below, above))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/parent", "/successor"));
    }

    @Test
    void whatIsPartlyInTheSystemCountsByItsPartsThatSendForThemselves() {
        String part = newCode();
        put(part, "{\"name\":\"Part of a test\",\"kind\":\"OTHER\",\"parent\":\"RYD\"}")
                .statusCode(201);
        String row = """
                {"organisation":"%s","month":"2015-10","staffGroup":"03","staffGroupScheme":"NWD","basis":"NHS",\
                "establishmentWte":%d,"inPostWte":%d,"source":"test"}""";
        Pushing.establishmentOf("RYD").push(row.formatted("RYD", 100, 90)).body("created", equalTo(1));
        Pushing.establishmentOf(part).push(row.formatted(part, 40, 30)).body("created", equalTo(1));
        given().auth()
                .oauth2(Tokens.analyst())
                .get("/v1/datasets/vacancy-rate/observations?period=2015-10&by=staffGroup&measure=establishment-wte")
                .then()
                .body("results[0].value", equalTo(40f))
                .body("leftOut", hasItems("RYD"));
    }

    @Test
    void onlyAnAdministratorRegisters() {
        put(Tokens.analyst(), newCode(), null, named("Invented")).statusCode(403);
        put(Tokens.feed("RVV"), newCode(), null, named("Invented")).statusCode(403);
    }

    /** Another replica: a register in memory of its own, beside the same database. */
    @Test
    void whatAnotherReplicaRegisteredIsKnownHere() {
        var other = new RegisterLoad(changeLog, table, new Organisations(table));
        String told = newCode();
        other.put("admin", before -> List.of(plain(told, "Told elsewhere")));
        read(told).statusCode(200).body("name", equalTo("Told elsewhere"));

        String sender = newCode();
        other.put("admin", before -> List.of(plain(sender, "Sends here")));
        var feed = Pushing.vacanciesOf(sender);
        feed.push(vacancyOf(sender)).body("created", equalTo(1));

        other.put("admin", before -> List.of(plain(sender, "Renamed elsewhere")));
        read(sender).body("name", equalTo("Renamed elsewhere")).body("version", equalTo(2));
    }

    private static Organisation plain(String code, String name) {
        return new Organisation(
                code, name, Kind.OTHER, null, null, null, null, null, null, InSystem.YES, null, null, List.of());
    }
}
