package org.icsworkforce.vacancy.feed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.icsworkforce.kit.test.Tokens;

/** A partner's night job, as tests speak of it. Each feed is new, so tests do not see one another's records. */
public final class Pushing {

    /** The report's faults but for what a format says and nobody reads. */
    public static final String FAULTS = "faults.findAll { it.code != 'NOT_READ' }";

    private final String organisation;
    private final String feed;
    private final String subject;

    private Pushing(String organisation, String feed, String subject) {
        this.organisation = organisation;
        this.feed = feed;
        this.subject = subject;
    }

    /** A trust of the test's own, which is in no total of others. Returns its code, which begins with {@code LOCAL:}. */
    public static String registered(String name) {
        var request = given().auth().oauth2(Tokens.admin()).contentType("application/json");
        request.body("{\"name\":\"Invented\",\"kind\":\"NHS_TRUST\",\"inSystem\":\"NO\"}")
                .put("/v1/organisations/LOCAL:" + name)
                .then()
                .statusCode(anyOf(equalTo(200), equalTo(201)));
        return "LOCAL:" + name;
    }

    /** A newly registered feed of an organisation, for itself. */
    public static Pushing vacanciesOf(String organisation) {
        return registered(organisation, "vacancies");
    }

    /** Whose snapshots may close so much of what is open; {@code onGuard} as in the registration. */
    public static Pushing guarded(String organisation, int maxClosePercent, int minClose, String onGuard) {
        var feed = vacanciesOf(organisation);
        client(organisation)
                .contentType("application/json")
                .body("""
                        {"owner":"%1$s","organisations":["%1$s"],"subject":"vacancies","format":"NDJSON",
                         "name":"Test feed","precedence":1,"synthetic":true,
                         "snapshotGuard":{"maxClosePercent":%2$d,"minClose":%3$d,"onGuard":"%4$s"}}""".formatted(organisation, maxClosePercent, minClose, onGuard))
                .put("/v1/vacancy-feeds/" + feed.feed)
                .then()
                .statusCode(200);
        return feed;
    }

    public static Pushing establishmentOf(String organisation) {
        return registered(organisation, "establishment");
    }

    public static Pushing temporaryStaffingOf(String organisation) {
        return registered(organisation, "temporary-staffing");
    }

    /** @param terms further members of the registration, its format among them */
    public static Pushing temporaryStaffingOf(String organisation, String terms) {
        return registered(organisation, "temporary-staffing", terms);
    }

    /** A newly registered feed of vacancies in a format. */
    public static Pushing of(String organisation, String format) {
        return with(organisation, "\"format\":\"" + format + "\"");
    }

    /** @param terms further members of the registration, its format among them */
    public static Pushing with(String organisation, String terms) {
        return registered(organisation, "vacancies", terms);
    }

    public static Pushing establishmentIn(String organisation, String format) {
        return establishmentWith(organisation, "\"format\":\"" + format + "\"");
    }

    /** @param terms further members of the registration, its format among them */
    public static Pushing establishmentWith(String organisation, String terms) {
        return registered(organisation, "establishment", terms);
    }

    private static Pushing registered(String organisation, String subject) {
        return registered(organisation, subject, "\"format\":\"NDJSON\"");
    }

    private static Pushing registered(String organisation, String subject, String terms) {
        var feed = new Pushing(organisation, "t-" + UUID.randomUUID(), subject);
        feed.register(terms).statusCode(201);
        return feed;
    }

    /** Registers the feed anew with these terms. */
    public ValidatableResponse register(String terms) {
        return client().contentType("application/json")
                .body("""
                        {"owner":"%1$s","organisations":["%1$s"],"subject":"%2$s",%3$s,
                         "name":"Test feed","precedence":1,"synthetic":true}""".formatted(organisation, subject, terms))
                .put("/v1/vacancy-feeds/" + feed)
                .then();
    }

    public static RequestSpecification client(String organisation) {
        return given().auth().oauth2(Tokens.feed(organisation));
    }

    public RequestSpecification client() {
        return client(organisation);
    }

    public String feed() {
        return feed;
    }

    public String runs() {
        return "/v1/vacancy-feeds/" + feed + "/runs";
    }

    public ValidatableResponse push(String... rows) {
        return push(client(), String.join("\n", rows));
    }

    public ValidatableResponse snapshot(String... rows) {
        return push(client().queryParam("mode", "snapshot"), String.join("\n", rows));
    }

    /** {@code confirm}, {@code undo} or {@code retry}. */
    public ValidatableResponse decide(String run, String decision) {
        return client().post(runs() + "/" + run + "/" + decision).then();
    }

    /** The rows of a run with that outcome. */
    public ValidatableResponse rows(String run, String outcome) {
        return client().queryParam("outcome", outcome)
                .get(runs() + "/" + run + "/rows")
                .then()
                .statusCode(200);
    }

    /** That so many of the feed's vacancies are open. */
    public void isOpenWith(int count) {
        client().queryParam("feed", feed)
                .queryParam("live", true)
                .queryParam("limit", 1000)
                .get("/v1/vacancies")
                .then()
                .body("results", hasSize(count));
    }

    public ValidatableResponse push(RequestSpecification client, String payload) {
        return client.contentType("application/x-ndjson")
                .body(payload.getBytes(StandardCharsets.UTF_8))
                .post(runs())
                .then();
    }

    public ValidatableResponse send(String contentType, String payload) {
        return send(contentType, payload.getBytes(StandardCharsets.UTF_8));
    }

    public ValidatableResponse send(String contentType, byte[] payload) {
        return client().contentType(contentType).body(payload).post(runs()).then();
    }

    public ValidatableResponse pushCsv(String payload) {
        return client().contentType("text/csv")
                .body(payload.getBytes(StandardCharsets.UTF_8))
                .post(runs())
                .then();
    }

    /** The one vacancy of the feed with that reference. */
    public ValidatableResponse vacancy(String reference) {
        String id = client().queryParam("feed", feed)
                .queryParam("reference", reference)
                .get("/v1/vacancies")
                .then()
                .statusCode(200)
                .extract()
                .path("results[0].id");
        return client().get("/v1/vacancies/" + id).then().statusCode(200);
    }
}
