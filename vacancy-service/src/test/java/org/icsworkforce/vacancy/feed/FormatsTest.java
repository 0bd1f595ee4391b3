package org.icsworkforce.vacancy.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.Test;

/** The same need in other words: what partners' own formats become. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class FormatsTest {

    private static final String JSON = "application/json";

    private static final String XML = "application/xml";

    private static final String NURSE = """
            {"reference":"N-1","organisation":"RVV","title":"Staff Nurse","staffGroup":"03","jobRole":"03007",\
            "posts":3,"wte":2.6,"status":"OPEN"}""";

    @Test
    void jsonArrayIsTheSameRecordsAsLines() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(NURSE, NURSE.replace("N-1", "N-2")).body("created", equalTo(2));
        feed.send(JSON, "[\n" + NURSE + ",\n" + NURSE.replace("N-1", "N-2") + ",\n{\"reference\":\"N-3\"}]")
                .statusCode(200)
                .body("unchanged", equalTo(2))
                .body("rejected", equalTo(1))
                .body("faults.line", everyItem(equalTo(4)));
    }

    @Test
    void brokenJsonNamesThePlaceAndChangesNothing() {
        var feed = Pushing.vacanciesOf("RVV");
        String location = feed.send(JSON, "[" + NURSE + ",\n{\"reference\":\"N-2\",]")
                .statusCode(400)
                .body("code", equalTo("UNREADABLE_PAYLOAD"))
                .body("detail", containsString("Line 2, column"))
                .extract()
                .header("Location");
        feed.client()
                .get(location)
                .then()
                .body("state", equalTo("FAILED"))
                .body("faults[0].line", equalTo(2))
                .body("faults[0].column", equalTo(20));
        feed.client()
                .queryParam("feed", feed.feed())
                .get("/v1/vacancies")
                .then()
                .body("results", hasSize(0));
    }

    @Test
    void xmlOfAFeedThatHasNoXmlFormatIsRefused() {
        Pushing.vacanciesOf("RVV")
                .send(XML, "<nhsJobs/>")
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"))
                .body("detail", containsString("NDJSON"));
    }

    @Test
    void otherXmlThanTheFeedsIsRefusedAsAWhole() {
        Pushing.of("RVV", "NHS_JOBS")
                .send(XML, "<source><job/></source>")
                .statusCode(400)
                .body("code", equalTo("UNREADABLE_PAYLOAD"))
                .body("detail", containsString("begins with nhsJobs"));
    }

    @Test
    void hrXmlIsReadWhateverItsPrefixesAndEncoding() {
        var feed = Pushing.of("RVV", "HR_XML");
        feed.send(XML, Samples.file("formats/hr-xml-3.2.xml"))
                .body("created", equalTo(2))
                .body(Pushing.FAULTS + ".code", contains("UNMAPPED_VALUE"))
                .body("faults[0].received", equalTo("Parked"));
        feed.vacancy("REQ-0007")
                .body("level", equalTo("ADVERT"))
                .body("title", equalTo("Infirmière, Acute"))
                .body("organisation.code", equalTo("RVV"))
                .body("posts", equalTo(3))
                .body("wte", nullValue())
                .body("status", equalTo("OPEN"))
                .body("contractType.code", equalTo("05"))
                .body("workingPatterns", contains("FULL_TIME"))
                .body("pay.min", equalTo(3207300))
                .body("pay.unit", equalTo("YEAR"))
                .body("location.name", equalTo("William Harvey Hospital, Ashford"))
                .body("location.postcode", equalTo("TN24 0LZ"))
                .body("closesOn", equalTo("2199-10-06"));
        feed.vacancy("REQ-0008").body("status", equalTo("OPEN")).body("organisation.code", equalTo("RVV"));
    }

    @Test
    void hrOpenInJsonIsReadByTheSameFeed() {
        var feed = Pushing.of("RN7", "HR_XML");
        feed.send(JSON, Samples.file("formats/hr-open.json"))
                .body("created", equalTo(1))
                .body("faultCounts", equalTo(Map.of("NOT_READ", 1)));
        feed.vacancy("REQ-0009")
                .body("posts", equalTo(2))
                .body("workingPatterns", contains("FULL_TIME", "PART_TIME"))
                .body("pay.min", equalTo(1645))
                .body("pay.unit", equalTo("HOUR"))
                .body("location.postcode", equalTo("DA2 8DA"));
    }

    @Test
    void indeedFeedIsReadAndItsContactLeftOut() {
        var feed = Pushing.of("GSS:E10000016", "INDEED_XML");
        var report = feed.send(XML, Samples.file("formats/indeed.xml"))
                .body("created", equalTo(1))
                .body(Pushing.FAULTS + ".code", contains("CONTACT_DROPPED"));
        feed.vacancy("00417-b")
                .body("title", equalTo("Care Assistant & Driver"))
                .body("aliases.system", contains("INDEED", "REQUISITION"))
                .body("aliases[1].id", equalTo("00417"))
                .body("workingPatterns", contains("PART_TIME"))
                .body("contractType.code", equalTo("05"))
                .body("pay.min", equalTo(1260))
                .body("pay.unit", equalTo("HOUR"))
                .body("location.name", equalTo("Maidstone"))
                .body("openedOn", equalTo("2026-10-05"));
        String run = report.extract().header("Location");
        feed.client().get(run + "/payload").then().statusCode(410).body("code", equalTo("GONE"));
    }

    @Test
    void findAJobPublishesAndTakesDown() {
        var feed = Pushing.of("RVV", "DWP_XML");
        String published =
                Samples.text("dwp-find-a-job/vacancies_published_updated.xml").replace("2024-10-04", "2199-10-04");
        feed.send(XML, published).body("created", equalTo(2)).body("faultCounts", equalTo(Map.of("NOT_READ", 8)));
        feed.vacancy("10")
                .body("organisation.code", equalTo("RVV"))
                .body("contractType.code", equalTo("05"))
                .body("contractType.sourceValue", equalTo("1"))
                .body("workingPatterns", contains("FULL_TIME"))
                .body("status", equalTo("OPEN"))
                .body("adverts[0].closesAt", equalTo("2199-10-04T22:59:59Z"));
        feed.send(XML, """
                        <ExpireVacancies><ExpireVacancy vacancyRefCode="10"/><ExpireVacancy vacancyRefCode="77"/>
                        </ExpireVacancies>""")
                .body("updated", equalTo(1))
                .body("rejected", equalTo(1))
                .body("faults.code", contains("UNKNOWN_REFERENCE"));
        feed.vacancy("10")
                .body("status", equalTo("CLOSED"))
                .body("closeReason", equalTo("UNKNOWN"))
                .body("title", equalTo("Awesome teacher"));
        feed.client()
                .delete("/v1/vacancy-feeds/" + feed.feed() + "/vacancies/10")
                .then()
                .statusCode(204);
        feed.send(XML, "<ExpireVacancies><ExpireVacancy vacancyRefCode=\"10\"/></ExpireVacancies>")
                .body("faults.code", contains("UNKNOWN_REFERENCE"));
    }

    @Test
    void realExpiryFileTakesDownWhatIsHeldOnly() {
        Pushing.of("RVV", "DWP_XML")
                .send(XML, Samples.text("dwp-find-a-job/expire_vacancies.xml"))
                .body("rejected", equalTo(2))
                .body("faults.code", contains("UNKNOWN_REFERENCE", "UNKNOWN_REFERENCE"));
    }

    @Test
    void advertOfAFeedForSeveralOrganisationsMustSayWhichOneItIsOf() {
        String token = Tokens.of("board", List.of("RVV", "RPA"), "vacancies.write");
        given().auth()
                .oauth2(token)
                .contentType(JSON)
                .body("""
                        {"owner":"RVV","organisations":["RVV","RPA"],"subject":"vacancies","format":"DWP_XML",
                         "name":"Two trusts","precedence":1,"synthetic":true}""")
                .put("/v1/vacancy-feeds/two-trusts")
                .then()
                .statusCode(201);
        given().auth()
                .oauth2(token)
                .contentType(XML)
                .body(Samples.file("samples/dwp-find-a-job/vacancies_published_updated.xml"))
                .post("/v1/vacancy-feeds/two-trusts/runs")
                .then()
                .body("rejected", equalTo(2))
                .body(Pushing.FAULTS + ".pointer", contains("/organisation", "/organisation"))
                .body(Pushing.FAULTS + ".code", contains("MISSING_VALUE", "MISSING_VALUE"));
    }

    @Test
    void workbookIsTheSameRecordsAsLines() throws IOException {
        var feed = Pushing.with("RVV", "\"format\":\"XLSX\",\"sheet\":\"Vacancies\"");
        feed.push(NURSE).body("created", equalTo(1));
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            workbook.newWorksheet("Notes").value(0, 0, "do not read this");
            var sheet = workbook.newWorksheet("Vacancies");
            Object[][] cells = {
                {"reference", "organisation", "title", "staffGroup", "jobRole", "posts", "wte", "status"},
                {"N-1", "RVV", "Staff Nurse", "03", "03007", 3, 2.6, "OPEN"}
            };
            for (int row = 0; row < cells.length; row++) {
                for (int column = 0; column < cells[row].length; column++) {
                    if (cells[row][column] instanceof Number number) {
                        sheet.value(row, column, number);
                    } else {
                        sheet.value(row, column, cells[row][column].toString());
                    }
                }
            }
        }
        feed.send("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes.toByteArray())
                .body("unchanged", equalTo(1))
                .body("faultCounts", anEmptyMap());
    }

    @Test
    void jobPostingsOfAGraphAreReadAndOtherNodesPassedOver() {
        var feed = Pushing.of("RPA", "JOB_POSTING");
        feed.send("application/ld+json", Samples.file("formats/job-posting-graph.json"))
                .body("received", equalTo(2))
                .body("created", equalTo(2))
                .body("faultCounts", equalTo(Map.of("NOT_READ", 2)));
        feed.vacancy("MW-1")
                .body("posts", equalTo(4))
                .body("workingPatterns", contains("FULL_TIME", "PART_TIME"))
                .body("pay.max", equalTo(3904350))
                .body("location.name", equalTo("Gillingham"))
                .body("location.latitude", equalTo(51.3799f))
                .body("adverts[0].closesAt", equalTo("2199-10-06T22:59:59Z"));
        feed.vacancy("MW-2")
                .body("employmentKind", equalTo("VOLUNTEER"))
                .body("pay.text", equalTo("£35,000"))
                .body("pay.min", equalTo(3500000))
                .body("location.name", equalTo("Gillingham; Rochester"))
                .body("location.postcode", nullValue())
                .body("adverts[0].opensAt", equalTo("2026-09-08T07:00:00.123456789Z"));
    }

    @Test
    void oneJobPostingAndAnArrayOfThemAreReadToo() {
        var feed = Pushing.vacanciesOf("RPA");
        String one = """
                {"@context":"https://schema.org","@type":"JobPosting","identifier":"A","title":"Nurse","datePosted":"2026-09-08",
                 "hiringOrganization":{"name":"Medway NHS Foundation Trust"}}""";
        feed.send("application/ld+json", one).body("created", equalTo(1));
        feed.send("application/ld+json", "[" + one + "," + one.replace("\"A\"", "\"B\"") + "]")
                .body("created", equalTo(1))
                .body("unchanged", equalTo(1));
    }

    @Test
    void workplaceFileOfAdultSocialCareIsEstablishmentByJobGroup() {
        var feed = Pushing.establishmentIn("RVV", "ASC_WDS");
        var report = feed.send("text/csv", Samples.text("asc-wds/workplace_bulk_upload.csv"))
                .body("received", equalTo(3))
                .body("rejected", equalTo(3))
                .body(Pushing.FAULTS + ".code", everyItem(equalTo("UNKNOWN_ORGANISATION")))
                .body(Pushing.FAULTS + ".received", everyItem(equalTo("CQC:1-00000002")));
        assertThat(report.extract().<Integer>path("faults[0].line")).isEqualTo(2);
        feed.send(
                        "text/csv",
                        Samples.text("asc-wds/workplace_bulk_upload.csv")
                                .replace(",1-00000002,", ",,")
                                .replace("7c1b4b0e-0001", "x"))
                .body("faults[0].received", equalTo("LOCAL:x"));
    }

    @Test
    void workerFileOfAdultSocialCareIsRefusedForItsPeople() {
        Pushing.establishmentIn("RVV", "ASC_WDS")
                .send("text/csv", "LOCALESTID,UNIQUEWORKERID,STATUS,NINUMBER\nA,1,NEW,\n")
                .statusCode(422)
                .body("code", equalTo("PERSONAL_DATA"));
    }
}
