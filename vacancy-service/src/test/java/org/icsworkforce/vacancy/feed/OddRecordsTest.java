package org.icsworkforce.vacancy.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that say nothing, too much, or something that must not be kept: nothing of it goes in silence. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OddRecordsTest {

    private static final String XML = "application/xml";
    private static final String LD = "application/ld+json";

    /** A space that does not break is no title: the record was taken without one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title|\\u00a0|MISSING_VALUE",
                "title| \\u200b\\u00a0|MISSING_VALUE",
                "title|null|INVALID_VALUE",
                "title|N/A|INVALID_VALUE",
                "reference|\\u00a0|MISSING_VALUE",
                "reference|NULL|INVALID_VALUE",
                "reference|-|INVALID_VALUE",
                "reference|(null)|INVALID_VALUE",
                "reference|[NULL]|INVALID_VALUE",
                "title|(blank)|INVALID_VALUE"
            })
    void whatSaysNothingNamesNothing(String property, String written, String code) {
        var row = OddFile.row("A", "")
                .replaceFirst("(\"" + property + "\":)\"[^\"]*\"", "$1\"" + written.replace("\\", "\\\\") + "\"");
        Pushing.vacanciesOf("RVV")
                .push(row)
                .body("rejected", equalTo(1))
                .body("faults.code", contains(code))
                .body("faults.pointer", contains("/" + property));
    }

    /** Masked, the references of two records would be one. */
    @Test
    void addressWithinAReferenceRejectsItsRow() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(OddFile.row("post-a@example.org", ""), OddFile.row("post-b@example.org", ""), OddFile.row("C", ""))
                .body("created", equalTo(1))
                .body("rejected", equalTo(2))
                .body("faultCounts.CONTACT_DROPPED", equalTo(2))
                .body("faultCounts.MISSING_VALUE", equalTo(2));
    }

    /** It was kept for 90 days with the payload, because nobody read it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<description>Number AB123456C</description>",
                "<more><nhsNumber>943 476 5919</nhsNumber></more>",
                "<DateOfBirth>1980-01-01</DateOfBirth>"
            })
    void whatIdentifiesSomebodyIsRefusedWhereNobodyReadsIt(String element) {
        String location = Pushing.of("RVV", "NHS_JOBS")
                .send(
                        XML,
                        "<nhsJobs><vacancyDetails><reference>1</reference><title>Nurse</title>" + element
                                + "</vacancyDetails></nhsJobs>")
                .statusCode(422)
                .body("code", equalTo("PERSONAL_DATA"))
                .extract()
                .header("Location");
        Pushing.client("RVV").get(location + "/payload").then().statusCode(410);
        Pushing.of("RVV", "JOB_POSTING").send(LD, """
                        {"@type":"JobPosting","identifier":"1","title":"Nurse","x":{"dateOfBirth":"1980-01-01"}}""").statusCode(422);
        Pushing.of("RVV", "HR_XML").send(XML, """
                        <PositionOpening><DocumentID>1</DocumentID><PositionProfile><PositionTitle>Nurse</PositionTitle>
                        <PositionContact><GivenName>Jane</GivenName></PositionContact></PositionProfile></PositionOpening>""").statusCode(200).body("created", equalTo(1));
    }

    @Test
    void secondOfWhatThereShouldBeOneOfIsTold() {
        Pushing.of("RVV", "NHS_JOBS")
                .send(XML, """
                        <nhsJobs><vacancyDetails><reference>1</reference><title>Nurse</title><title>Midwife</title>
                        <type>Permanent</type><type>Bank</type></vacancyDetails></nhsJobs>""")
                .body("created", equalTo(1))
                .body("faults.code", contains("NOT_READ", "NOT_READ"))
                .body("faults.pointer", contains("/title", "/type"));
        Pushing.of("RVV", "JOB_POSTING")
                .send(LD, """
                        {"@type":"JobPosting","identifier":["1","2"],"title":"Nurse","employmentType":["TEMPORARY","INTERN"],
                         "baseSalary":[{"value":30000},{"value":40000}]}""")
                .body("created", equalTo(1))
                .body("faults.pointer", contains("/contractType", "/baseSalary", "/identifier"))
                .body("faults[0].code", equalTo("UNMAPPED_VALUE"))
                .body("faults[0].received", equalTo("TEMPORARY, INTERN"));
        Pushing.of("RVV", "INDEED_XML")
                .send(XML, """
                        <source><job><referencenumber>1</referencenumber><title>Nurse</title>
                        <jobtype>fulltime, permanent, temporary</jobtype></job></source>""")
                .body("faults.code", contains("UNMAPPED_VALUE"))
                .body("faults.received", contains("permanent, temporary"));
    }

    /** A list of what is taken down would close all else. */
    @Test
    void takingDownIsNoSnapshot() {
        var feed = Pushing.of("RVV", "DWP_XML");
        feed.send(XML, """
                        <Vacancies><Vacancy vacancyRefCode="1"><Title>Cook</Title></Vacancy>
                        <Vacancy vacancyRefCode="2"><Title>Porter</Title></Vacancy></Vacancies>""").body("created", equalTo(2));
        feed.client()
                .queryParam("mode", "snapshot")
                .contentType(XML)
                .body("<ExpireVacancies><ExpireVacancy vacancyRefCode=\"1\"/></ExpireVacancies>")
                .post(feed.runs())
                .then()
                .body("rejected", equalTo(1))
                .body("closed", equalTo(0))
                .body("faults.code", contains("TAKEN_DOWN_IN_SNAPSHOT"));
        feed.vacancy("2").body("status", equalTo("OPEN"));
    }

    @Test
    void workplaceThatSaysNoRolesOrAnUnknownStatusIsTold() {
        String header = "LOCALESTID,STATUS,ALLJOBROLES,VACANCIES\n";
        Pushing.establishmentIn("RVV", "ASC_WDS")
                .send("text/csv", header + "1,UPDATE,,\n2,DELETED,8,3\n3,NOCHANGE,,\n4,DELETE,,\n")
                .body("received", equalTo(2))
                .body("rejected", equalTo(2))
                .body("faults.findAll { it.pointer == '/staffGroup' }", hasSize(2))
                .body("faults.pointer", hasItem("/STATUS"));
    }

    /** Written out, it is a text of a billion digits. It ended the service, at each of its starts again. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JOB_POSTING|application/ld+json|{\"@type\":\"JobPosting\",\"title\":\"N\",\"datePosted\":\"2026-11-20\",\"identifier\":NUMBER}",
                "JOB_POSTING|application/ld+json|{\"@type\":\"JobPosting\",\"title\":\"N\",\"datePosted\":\"2026-11-20\",\"identifier\":\"A\",\"baseSalary\":NUMBER,\"totalJobOpenings\":NUMBER}",
                "HR_XML|application/json|{\"documentId\":\"A\",\"positionTitle\":\"N\",\"positionOpenQuantity\":{\"value\":NUMBER}}",
                "JSON|application/json|{\"reference\":NUMBER,\"posts\":NUMBER}"
            })
    void numberOfAbsurdSizeIsAFaultOfItsRow(String format, String type, String row) {
        Pushing.of("RVV", format)
                .send(type, row.replace("NUMBER", "1e999999999"))
                .statusCode(200)
                .body("rejected", equalTo(1));
    }

    /** It was an error 500. */
    @Test
    void nestingThatNothingHasIsTold() {
        Pushing.of("RVV", "JOB_POSTING")
                .send("application/ld+json", "{\"x\":" + "[".repeat(900) + "]".repeat(900) + "}")
                .statusCode(400)
                .body("detail", containsString("nested too deeply"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASAP|Leave out",
                "Until filled|Leave out",
                "31/12/9999|Leave out",
                "31-DEC-99|four digits",
                "(null)|Leave out",
                "31/02/2027|no such day",
                "2027-02-30|no such day",
                "31 June 2027|no such day",
                "Thursday 31 June 2027|no such day",
                "01/01/1900|Leave out",
                "0000-00-00|Leave out",
                "Monday 14 December 2027|weekday",
                "by 14 December 2027|weekday",
                "midnight 14/12/2027|23:59"
            })
    void dayThatIsNoneComesWithAHint(String written, String hint) {
        Pushing.with("RVV", OddFile.VENDOR)
                .pushCsv(OddFile.HEADER + "V-1;RVV;Nurse;03;1;0.8;OPEN;" + written + ";\n")
                .body("rejected", equalTo(1))
                .body("faults[0].hint", containsString(hint));
    }

    /** As XML Schema writes one. */
    @Test
    void dayWithAnOffsetIsThatDay() {
        var feed = Pushing.of("RVV", "HR_XML");
        feed.send(XML, """
                        <PositionOpening><DocumentID>1</DocumentID><PositionProfile><PositionTitle>Nurse</PositionTitle>
                        </PositionProfile><PositionPosting><StartDate>2026-06-01+01:00</StartDate><EndDate>2199-06-30Z</EndDate>
                        </PositionPosting></PositionOpening>""").body("created", equalTo(1));
        feed.vacancy("1")
                .body("closesOn", equalTo("2199-06-30"))
                .body("adverts[0].closesAt", equalTo("2199-06-30T22:59:59Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/x-ndjson|[{\"a\":1}]|part of a JSON array",
                "application/x-ndjson|{\"a\":LONG}|too long",
                "application/json|[{\"a\":LONG}]|too long",
                "text/csv|A,RVV,Nurse,03,1,1,OPEN|put a header above"
            })
    void reasonIsTheOneThatHolds(String type, String body, String reason) {
        String answer = Pushing.vacanciesOf("RVV")
                .send(type, body.replace("LONG", "1".repeat(2_000)))
                .extract()
                .asString();
        assertThat(answer).contains(reason);
    }
}
