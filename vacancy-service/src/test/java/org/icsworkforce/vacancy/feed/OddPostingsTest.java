package org.icsworkforce.vacancy.feed;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Adverts of career pages and of applicant tracking systems: what they say is kept, or told. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OddPostingsTest {

    private static final String LD = "application/ld+json";
    private static final String XML = "application/xml";

    private static String posting(String rest) {
        return """
                {"@type":"JobPosting","identifier":"A","title":"Nurse","hiringOrganization":"Medway NHS Foundation Trust"%s}""".formatted(rest);
    }

    private static ValidatableResponse read(String rest) {
        var feed = Pushing.of("RPA", "JOB_POSTING");
        feed.send(LD, posting(rest)).body("created", equalTo(1));
        return feed.vacancy("A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"TELECOMMUTE\"", "[\"TELECOMMUTE\"]", "\"telecommute\""})
    void workFromHomeIsThatHoweverItIsWritten(String type) {
        read(",\"jobLocationType\":" + type).body("location.remote", equalTo(true));
    }

    @Test
    void otherWordForWhereWorkIsDoneIsTold() {
        Pushing.of("RPA", "JOB_POSTING")
                .send(LD, posting(",\"jobLocationType\":\"HYBRID\""))
                .body("faults.pointer", contains("/jobLocationType"));
        Pushing.of("RPA", "INDEED_XML")
                .send(XML, """
                        <source><job><title>A</title><referencenumber>1</referencenumber><remotetype>Hybrid remote</remotetype></job>
                        <job><title>B</title><referencenumber>2</referencenumber><remotetype>Remote</remotetype></job></source>""")
                .body("created", equalTo(2))
                .body("faults.pointer", contains("/remotetype"))
                .body("faults[0].count", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"currency\":\"GBP\",\"unitText\":\"HOUR\",\"value\":{\"minValue\":15,\"maxValue\":17.5}}|1500|1750|HOUR",
                "{\"currency\":\"£\",\"value\":{\"value\":16,\"minValue\":15,\"maxValue\":17.5,\"unitText\":\"per hour\"}}|1500|1750|HOUR",
                "{\"value\":{\"minValue\":\"£30,000\",\"maxValue\":\"35,000.00\",\"unitText\":\"per annum\"}}|3000000|3500000|YEAR",
                "{\"value\":{\"value\":16.5234,\"unitText\":\"HOUR\"}}|1652|1652|HOUR",
                "{\"value\":{\"minValue\":30000,\"maxValue\":0,\"unitText\":\"YEAR\"}}|3000000||YEAR"
            })
    void salaryIsReadAsItIsMeant(String salary, Integer min, Integer max, String unit) {
        read(",\"salaryCurrency\":\"GBP\",\"baseSalary\":" + salary)
                .body("pay.min", equalTo(min))
                .body("pay.max", equalTo(max))
                .body("pay.unit", equalTo(unit))
                .body("pay.currency", equalTo("GBP"));
    }

    @Test
    void zeroIsNoSalary() {
        read(",\"baseSalary\":{\"currency\":\"GBP\",\"value\":{\"minValue\":0,\"maxValue\":0,\"unitText\":\"YEAR\"}}")
                .body("pay", nullValue());
    }

    @Test
    void placesWordsAndTitlesAreReadAsPagesShowThem() {
        String place = "{\"address\":{\"addressLocality\":\"Gillingham\",\"postalCode\":\"%s\"}}";
        read(",\"jobLocation\":[" + place.formatted("ME7 5NY") + "," + place.formatted("ME7 5NY") + "]")
                .body("location.name", equalTo("Gillingham"))
                .body("location.postcode", equalTo("ME7 5NY"));
        read(",\"jobLocation\":" + place.formatted("ME7"))
                .body("location.name", equalTo("Gillingham, ME7"))
                .body("location.postcode", nullValue());
        read(",\"employmentType\":[{\"@value\":\"FULL_TIME\"},null]").body("workingPatterns", contains("FULL_TIME"));
        var feed = Pushing.of("RPA", "JOB_POSTING");
        feed.send(LD, posting("").replace("\"Nurse\"", "[\"<b>Nurse</b><br/>nights &lt;Band 5>\",\"Sister\"]"))
                .body("created", equalTo(1))
                .body("faults.pointer", contains("/title"));
        feed.vacancy("A").body("title", equalTo("Nurse nights <Band 5>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\":\"DataFeed\",\"dataFeedElement\":[{\"item\":%s}]}",
                "{\"jobs\":[%s],\"total\":1}",
                "[{\"@type\":\"CollectionPage\",\"hasPart\":%s}]"
            })
    void postingIsFoundByWhateverNameAPageListsIt(String page) {
        Pushing.of("RPA", "JOB_POSTING").send(LD, page.formatted(posting(""))).body("created", equalTo(1));
    }

    @Test
    void pageWithoutAnyPostingIsNoEmptyPayload() {
        Pushing.of("RPA", "JOB_POSTING")
                .send(LD, "{\"@type\":\"WebPage\",\"name\":\"Jobs\"}")
                .statusCode(400)
                .body("code", equalTo("UNREADABLE_PAYLOAD"))
                .body("detail", containsString("JobPosting"));
        Pushing.of("RPA", "JOB_POSTING").send(LD, "[]").body("code", equalTo("EMPTY_PAYLOAD"));
    }

    private static final String OPENING = """
            {"documentId":"H-1","positionProfiles":%s{"positionTitle":"Nurse","positionOrganizations":%s,
             "postingInstructions":%s,"offeredRemunerationPackage":%s}%s}""";
    private static final String TRUST = "{\"name\":\"Medway NHS Foundation Trust\"}";
    private static final String DAYS = "{\"start\":\"2026-09-01\",\"end\":\"2199-03-01\"}";
    private static final String RANGE =
            "{\"ranges\":[{\"minimumAmount\":{\"value\":\"29,970\",\"currency\":\"GBP\"}}]}";

    /** Where the one was meant and the other written, all that it held was lost and nobody was told. */
    @Test
    void objectAndListOfOneObjectAreTheSame() {
        for (var form : new String[][] {{"", "", ""}, {"[", "]", ""}}) {
            var feed = Pushing.of("RPA", "HR_XML");
            feed.send(
                            "application/json",
                            OPENING.formatted(
                                    form[0],
                                    form[0] + TRUST + form[1],
                                    form[0] + DAYS + form[1],
                                    form[0] + RANGE + form[1],
                                    form[1]))
                    .body("created", equalTo(1))
                    .body("faults", empty());
            feed.vacancy("H-1")
                    .body("closesOn", equalTo("2199-03-01"))
                    .body("pay.min", equalTo(2997000))
                    .body("organisation.sourceValue", equalTo("Medway NHS Foundation Trust"));
        }
    }

    @Test
    void othersOfAListOfWhichOneIsTakenAreTold() {
        Pushing.of("RPA", "HR_XML")
                .send(
                        "application/json",
                        OPENING.formatted(
                                "[", TRUST, "[" + DAYS + "," + DAYS + "]", "[" + RANGE + "," + RANGE + "]", "]"))
                .body("created", equalTo(1))
                .body(
                        "faults.pointer",
                        containsInAnyOrder(
                                "/positionProfiles/postingInstructions",
                                "/positionProfiles/offeredRemunerationPackage"));
    }

    @Test
    void idWithinADocumentIdIsItsReference() {
        var feed = Pushing.of("RPA", "HR_XML");
        feed.send(XML, """
                        <PositionOpening xmlns:oa="http://www.openapplications.org/oagis/9"><oa:DocumentID><oa:ID schemeID="x"> REQ-1
                        </oa:ID></oa:DocumentID><PositionProfile><PositionTitle>Staff
                           nurse</PositionTitle></PositionProfile></PositionOpening>""").body("created", equalTo(1)).body("faults", empty());
        feed.vacancy("REQ-1").body("title", equalTo("Staff nurse"));
    }

    @Test
    void attributesAndTextsThatNobodyReadAreTold() {
        Pushing.of("RPA", "DWP_XML")
                .send(XML, """
                        <Vacancies xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                        <Vacancy VacancyRefCode="7" xsi:type="V"><Title>Cook</Title><VacancyType>Permanent</VacancyType></Vacancy></Vacancies>""")
                .body("rejected", equalTo(1))
                .body("faults.pointer", containsInAnyOrder("/reference", "/@VacancyRefCode", "/VacancyType"));
        Pushing.of("RPA", "NHS_JOBS").send(XML, """
                        <nhsJobs><vacancyDetails><reference>1</reference><title>Nurse</title><locations>Gillingham</locations>
                        </vacancyDetails></nhsJobs>""").body("faults.pointer", hasItem("/locations"));
    }
}
