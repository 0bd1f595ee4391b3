package org.icsworkforce.vacancy.feed;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;

/** What a partner's format says and nothing here is made of: told once a run and name, and nobody's fault. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class NotReadTest {

    private static final String XML = "application/xml";

    private static ValidatableResponse strictly(Pushing feed, String type, String payload) {
        return feed.client()
                .queryParam("strict", true)
                .contentType(type)
                .body(payload.getBytes(StandardCharsets.UTF_8))
                .post(feed.runs())
                .then()
                .statusCode(200)
                .body("rejected", equalTo(0));
    }

    @Test
    void elementsAreToldOnceWithTheirCountsAndAreNeverErrors() {
        String job = """
                <job><title>Nurse</title><jobtitle>Staff nurse</jobtitle><referencenumber>%s</referencenumber>
                <company>Medway NHS Foundation Trust</company><experience><years>2</years><area>wards</area></experience>
                <category/></job>""";
        var feed = Pushing.of("RPA", "INDEED_XML");
        strictly(feed, XML, "<source>" + job.formatted("A") + job.formatted("B") + "</source>")
                .body("created", equalTo(2))
                .body("warned", equalTo(0))
                .body("faults.code", everyItem(equalTo("NOT_READ")))
                .body("faults.severity", everyItem(equalTo("WARNING")))
                .body("faults.pointer", contains("/experience", "/jobtitle"))
                .body("faults.count", contains(2, 2))
                .body("faultCounts", hasEntry("NOT_READ", 4));
        feed.client()
                .get("/v1/vacancy-feeds/" + feed.feed() + "/mapping-report")
                .then()
                .body("unknownColumns", hasEntry("/jobtitle", 2));
    }

    @Test
    void elementsWithinThoseThatAreReadAreToldByTheirPath() {
        strictly(Pushing.of("RPA", "HR_XML"), XML, """
                        <PositionOpening xmlns="http://www.hr-xml.org/3"><DocumentID>H-1</DocumentID><PositionProfile>
                        <PositionTitle>Nurse</PositionTitle><WorkHours>37.5</WorkHours><PositionLocation><Address>
                        <CityName>Rochester</CityName><CountryCode>GB</CountryCode></Address></PositionLocation>
                        </PositionProfile></PositionOpening>""")
                .body(
                        "faults.pointer",
                        contains(
                                "/PositionProfile/PositionLocation/Address/CountryCode", "/PositionProfile/WorkHours"));
        strictly(Pushing.of("RPA", "DWP_XML"), XML, """
                        <Vacancies><Vacancy vacancyRefCode="7"><Title>Cook</Title><Location><City>Rochester</City>
                        <Region>Kent</Region></Location><VacancyStatus id="1">Full time</VacancyStatus></Vacancy></Vacancies>""")
                .body("faults.pointer", contains("/Location/Region", "/VacancyStatus"));
        strictly(Pushing.of("RPA", "NHS_JOBS"), XML, """
                        <nhsJobs><vacancyDetails><reference>N-1</reference><title>Nurse</title><band>5</band>
                        <employer>Medway NHS Foundation Trust</employer></vacancyDetails></nhsJobs>""").body("faults.pointer", contains("/band"));
    }

    @Test
    void propertiesOfJsonAreToldAndWhatIsNoPostingToo() {
        strictly(Pushing.of("RPA", "JOB_POSTING"), "application/ld+json", """
                        {"@graph":[{"@type":"BreadcrumbList","name":"Jobs"},
                        {"@type":"JobPosting","identifier":{"value":"J-1","name":"x"},"title":"Nurse","workHours":"37.5",
                         "hiringOrganization":{"name":"Medway NHS Foundation Trust","logo":"https://example.org/l.png"},
                         "baseSalary":{"currency":"GBP","value":{"minValue":30000,"unitText":"YEAR","bonus":1}},"note":null}]}""")
                .body("created", equalTo(1))
                .body(
                        "faults.pointer",
                        containsInAnyOrder(
                                "/BreadcrumbList",
                                "/workHours",
                                "/hiringOrganization/logo",
                                "/baseSalary/value/bonus"));
        strictly(Pushing.of("RPA", "HR_XML"), "application/json", """
                        {"documentId":{"value":"H-2"},"positionProfiles":[{"positionTitle":"Nurse","workLanguage":"en",
                         "positionLocations":[{"address":{"city":"Rochester","country":"GB"}}]}]}""")
                .body(
                        "faults.pointer",
                        contains(
                                "/positionProfiles/positionLocations/address/country",
                                "/positionProfiles/workLanguage"));
    }

    /** A workplace is several rows: what was noted of it is told once. */
    @Test
    void columnsOfAWorkplaceAreToldOnce() {
        Pushing.establishmentIn("RVV", "ASC_WDS")
                .send("text/csv", Samples.text("asc-wds/workplace_bulk_upload.csv"))
                .body("faults.findAll { it.code == 'NOT_READ' }.count", everyItem(equalTo(1)))
                .body("faults.pointer", hasItems("/ESTNAME", "/TOTALPERMTEMP"))
                .body("faults.pointer", not(hasItem("/VACANCIES")));
    }
}
