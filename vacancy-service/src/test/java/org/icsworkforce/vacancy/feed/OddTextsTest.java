package org.icsworkforce.vacancy.feed;

import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.vacancy.search.Searchable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that look like others, and properties that are one by the feed's map. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OddTextsTest {

    @Inject
    Searchable searchable;

    /** Whoever searched for what the title shows did not find it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Staff\\u00a0Nurse|staff nurse|Staff Nurse",
                "Staff\\u2028Nurse|staff nurse|Staff Nurse",
                "Physio\\u00adtherapist|physiotherapist|Physiotherapist",
                "Physio\\u200btherapist|physiotherapist|Physiotherapist",
                "Cafe\\u0301 assistant|café|Caf\u00e9 assistant"
            })
    void titleIsFoundByWhatItShows(String written, String question, String title) {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(OddFile.row("A", "").replace("\"Nurse\"", "\"" + written + "\""))
                .body("created", equalTo(1));
        searchable.now();
        feed.client()
                .queryParam("feed", feed.feed())
                .queryParam("q", question)
                .get("/v1/vacancies")
                .then()
                .body("results.title", contains(title));
    }

    @Test
    void codesReferencesAndColumnsAreWhatTheyShow() {
        var feed = Pushing.with("RVV", OddFile.VENDOR.replace("\"Ref\"", "\"R\u00e9f\""));
        feed.pushCsv(OddFile.HEADER.replace("Ref;", "Re\u0301f;") + "V\ufeff-1;RVV;Nurse;0\u200b3;1;1;OPEN;;\n")
                .body("created", equalTo(1));
        feed.vacancy("V-1").body("staffGroup.code", equalTo("03"));
        feed.pushCsv(OddFile.HEADER.replace("Ref;", "R\u00e9f;") + "V-1;RVV;Nurse;03;1;1;OPEN;;\n")
                .body("unchanged", equalTo(1));
    }

    /** Its row is read as it shows, so its address has to be. */
    @ParameterizedTest
    @CsvSource({"REQ\u00a01,REQ 1", "'REQ 1 ',REQ 1", "REQ\u200b-1,REQ-1"})
    void recordByItselfIsNamedByWhatItsReferenceShows(String written, String reference) {
        var feed = Pushing.vacanciesOf("RVV");
        String record = OddFile.row(written, "");
        String address = "/v1/vacancy-feeds/" + feed.feed() + "/vacancies/{reference}";
        feed.client()
                .contentType("application/json")
                .body(record.getBytes(StandardCharsets.UTF_8))
                .put(address, written)
                .then()
                .statusCode(201);
        feed.client().get(address, written).then().statusCode(200).body("reference", equalTo(reference));
        feed.client().delete(address, written).then().statusCode(204);
        feed.client().get(address, reference).then().statusCode(404);
    }

    @Test
    void picturesOfSeveralPartsStayWhole() {
        var feed = Pushing.vacanciesOf("RVV");
        String nurse = "Nurse \uD83D\uDC69\u200D\u2695\uFE0F";
        feed.push(OddFile.row("A", "").replace("\"Nurse\"", "\"" + nurse + "\""))
                .body("created", equalTo(1));
        feed.vacancy("A").body("title", equalTo(nurse));
    }

    @Test
    void payAndPlaceInAWrongEncodingAreToldAsTitlesAre() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(OddFile.row("A", """
                        ,"pay":{"text":"\u00c2\u00a328,407 a year"},"location":{"name":"St Mary\u00e2\u20ac\u2122s"}"""))
                .body("created", equalTo(1))
                .body("faults.code", contains("DOUBLE_ENCODED", "DOUBLE_ENCODED"))
                .body("faults.find { it.pointer == '/pay/text' }.hint", containsString(": \u00a328,407 a year"))
                .body("faults.find { it.pointer == '/location/name' }.hint", containsString("Mary\u2019s"));
        // a part of a letter is no soft hyphen
        feed.push(OddFile.row("B", "").replace("\"Nurse\"", "\"Mar\u00c3\u00ada ward\""))
                .body("faults[0].hint", containsString("Mar\u00eda ward"));
    }

    private static final String MAPPED = """
            "format":"JSON","columns":{"Ref":"reference","Job Title":"title","Name":"title","Salary":"pay.text"}""";

    /** One of the two was taken, and which one nobody knew. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Ref\":\"B\"|reference",
                "\"Job Title\":\"Porter\"|title",
                "\"Salary\":\"£1\",\"pay\":{\"text\":\"£2\"}|pay.text"
            })
    void twoPropertiesThatAreOneByTheMapAreAFault(String further, String property) {
        var feed = Pushing.with("RVV", MAPPED);
        feed.send("application/json", "[" + OddFile.row("A", "," + further) + "," + OddFile.row("C", "") + "]")
                .body("created", equalTo(1))
                .body("rejected", equalTo(1))
                .body("faults.code", contains("MALFORMED_ROW"))
                .body("faults[0].message", containsString(property));
    }

    @Test
    void propertyThatSaysNothingOrTheSameIsNoSecondOne() {
        var feed = Pushing.with("RVV", MAPPED);
        feed.send("application/json", "[" + OddFile.row("A", """
                        ,"Ref":"A","Name":null,"Job Title":" ","pay":null,"Salary":"£28,407\"""") + "]")
                .body("created", equalTo(1))
                .body("faults", hasSize(0));
        feed.vacancy("A").body("title", equalTo("Nurse")).body("pay.min", equalTo(2840700));
    }

    @Test
    void namesThatAreExchangedByTheMapAreReadWhateverTheirOrder() {
        var feed =
                Pushing.with("RVV", "\"format\":\"JSON\",\"columns\":{\"title\":\"location.name\",\"name\":\"title\"}");
        feed.send(
                        "application/json",
                        "[" + OddFile.row("A", "").replace("\"title\"", "\"name\":\"Porter\",\"title\"") + "]")
                .body("created", equalTo(1));
        feed.vacancy("A").body("title", equalTo("Porter")).body("location.name", equalTo("Nurse"));
    }

    /** It once ended the run with an error of the service. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"£20,000\"", "[]", "7"})
    void textInThePlaceOfAnObjectIsAFaultOfItsRow(String pay) {
        var feed = Pushing.with("RVV", MAPPED);
        String location = feed.send(
                        "application/json",
                        "[" + OddFile.row("A", ",\"pay\":" + pay + ",\"Salary\":\"£30,000\"") + ","
                                + OddFile.row("C", "") + "]")
                .statusCode(200)
                .body("created", equalTo(1))
                .body("faultCounts", aMapWithSize(1))
                .body("faults.code", hasItem("MALFORMED_ROW"))
                .body("faults[0].message", containsString("pay"))
                .extract()
                .header("Location");
        feed.client().get(location + "/rows.csv").then().body(containsString("\"\"Salary\"\":\"\"£30,000\"\""));
    }

    @Test
    void titleMayStandBetweenTheDeclaredSeparatorAndTheHeader() {
        var feed = Pushing.with("RVV", OddFile.VENDOR);
        feed.pushCsv("sep=;\nVacancies, all sites\n\n" + OddFile.HEADER + "V-1;RVV;Nurse;03;1;1;OPEN;;\n")
                .body("created", equalTo(1))
                .body("faults.code", contains("LINES_ABOVE_HEADER"));
    }

    @Test
    void poundsWherePenceBelongAreToldToBeThat() {
        Pushing.vacanciesOf("RVV")
                .push(OddFile.row("A", ",\"pay\":{\"min\":28407,\"max\":34581,\"unit\":\"YEAR\"}"))
                .body("created", equalTo(1))
                .body("faults.code", contains("PAY_IMPLAUSIBLE"))
                .body("faults[0].hint", containsString("pence"));
    }
}
