package org.icsworkforce.vacancy.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vacancies are of posts. People are kept out, and nothing of them comes back. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PersonalDataTest {

    private static final String NURSE = """
            {"reference":"N-1","organisation":"RVV","title":"Staff Nurse","staffGroup":"03","posts":1,"wte":1,\
            "status":"OPEN","location":{"name":"Ashford"}}""";

    private static String with(String property) {
        return NURSE.replace("\"posts\"", property + ",\"posts\"");
    }

    private static void isNowhere(Pushing feed, ValidatableResponse report, String secret) {
        assertThat(report.extract().asString()).doesNotContain(secret);
        String run = report.extract().header("Location");
        assertThat(feed.client().get(run).asString()).doesNotContain(secret);
        assertThat(feed.client().get(run + "/rows").asString()).doesNotContain(secret);
        assertThat(feed.client().get(run + "/rows.csv").asString()).doesNotContain(secret);
        String payload = feed.client()
                .get(run + "/payload")
                .then()
                .statusCode(410)
                .extract()
                .asString();
        assertThat(payload).doesNotContain(secret);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"niNumber\":\"QQ123456C\" | QQ123456C",
                "\"dateOfBirth\":\"1980-01-02\" | 1980-01-02",
                "\"applicant\":{\"name\":\"Jo Bloggs\"} | Bloggs",
                "\"employees\":[{\"id\":4711}] | 4711",
                "\"surname\":\"Bloggs\" | Bloggs",
                "\"skills\":[\"IV therapy\",\"held by ab 12 34 56 c\"] | ab 12 34 56 c",
            })
    void whatIdentifiesSomebodyRefusesThePayloadAndIsNotKept(String property, String secret) {
        var feed = Pushing.vacanciesOf("RVV");
        var report = feed.push(NURSE.replace("N-1", "N-0"), with(property))
                .statusCode(422)
                .body("code", equalTo("PERSONAL_DATA"))
                .body("detail", containsString("Line 2"));
        isNowhere(feed, report, secret);
        feed.client()
                .queryParam("feed", feed.feed())
                .get("/v1/vacancies")
                .then()
                .body("results", hasSize(0));
    }

    @Test
    void columnAboutPeopleIsRefusedByItsHeaderWhateverTheMapMakesOfIt() {
        var feed = Pushing.vacanciesOf("RVV");
        var report = feed.pushCsv("reference,organisation,title,staffGroup,posts,wte,status,NI Number\n"
                        + "N-1,RVV,Nurse,03,1,1,OPEN,\n")
                .statusCode(422)
                .body("code", equalTo("PERSONAL_DATA"))
                .body("detail", containsString("Line 1, column 8"));
        isNowhere(feed, report, "Nurse");
    }

    @Test
    void everyColumnAboutPeopleIsToldAtOnce() {
        Pushing.vacanciesOf("RVV")
                .pushCsv("reference,DOB,organisation,title,staffGroup,posts,wte,status,Previous postholder\n"
                        + "N-1,,RVV,Nurse,03,1,1,OPEN,Jo Bloggs\n")
                .statusCode(422)
                .body("detail", containsString("Columns 2, 9 are of people."));
    }

    @Test
    void everyPropertyAboutPeopleIsToldAtOnceWhicheverRowItIsOf() {
        var feed = Pushing.vacanciesOf("RVV");
        var report = feed.push(
                        NURSE,
                        with("\"surname\":\"Bloggs\",\"dateOfBirth\":\"1980-01-02\""),
                        "{oops",
                        with("\"surname\":\"Bloggs\",\"applicant\":{\"name\":\"Jo\"},\"skills\":[\"QQ 12 34 56 C\"]")
                                .replace("QQ", "AB"))
                .statusCode(422)
                .body("code", equalTo("PERSONAL_DATA"))
                .body("detail", containsString("Line 2"))
                .body("detail", containsString("The properties /surname, /dateOfBirth, /applicant are of people."))
                .body("detail", containsString("A value of /skills has the form of a National Insurance number."));
        isNowhere(feed, report, "Bloggs");
        isNowhere(feed, report, "34 56");
    }

    @Test
    void recruitersContactIsLeftOutWithOneWarningAndThePayloadIsNotKept() {
        var feed = Pushing.vacanciesOf("RVV");
        String contact = "\"hiringManager\":\"Jo Bloggs\",\"contact\":{\"phone\":\"01233 000000\"}";
        var report = feed.push(with(contact), with(contact).replace("N-1", "N-2"))
                .statusCode(200)
                .body("created", equalTo(2))
                .body("faultCounts.CONTACT_DROPPED", equalTo(4))
                .body("faults.pointer", contains("/hiringManager", "/contact"))
                .body("faults.count", contains(2, 2));
        isNowhere(feed, report, "Bloggs");
    }

    @Test
    void addressWithinATextIsMasked() {
        var feed = Pushing.vacanciesOf("RVV");
        var report = feed.push(NURSE.replace("Staff Nurse", "Staff Nurse, ask jo.bloggs@nhs.net"))
                .body("created", equalTo(1))
                .body("faults.code", contains("CONTACT_DROPPED"));
        isNowhere(feed, report, "bloggs");
        feed.vacancy("N-1").body("title", equalTo("Staff Nurse, ask …"));
    }

    /** The row is not taken, and was kept with its payload. */
    @Test
    void rowThatCannotBeReadIsScreenedAsTheTextThatItIs() {
        var lines = Pushing.vacanciesOf("RVV");
        for (String broken : new String[] {
            "{\"title\":\"Cover for AB123456C\"", "{\"a\":1,\"dateOfBirth\" : \"1980-01-02\"", "\"AB123456C\""
        }) {
            isNowhere(lines, lines.push(NURSE, broken).body("code", equalTo("PERSONAL_DATA")), "AB123456C");
        }
        isNowhere(
                lines,
                lines.push(NURSE, "{\"title\":\"ask jo@example.org").body("created", equalTo(1)),
                "jo@example.org");
        isNowhere(
                lines,
                lines.send("application/json", "[" + NURSE + ",\"AB123456C\"]").body("code", equalTo("PERSONAL_DATA")),
                "AB123456C");
        var table = Pushing.of("RVV", "CSV");
        isNowhere(
                table,
                table.pushCsv("reference,organisation,title\nN-1,RVV,Nurse, cover for AB 12 34 56 C\n")
                        .body("code", equalTo("PERSONAL_DATA"))
                        .body("detail", containsString("line 2")),
                "AB 12 34 56 C");
    }

    @Test
    void numberThatOnlyLooksLikeOneIsTaken() {
        Pushing.vacanciesOf("RVV")
                .push(NURSE.replace("N-1", "C9309-24-0264"), NURSE.replace("N-1", "GB123456A"))
                .body("created", equalTo(2));
    }

    @Test
    void recordThatComesByItselfIsScreenedToo() {
        var feed = Pushing.vacanciesOf("RVV");
        String address = "/v1/vacancy-feeds/" + feed.feed() + "/vacancies/N-1";
        for (String property : new String[] {"\"surname\":\"Bloggs\"", "\"skills\":[\"ask bloggs@nhs.net\"]"}) {
            String answer = feed.client()
                    .contentType("application/json")
                    .body(with(property))
                    .put(address)
                    .then()
                    .statusCode(422)
                    .extract()
                    .asString();
            assertThat(answer).doesNotContainIgnoringCase("bloggs");
        }
        feed.client().get(address).then().statusCode(404);
    }
}
