package org.icsworkforce.vacancy.feed;

import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Adverts in the shapes that other systems give to the same thing. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OddAdvertsTest {

    private static final String JSON_LD = "application/ld+json";
    private static final String XML = "application/xml";
    private static final String TRUST = "Medway NHS Foundation Trust";
    private static final String PAY = "/PositionProfile/PositionDetail/RemunerationPackage/BasePay";

    private static String posting(String reference, String rest) {
        return """
                {"@type":"JobPosting","identifier":"%s","title":"Nurse","datePosted":"2026-09-08",
                 "hiringOrganization":{"name":"%s"}%s}""".formatted(reference, TRUST, rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@graph\":%s}",
                "[{\"@graph\":[%s]}]",
                "{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"ListItem\",\"item\":%s}]}",
                "[{\"@type\":\"WebPage\",\"mainEntity\":%s}]"
            })
    void postingIsFoundWhereverPagesPutIt(String around) {
        var feed = Pushing.of("RPA", "JOB_POSTING");
        feed.send(JSON_LD, around.formatted(posting("A", ""))).body("created", equalTo(1));
        feed.vacancy("A").body("title", equalTo("Nurse"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"@type\":\"https://www.schema.org/JobPosting\",", ""})
    void postingIsOneHoweverItSaysSo(String type) {
        Pushing.of("RPA", "JOB_POSTING")
                .send(JSON_LD, posting("A", "").replace("\"@type\":\"JobPosting\",", type))
                .body("created", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"currency\":\"GBP\",\"minValue\":30000,\"maxValue\":35000,\"unitText\":\"YEAR\"}",
                "[{\"currency\":\"gbp\",\"value\":{\"minValue\":30000,\"maxValue\":35000,\"unitText\":\"year\"}}]",
                "{\"priceCurrency\":\"GBP\",\"minPrice\":30000,\"maxPrice\":35000,\"unitText\":\"YEAR\"}",
                "\"£30,000 - £35,000\""
            })
    void salaryIsReadInEachShapeThatItHas(String salary) {
        var feed = Pushing.of("RPA", "JOB_POSTING");
        feed.send(JSON_LD, posting("A", ",\"baseSalary\":" + salary)).body("created", equalTo(1));
        feed.vacancy("A")
                .body("pay.min", equalTo(3000000))
                .body("pay.max", equalTo(3500000))
                .body("pay.currency", equalTo("GBP"))
                .body("pay.unit", equalTo("YEAR"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"address\":[{\"addressLocality\":\"Ashford\",\"postalCode\":\"TN24 0LZ\"}]}",
                "{\"@type\":\"PostalAddress\",\"addressLocality\":\"Ashford\",\"postalCode\":\"tn24 0lz\"}",
                "[{\"address\":\"Ashford, TN24 0LZ\"}]"
            })
    void placeIsReadInEachShapeThatItHas(String place) {
        var feed = Pushing.of("RPA", "JOB_POSTING");
        feed.send(JSON_LD, posting("A", ",\"jobLocation\":" + place)).body("created", equalTo(1));
        feed.vacancy("A").body("location.name", equalTo("Ashford")).body("location.postcode", equalTo("TN24 0LZ"));
    }

    @Test
    void wordsAndNumbersOfPagesAreReadAsTheyAreMeant() {
        var feed = Pushing.of("RPA", "JOB_POSTING");
        feed.send(
                        JSON_LD,
                        posting("A", """
                        ,"employmentType":"Full-time, https://schema.org/TEMPORARY","jobLocation":{"address":"Ashford",
                         "geo":{"latitude":51.1465123456789,"longitude":"0.8701234567890"}}""")
                                .replace(
                                        "\"title\":\"Nurse\"", "\"title\":{\"@value\":\"Nurse\",\"@language\":\"en\"}"))
                .body("created", equalTo(1))
                .body("faultCounts", anEmptyMap());
        feed.vacancy("A")
                .body("title", equalTo("Nurse"))
                .body("workingPatterns", contains("FULL_TIME"))
                .body("contractType.code", equalTo("02"))
                .body("location.latitude", equalTo(51.1465123f));
    }

    @Test
    void referencesOfHtmlInTextsOfBoardsAreWhatTheyShow() {
        var feed = Pushing.of("RPA", "INDEED_XML");
        feed.send(XML, """
                        <source><job><title><![CDATA[Nurse &amp; Carer &#8211; nights &unknown; AT&T;]]></title>
                        <referencenumber>A</referencenumber><city><![CDATA[Gillingham &ndash; Rainham]]></city>
                        <salary><![CDATA[&pound;12.60 per hour]]></salary></job></source>""").body("created", equalTo(1));
        feed.vacancy("A")
                .body("title", equalTo("Nurse & Carer – nights &unknown; AT&T;"))
                .body("location.name", equalTo("Gillingham – Rainham"))
                .body("pay.min", equalTo(1260));
    }

    private static String opening(String pay) {
        return """
                <PositionOpening xmlns="http://ns.hr-xml.org/2007-04-15"><PositionRecordInfo><Id><IdValue>A</IdValue></Id>
                </PositionRecordInfo><PositionProfile><PositionDetail><PositionTitle>Nurse</PositionTitle>
                <RemunerationPackage>%s</RemunerationPackage></PositionDetail></PositionProfile></PositionOpening>""".formatted(pay);
    }

    /** HR-XML 2.4 and 2.5; its currency and interval stand beside the amounts or beside each of them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "currencyCode='GBP' baseInterval='Yearly'|<BasePayAmountMin>29,970</BasePayAmountMin><BasePayAmountMax>36483.00"
                        + "</BasePayAmountMax>|2997000|3648300|YEAR|GBP",
                "baseInterval='Hourly'|<BasePayAmountMin currencyCode='GBP'>15.20</BasePayAmountMin>|1520||HOUR|GBP",
                "baseInterval='Monthly'|<BasePayAmountMax>2500</BasePayAmountMax>||250000|MONTH|",
                "currencyCode='EUR' baseInterval='Yearly'|<BasePayAmountMin>45000</BasePayAmountMin>|4500000||YEAR|EUR"
            })
    void basePayIsReadWhereItsIntervalIsSaid(
            String terms, String amounts, Integer min, Integer max, String unit, String currency) {
        var feed = Pushing.of("RPA", "HR_XML");
        feed.send(XML, opening("<BasePay " + terms + ">" + amounts + "</BasePay>"))
                .body("created", equalTo(1))
                .body("faultCounts", anEmptyMap());
        feed.vacancy("A")
                .body("pay.min", equalTo(min))
                .body("pay.max", equalTo(max))
                .body("pay.unit", equalTo(unit))
                .body("pay.currency", equalTo(currency));
    }

    @Test
    void basePayOfWhichNobodyKnowsWhatForIsToldAsNotRead() {
        String amount = "<BasePayAmountMin>29970</BasePayAmountMin>";
        var feed = Pushing.of("RPA", "HR_XML");
        feed.send(XML, opening("<BasePay currencyCode='GBP'>" + amount + "</BasePay>"))
                .body("created", equalTo(1))
                .body("faults.pointer", containsInAnyOrder(PAY + "/@currencyCode", PAY + "/BasePayAmountMin"));
        feed.vacancy("A").body("pay", nullValue());
        String hourly = "<BasePay baseInterval='Hourly'>" + amount.replace("29970", "15") + "</BasePay>";
        String yearly = "<BasePay baseInterval='Yearly'>" + amount + "</BasePay>";
        feed.send(XML, opening(yearly + hourly)).body("faults.pointer", contains(PAY));
        feed.vacancy("A").body("pay.min", equalTo(2997000)).body("pay.unit", equalTo("YEAR"));
        feed.send(XML, opening(yearly.replace("Yearly", "Fortnightly")))
                .body("faults.code", contains("UNMAPPED_VALUE"))
                .body("faults.pointer", contains("/pay/unit"));
    }

    private static String page(int results, String... references) {
        var adverts = new StringBuilder();
        for (String reference : references) {
            adverts.append("<vacancyDetails><reference>")
                    .append(reference)
                    .append("</reference><title>Nurse</title><employer>")
                    .append(TRUST)
                    .append("</employer><closeDate>2199-03-06</closeDate></vacancyDetails>");
        }
        return "<nhsJobs>" + adverts + "<totalResults>" + results + "</totalResults></nhsJobs>";
    }

    /** In other systems the adverts of the pages that failed to come were closed. */
    @Test
    void pageOfALongerListClosesNothingByItself() {
        var feed = Pushing.of("RPA", "NHS_JOBS");
        feed.send(XML, page(3, "A", "B", "C")).body("created", equalTo(3)).body("faultCounts", anEmptyMap());
        feed.client()
                .queryParam("mode", "snapshot")
                .contentType(XML)
                .body(page(3, "A", "B"))
                .post(feed.runs())
                .then()
                .body("state", equalTo("HELD"))
                .body("faultCounts", hasKey("PART_OF_MORE"));
        feed.vacancy("C").body("status", equalTo("OPEN"));
        feed.client()
                .queryParam("mode", "snapshot")
                .contentType(XML)
                .body(page(2, "A", "B"))
                .post(feed.runs())
                .then()
                .body("state", equalTo("COMPLETED"))
                .body("closed", equalTo(1));
    }

    @Test
    void businessDocumentThatDeletesTakesDownAndCreatesNothing() {
        String document = """
                <hr:ProcessPositionOpening xmlns:hr="http://www.hr-xml.org/3" xmlns="http://www.openapplications.org/oagis/9">
                <hr:DataArea>%s<hr:PositionOpening><hr:DocumentID>REQ-1</hr:DocumentID><hr:PositionProfile>
                <hr:PositionTitle>Nurse</hr:PositionTitle></hr:PositionProfile></hr:PositionOpening></hr:DataArea>
                </hr:ProcessPositionOpening>""";
        var feed = Pushing.of("RPA", "HR_XML");
        feed.send(XML, document.formatted(action("Add"))).body("created", equalTo(1));
        feed.send(XML, document.formatted(action("Delete"))).body("updated", equalTo(1));
        feed.vacancy("REQ-1").body("status", equalTo("CLOSED"));
        feed.send(XML, document.formatted(action("Delete")).replace("REQ-1", "REQ-2"))
                .body("created", equalTo(0))
                .body("faults.code", containsInAnyOrder("UNKNOWN_REFERENCE"));
    }

    private static String action(String code) {
        return "<Process><ActionCriteria><ActionExpression actionCode=\"" + code + "\"/></ActionCriteria></Process>";
    }
}
