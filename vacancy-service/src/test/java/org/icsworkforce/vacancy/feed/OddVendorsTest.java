package org.icsworkforce.vacancy.feed;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports as vendors' systems write them, each of whose parts means something together with another one. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OddVendorsTest {

    private static final String JSON_LD = "application/ld+json";
    private static final String XML = "application/xml";
    private static final String TRUST = "Medway NHS Foundation Trust";

    private static String posting(String rest) {
        return """
                {"@type":"JobPosting","identifier":"A","title":"Nurse","datePosted":"2026-09-08"%s}""".formatted(rest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "£2,500|MONTH|GBP|250000|250000|MONTH|GBP",
                "£150|Daily|GBP|15000|15000|DAY|GBP",
                "12.60 - 13.20|HOUR|GBP|1260|1320|HOUR|GBP",
                "£28,407 per annum|YEAR|GBP|2840700|2840700|YEAR|GBP",
                "45,000|YEAR|EUR|||YEAR|EUR",
                "£12 per hour|YEAR|GBP|||YEAR|GBP",
                "£2,500|FORTNIGHT|GBP||||GBP",
            })
    void salaryInWordsIsOfTheUnitAndCurrencyBesideIt(
            String text, String unit, String currency, Integer min, Integer max, String readUnit, String readCurrency) {
        var feed = Pushing.of("RPA", "JOB_POSTING");
        feed.send(JSON_LD, posting("""
                        ,"baseSalary":{"currency":"%s","value":{"value":"%s","unitText":"%s"}}""".formatted(currency, text, unit))).body("created", equalTo(1));
        feed.vacancy("A")
                .body("pay.text", equalTo(text))
                .body("pay.min", equalTo(min))
                .body("pay.max", equalTo(max))
                .body("pay.unit", equalTo(readUnit))
                .body("pay.currency", equalTo(readCurrency));
    }

    @Test
    void nodeThatIsNamedElsewhereIsToldAsNotRead() {
        Pushing.of("RPA", "JOB_POSTING")
                .send(JSON_LD, "{\"@graph\":[" + posting("""
                        ,"hiringOrganization":{"@id":"#trust"},"jobLocation":{"@type":"Place","@id":"#ward"}""") + """
                        ,{"@type":"Organization","@id":"#trust","name":"Another trust"}]}""")
                .body("created", equalTo(1))
                .body("faults.pointer", hasItems("/hiringOrganization", "/jobLocation", "/Organization"));
    }

    @Test
    void whatStandsBehindTheLastPostingIsToldToo() {
        Pushing.of("RPA", "JOB_POSTING")
                .send(JSON_LD, "[" + posting("") + ",{\"@type\":\"Event\",\"name\":\"Open day\"}]")
                .body("created", equalTo(1))
                .body("faults.pointer", contains("/Event"));
    }

    @Test
    void objectInThePlaceOfATextIsReadOrTold() {
        var feed = Pushing.of("RPA", "JOB_POSTING");
        feed.send(JSON_LD, posting("""
                        ,"totalJobOpenings":{"@type":"QuantitativeValue","value":3},"url":{"href":"https://example.nhs.uk"},
                        "jobLocation":{"address":{"addressLocality":{"@type":"City","name":"Ashford"}}}""")).body("created", equalTo(1)).body("faults.pointer", contains("/url"));
        feed.vacancy("A").body("posts", equalTo(3)).body("location.name", equalTo("Ashford"));
    }

    /** An advert without its closing day, that nobody was told of, is open for ever. */
    @Test
    void textWithinAnObjectOrAListOfOneIsRead() {
        var feed = Pushing.of("RPA", "JOB_POSTING");
        feed.send(JSON_LD, posting("""
                        ,"validThrough":{"@type":"Date","value":"2199-06-30"},"employmentType":{"name":"FULL_TIME"},
                        "jobLocation":{"address":{"postalCode":[{"value":"TN24 0LZ"}]}},
                        "baseSalary":{"value":{"value":28407,"unitText":{"name":"YEAR"}}}""")).body("created", equalTo(1));
        feed.vacancy("A")
                .body("closesOn", equalTo("2199-06-30"))
                .body("workingPatterns", contains("FULL_TIME"))
                .body("location.postcode", equalTo("TN24 0LZ"))
                .body("pay.unit", equalTo("YEAR"));
    }

    @Test
    void ofSeveralSalariesNoneIsTakenWithoutItsUnit() {
        var feed = Pushing.of("RPA", "JOB_POSTING");
        feed.send(JSON_LD, posting("""
                        ,"baseSalary":{"value":[{"value":12,"unitText":"HOUR"},{"value":28407,"unitText":"YEAR"}]}""")).body("faults.pointer", contains("/baseSalary/value"));
        feed.vacancy("A").body("pay", nullValue());
    }

    @Test
    void codeWithinAnObjectOfHrOpenIsRead() {
        var feed = Pushing.of("RPA", "HR_XML");
        feed.send("application/json", """
                        {"documentId":["A"],"positionTitle":["Nurse"],"statusCode":{"name":"Closed"},"positionOpenQuantity":[2],
                        "positionLocations":[{"address":{"line":["1 High Street","Ward 2"],"city":["Ashford"]}}]}""").body("created", equalTo(1)).body("faults", hasSize(0));
        feed.vacancy("A")
                .body("status", equalTo("CLOSED"))
                .body("posts", equalTo(2))
                .body("location.name", equalTo("1 High Street, Ward 2, Ashford"));
    }

    @Test
    void postcodeOfAPlaceMayHaveAWideSpace() {
        var feed = Pushing.of("RPA", "NHS_JOBS");
        feed.send(XML, page("", "<location>Canterbury, CT1  3NG</location>")).body("created", equalTo(1));
        feed.vacancy("A").body("location.name", equalTo("Canterbury")).body("location.postcode", equalTo("CT1 3NG"));
    }

    @Test
    void skillThatARecordHasNoRoomForIsTold() {
        var feed = Pushing.of("RPA", "JOB_POSTING");
        feed.send(JSON_LD, posting(",\"skills\":[\"IV therapy\",\"" + "wound care, ".repeat(10) + "\"]"))
                .body("created", equalTo(1))
                .body("faults.pointer", contains("/skills"));
        feed.vacancy("A").body("skills", contains("IV therapy"));
    }

    @Test
    void advertOfMorePlacesThanARecordHasRoomForIsTaken() {
        String places = IntStream.range(0, 15)
                .mapToObj(i -> "<location>Community hospital number " + i + ", Canterbury, CT1 3NG</location>")
                .collect(Collectors.joining());
        var feed = Pushing.of("RPA", "NHS_JOBS");
        feed.send(XML, page("<totalResults>1</totalResults>", places))
                .body("created", equalTo(1))
                .body("faults.pointer", hasItem("/furtherPlaces"));
        feed.vacancy("A").body("location.name", containsString("number 3, Canterbury, CT1 3NG"));
    }

    private static String page(String totals, String places) {
        return """
                <nhsJobs>%s<vacancyDetails><reference>A</reference><title>Nurse</title><employer>%s</employer>
                <locations>%s</locations></vacancyDetails></nhsJobs>""".formatted(totals, TRUST, places);
    }

    /** The others were closed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<totalResults>1,234</totalResults>",
                "<totalPages>3</totalPages>",
                "<totalPages>3</totalPages><totalResults/>"
            })
    void pageThatSaysThatThereAreMoreIsAPartHoweverItSaysSo(String totals) {
        Pushing.of("RPA", "NHS_JOBS").send(XML, page(totals, "")).body("faultCounts", hasKey("PART_OF_MORE"));
    }

    @Test
    void pageOfAllResultsIsNoPartAlthoughTheyAreOfSeveralPages() {
        Pushing.of("RPA", "NHS_JOBS")
                .send(XML, page("<totalPages>2</totalPages><totalResults>1</totalResults>", ""))
                .body("faultCounts", not(hasKey("PART_OF_MORE")));
    }

    private static String document(String verb, String reference) {
        return """
                <ProcessPositionOpening><DataArea>%s<PositionOpening><DocumentID>%s</DocumentID><PositionProfile>
                <PositionTitle>Nurse</PositionTitle></PositionProfile></PositionOpening></DataArea>
                </ProcessPositionOpening>""".formatted(verb, reference);
    }

    private static String process(String action) {
        return "<Process><ActionCriteria><ActionExpression actionCode=\"" + action + "\"/></ActionCriteria></Process>";
    }

    /** It once took down what the next document added. */
    @Test
    void verbOfOneDocumentIsNotThatOfTheNext() {
        var feed = Pushing.of("RPA", "HR_XML");
        feed.send(XML, document(process("Add"), "R-1")).body("created", equalTo(1));
        feed.send(
                        XML,
                        "<Envelope><Body>" + document(process("Delete"), "R-1") + document("<Process/>", "R-2")
                                + "</Body></Envelope>")
                .body("created", equalTo(1))
                .body("updated", equalTo(1));
        feed.vacancy("R-1").body("status", equalTo("CLOSED"));
        feed.vacancy("R-2").body("status", equalTo("OPEN"));
    }

    @Test
    void verbThatNobodyKnowsIsTold() {
        Pushing.of("RPA", "HR_XML")
                .send(XML, document(process("Remove"), "R-1"))
                .body("faults.pointer", contains("/actionCode"));
    }

    @Test
    void columnOfTheSendersOwnMayStandThereTwice() {
        String header = OddFile.HEADER.strip() + ";Notes;Notes\n";
        var feed = Pushing.with("RVV", OddFile.VENDOR);
        feed.pushCsv(header + "V-1;RVV;Nurse;03;1;0.8;OPEN;;;one;two\n")
                .body("created", equalTo(1))
                .body("faults.pointer", hasSize(2));
        feed.pushCsv(OddFile.HEADER.strip() + ";Closing\nV-1;RVV;Nurse;03;1;0.8;OPEN;;;\n")
                .statusCode(400)
                .body("detail", containsString("numbers 8 and 10"));
        feed.pushCsv(OddFile.HEADER.strip() + ";Notes;Notes\nV-1;RVV;Nurse;03;1;0.8;OPEN;;;;jo@example.org\n")
                .body("faults.code", hasItem("CONTACT_DROPPED"));
    }

    @Test
    void markThatMakesTextOfANumberIsNoPartOfIt() {
        var feed = Pushing.with("RVV", OddFile.VENDOR);
        feed.pushCsv(OddFile.HEADER + "'0012;RVV;'90s Nurse;'03;'1;'0.8;OPEN;'31/01/2027;\n")
                .body("created", equalTo(1));
        feed.vacancy("0012").body("title", equalTo("'90s Nurse")).body("milestones.closesOn", equalTo("2027-01-31"));
    }

    /** Of 20 of 37.5 hours and the like. */
    @Test
    void numberThatADivisionLeftHasThePlacesOfTheRecord() {
        var feed = Pushing.with("RVV", OddFile.VENDOR);
        feed.pushCsv(OddFile.HEADER + "V-1;RVV;Nurse;03;1;0.533333333333333;OPEN;;\n")
                .body("created", equalTo(1));
        feed.vacancy("V-1").body("wte", equalTo(0.5333f));
        feed.pushCsv(OddFile.HEADER + "V-2;RVV;Nurse;03;1.33333333333333;0.53333;OPEN;;\n")
                .body("rejected", equalTo(1))
                .body("faults.pointer", contains("/posts", "/wte"));
    }

    @Test
    void numberThatAProgramHasShortenedNamesNothing() {
        Pushing.vacanciesOf("RVV")
                .push(OddFile.row("N", "").replace("\"N\"", "1.2e5"))
                .body("rejected", equalTo(1))
                .body("faults[0].pointer", equalTo("/reference"));
    }

    @Test
    void moreAreNotFilledThanThereAre() {
        Pushing.vacanciesOf("RVV")
                .push(OddFile.row("N", ",\"outcome\":{\"postsFilled\":5}"))
                .body("rejected", equalTo(1))
                .body("faults[0].pointer", equalTo("/outcome/postsFilled"));
    }

    @Test
    void monthBeforeTheDayIsToldToBeSoInOtherRowsToo() {
        Pushing.with("RVV", OddFile.VENDOR)
                .pushCsv(OddFile.HEADER + "V-1;RVV;Nurse;03;1;1;OPEN;04/13/2027;\n")
                .body("faults[0].hint", containsString("refused as well"));
    }
}
