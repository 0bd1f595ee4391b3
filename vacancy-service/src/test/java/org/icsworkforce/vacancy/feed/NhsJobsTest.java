package org.icsworkforce.vacancy.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;

/** The same need in other words: what partners' own formats become. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class NhsJobsTest {

    private static final String XML = "application/xml";

    @Test
    void realPageOfNhsJobsIsOneFaultForEachUnknownEmployer() {
        var report = Pushing.of("RVV", "NHS_JOBS")
                .send(XML, Samples.text("nhs-jobs/search_xml_page.xml"))
                .statusCode(200)
                .body("received", equalTo(2))
                .body("rejected", equalTo(2))
                .body(
                        Pushing.FAULTS + ".code",
                        contains("PART_OF_MORE", "UNKNOWN_ORGANISATION", "UNKNOWN_ORGANISATION"))
                .body(Pushing.FAULTS + ".reference", contains(null, "C9309-24-0264", "M9439-24-0020"))
                .body(Pushing.FAULTS + ".line", contains(null, 2, 16))
                .body(
                        Pushing.FAULTS + ".received",
                        contains(
                                null,
                                "University College London Hospitals NHS Foundation Trust",
                                "CDD Services (Synchronicity Care Ltd)"))
                .body(
                        "faultCounts",
                        equalTo(java.util.Map.of("UNKNOWN_ORGANISATION", 2, "PART_OF_MORE", 1, "NOT_READ", 4)));
        assertThat(report.extract().<String>path("faults[1].hint")).contains("it was not assumed");
    }

    @Test
    void emptyPageOfNhsJobsIsAnEmptyPayload() {
        Pushing.of("RVV", "NHS_JOBS")
                .send(XML, Samples.text("nhs-jobs/search_xml_empty.xml"))
                .statusCode(400)
                .body("code", equalTo("EMPTY_PAYLOAD"));
    }

    private static String advert(String closes, String type, String employer) {
        return """
                <nhsJobs><vacancyDetails><id>1</id><reference>C9344-26-1</reference><title>Staff Nurse</title>
                <description>About 150 characters of it</description><employer>%s</employer><type>%s</type>
                <salary>£32,073 to £39,043 a year</salary><closeDate>%s</closeDate>
                <postDate>2026-09-16T15:15:34.938827718</postDate><url>https://example.nhs.uk/1</url>
                <locations><location>Ashford, TN24 0LZ</location></locations></vacancyDetails>
                <totalPages>1</totalPages></nhsJobs>""".formatted(employer, type, closes);
    }

    private static final String EAST_KENT = "East Kent  hospitals University NHS Foundation Trust";

    @Test
    void advertSaysWhatItSaysAndNothingElse() {
        var feed = Pushing.of("RVV", "NHS_JOBS");
        feed.send(XML, advert("2199-07-01", "Permanent", EAST_KENT))
                .body("created", equalTo(1))
                .body("faultCounts", equalTo(java.util.Map.of("NOT_READ", 2)));
        feed.vacancy("C9344-26-1")
                .body("level", equalTo("ADVERT"))
                .body("organisation.code", equalTo("RVV"))
                .body("status", equalTo("OPEN"))
                .body("posts", nullValue())
                .body("wte", nullValue())
                .body("staffGroup", nullValue())
                .body("contractType.code", equalTo("05"))
                .body("contractType.sourceValue", equalTo("Permanent"))
                .body("organisation.sourceValue", equalTo("East Kent  hospitals University NHS Foundation Trust"))
                .body("pay.min", equalTo(3207300))
                .body("pay.max", equalTo(3904300))
                .body("pay.unit", equalTo("YEAR"))
                .body("location.name", equalTo("Ashford"))
                .body("location.postcode", equalTo("TN24 0LZ"))
                .body("openedOn", equalTo("2026-09-16"))
                .body("closesOn", equalTo("2199-07-01"))
                .body("adverts[0].closesAt", equalTo("2199-07-01T22:59:59Z"))
                .body("adverts[0].url", equalTo("https://example.nhs.uk/1"))
                .body("aliases[0].system", equalTo("NHS_JOBS"));
    }

    @Test
    void advertWhoseDayIsOverIsClosedAndNobodySaysFilled() {
        var feed = Pushing.of("RVV", "NHS_JOBS");
        feed.send(XML, advert("2026-09-20", "Permanent", EAST_KENT)).body("created", equalTo(1));
        feed.vacancy("C9344-26-1").body("status", equalTo("CLOSED")).body("closeReason", equalTo("UNKNOWN"));
    }

    @Test
    void addressWithinAnAdvertsTextIsToldAndItsPayloadIsNotKept() {
        var feed = Pushing.of("RVV", "NHS_JOBS");
        String run = feed.send(
                        XML,
                        advert("2199-07-01", "Permanent", EAST_KENT).replace("About", "Ask jo.bloggs@nhs.net about"))
                .body("created", equalTo(1))
                .body(Pushing.FAULTS + ".code", contains("CONTACT_DROPPED"))
                .extract()
                .header("Location");
        feed.client().get(run + "/payload").then().statusCode(410).body("code", equalTo("GONE"));
    }

    @Test
    void wordThatTheMapDoesNotHoldIsAWarningAndIsNotSaid() {
        var feed = Pushing.of("RVV", "NHS_JOBS");
        feed.send(XML, advert("2199-07-01", "Permanet", EAST_KENT))
                .body("created", equalTo(1))
                .body("warned", equalTo(1))
                .body(Pushing.FAULTS + ".code", contains("UNMAPPED_VALUE"))
                .body("faults[0].pointer", equalTo("/contractType"))
                .body("faults[0].received", equalTo("Permanet"))
                .body("faults[0].hint", containsString("05"));
        feed.vacancy("C9344-26-1").body("contractType", nullValue());
    }

    @Test
    void payThatIsHardlyMeantIsAWarning() {
        var feed = Pushing.of("RVV", "NHS_JOBS");
        feed.send(
                        XML,
                        advert("2199-07-01", "Permanent", EAST_KENT)
                                .replace("£32,073 to £39,043 a year", "£50879 - £85262 per week"))
                .body("created", equalTo(1))
                .body(Pushing.FAULTS + ".code", contains("PAY_IMPLAUSIBLE"));
        feed.vacancy("C9344-26-1").body("pay.unit", equalTo("WEEK")).body("pay.min", equalTo(5087900));
    }

    @Test
    void dayThatCannotBeReadIsAFaultWithWhatWasWritten() {
        Pushing.of("RVV", "NHS_JOBS")
                .send(XML, advert("31/02/2026", "Permanent", EAST_KENT))
                .body("rejected", equalTo(1))
                .body(Pushing.FAULTS + ".pointer", contains("/milestones/closesOn"))
                .body(Pushing.FAULTS + ".received", contains("31/02/2026"));
    }
}
