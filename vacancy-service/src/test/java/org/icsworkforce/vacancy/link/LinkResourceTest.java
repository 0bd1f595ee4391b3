package org.icsworkforce.vacancy.link;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.icsworkforce.vacancy.link.Linking.advert;
import static org.icsworkforce.vacancy.link.Linking.alias;
import static org.icsworkforce.vacancy.link.Linking.decide;
import static org.icsworkforce.vacancy.link.Linking.feed;
import static org.icsworkforce.vacancy.link.Linking.id;
import static org.icsworkforce.vacancy.link.Linking.links;
import static org.icsworkforce.vacancy.link.Linking.opened;
import static org.icsworkforce.vacancy.link.Linking.precedence;
import static org.icsworkforce.vacancy.link.Linking.requisition;
import static org.icsworkforce.vacancy.link.Linking.tag;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.Test;

/** Each test has a practice of its own, since links are looked for over all feeds of an organisation. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class LinkResourceTest {

    @Inject
    LinkSearch search;

    @Test
    void sameNeedByTwoFeedsIsLinkedByAliasAndCountsOnceByTheFeedOfFirstPrecedence() throws SQLException {
        var trac = feed("G82681", 1);
        var esr = feed("G82681", 2);
        trac.push(requisition("G82681", "T-1", alias("ESR_REQUISITION", "77-REQ-1")), requisition("G82681", "T-2", ""));
        String before = opened("G82681", "").path("asOf");
        esr.push(requisition("G82681", "E-1", alias("esr_requisition", "77-REQ-1 ")));
        search.go();

        String counted = id(trac, "T-1");
        String other = id(esr, "E-1");
        trac.vacancy("T-1")
                .body("counts", equalTo(true))
                .body("linked.reference", contains("E-1"))
                .body("linked.counts", contains(false));
        esr.vacancy("E-1").body("counts", equalTo(false)).body("linked.vacancy", contains(counted));
        links(other)
                .body("results", hasSize(1))
                .body("results[0].state", equalTo("LINKED"))
                .body("results[0].evidence", equalTo("IDENTIFIER"))
                .body("results[0].reasons[0].one", equalTo("ESR_REQUISITION 77-REQ-1"));
        assertThat(opened("G82681")).isEqualTo(2);
        opened("G82681", before).then().body("results[0].value", equalTo(2));

        precedence(trac, "G82681", 9);
        search.go();
        trac.vacancy("T-1").body("counts", equalTo(false));
        esr.vacancy("E-1").body("counts", equalTo(true));
        assertThat(opened("G82681")).isEqualTo(2);
    }

    @Test
    void decisionIsTakenBackAndCountsAreExactlyWhatTheyWere() throws SQLException {
        var one = feed("G82682", 1);
        var two = feed("G82682", 2);
        one.push(requisition("G82682", "A", alias("TRAC", "9")));
        two.push(requisition("G82682", "B", alias("TRAC", "9")));
        search.go();
        assertThat(opened("G82682")).isEqualTo(1);
        String linked = opened("G82682", "").path("asOf");
        String a = id(one, "A");
        String b = id(two, "B");

        decide("G82682", b, a, "REJECTED", "").then().statusCode(428).body("code", equalTo("PRECONDITION_REQUIRED"));
        String tag = tag(a, b);
        decide("G82682", b, a, "REJECTED", tag)
                .then()
                .statusCode(200)
                .body("decided", equalTo(true))
                .body("state", equalTo("REJECTED"))
                .body("evidence", equalTo("IDENTIFIER"));
        assertThat(opened("G82682")).isEqualTo(2);
        one.vacancy("A").body("linked", empty()).body("counts", equalTo(true));
        two.vacancy("B").body("linked", empty()).body("counts", equalTo(true));
        opened("G82682", linked).then().body("results[0].value", equalTo(1));
        decide("G82682", a, b, "LINKED", tag).then().statusCode(412);

        two.push(requisition("G82682", "B", alias("TRAC", "9") + ",\"skills\":[\"IV\"]"));
        search.go();
        assertThat(opened("G82682"))
                .as("what records say does not overrule a decision")
                .isEqualTo(2);

        Pushing.client("G82682")
                .header("If-Match", tag(a, b))
                .delete("/v1/vacancy-links/" + a + "/" + b)
                .then()
                .statusCode(204);
        assertThat(opened("G82682")).isEqualTo(1);
        links(a).body("results[0].decided", equalTo(false)).body("results[0].version", equalTo(3));
    }

    @Test
    void linkEndsWithTheAliasAndWithTheRecord() throws SQLException {
        var one = feed("G82684", 1);
        var two = feed("G82684", 2);
        one.push(requisition("G82684", "A", alias("TRAC", "10")));
        two.push(requisition("G82684", "B", alias("TRAC", "10")));
        search.go();
        assertThat(opened("G82684")).isEqualTo(1);
        two.push(requisition("G82684", "B", alias("TRAC", "11") + ",\"title\":\"Receptionist\"")
                .replace("\"title\":\"Practice Nurse\",", ""));
        search.go();
        links(id(two, "B")).body("results[0].state", equalTo("WITHDRAWN"));
        assertThat(opened("G82684")).isEqualTo(2);

        two.push(requisition("G82684", "B", alias("TRAC", "10")));
        search.go();
        assertThat(opened("G82684")).isEqualTo(1);
        one.client()
                .delete("/v1/vacancy-feeds/" + one.feed() + "/vacancies/A")
                .then()
                .statusCode(204);
        search.go();
        two.vacancy("B").body("counts", equalTo(true)).body("linked", empty());
        assertThat(opened("G82684")).isEqualTo(1);
    }

    @Test
    void advertNamedByTheRequisitionIsOneNeedWithItAndSoAreAllThatItNames() throws SQLException {
        var trac = feed("G82686", 5);
        var jobs = feed("G82686", 1);
        var agency = feed("G82686", 2);
        trac.push(requisition(
                "G82686",
                "T",
                ",\"adverts\":[{\"channel\":\"NHS_JOBS\",\"reference\":\"G1234-26-1\","
                        + "\"url\":\"https://www.jobs.example/advert/G1234-26-1/\"}]"));
        jobs.push(advert("G82686", "N", alias("NHS_JOBS", "G1234-26-1")));
        agency.push(advert("G82686", "X", ",\"adverts\":[{\"url\":\"http://jobs.example/advert/G1234-26-1\"}]"));
        search.go();
        jobs.vacancy("N")
                .body("counts", equalTo(false))
                .body("linked.reference", org.hamcrest.Matchers.containsInAnyOrder("T", "X"));
        trac.vacancy("T").body("counts", equalTo(true)).body("linked", hasSize(2));
    }

    /** A change of precedence and what came meanwhile are found in one change, and may move a record twice. */
    @Test
    void feedThatLosesItsPrecedenceAndItsAliasAtOnceMovesOnce() throws SQLException {
        var one = feed("G82730", 1);
        var two = feed("G82730", 2);
        one.push(requisition("G82730", "A", alias("TRAC", "51")));
        two.push(requisition("G82730", "B", alias("TRAC", "51")));
        search.go();
        two.vacancy("B").body("counts", equalTo(false));

        precedence(one, "G82730", 9);
        one.push(requisition("G82730", "A", "").replace("Practice Nurse", "Receptionist"));
        search.go();
        one.vacancy("A").body("counts", equalTo(true)).body("linked", empty());
        two.vacancy("B").body("counts", equalTo(true)).body("linked", empty());
        assertThat(opened("G82730")).isEqualTo(2);
    }

    @Test
    void nobodyTakesTheVacancyOfAnotherOrganisationOutOfTheFigures() throws SQLException {
        var theirs = feed("G82688", 2);
        var ours = feed("G82691", 1);
        theirs.push(requisition("G82688", "A", alias("TRAC", "31")));
        ours.push(requisition("G82691", "B", alias("TRAC", "31")));
        search.go();
        String a = id(theirs, "A");
        String b = id(ours, "B");
        links(a).body("results.state", org.hamcrest.Matchers.either(empty()).or(contains("PROPOSED")));
        theirs.vacancy("A").body("counts", equalTo(true));
        decide("G82691", a, b, "LINKED", "").then().statusCode(403);
        given().auth()
                .oauth2(Tokens.of("both", List.of("G82688", "G82691"), "vacancies.write", "vacancies.read"))
                .contentType("application/json")
                .body("{\"state\":\"LINKED\"}")
                .put("/v1/vacancy-links/" + a + "/" + b)
                .then()
                .statusCode(201)
                .header("Location", "/v1/vacancy-links/" + a + "/" + b);
        theirs.vacancy("A").body("counts", equalTo(false));
        decide("G82688", a, b, "REJECTED", tag(a, b)).then().statusCode(200);
        theirs.vacancy("A").body("counts", equalTo(true));
    }

    @Test
    void twoReferencesOfOneFeedAreTwoNeeds() {
        var feed = Pushing.vacanciesOf("G82693");
        feed.push(requisition("G82693", "A", ""), requisition("G82693", "B", ""));
        decide("G82693", id(feed, "A"), id(feed, "B"), "LINKED", "")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_VALUE"));
        decide("G82693", id(feed, "A"), "01997d0e-8a00-7000-8000-000000000001", "LINKED", "")
                .then()
                .statusCode(404);
    }

    @Test
    void recordsFromBeforeTheSecondFeedAreFoundToo() throws SQLException {
        var first = feed("G82696", 1);
        first.push(requisition("G82696", "OLD", alias("TRAC", "41")));
        search.go();
        var second = feed("G82696", 2);
        search.go();
        second.push(requisition("G82696", "NEW", alias("TRAC", "41")));
        search.go();
        second.vacancy("NEW").body("counts", equalTo(false)).body("linked.reference", contains("OLD"));
    }

    @Test
    void numberOfAFormatIsItsSendersOwn() throws SQLException {
        for (String channel : new String[] {"HR_OPEN", "JOB_POSTING", "INDEED", "FIND_A_JOB", "NHS_JOBS"}) {
            var one = feed("G82232", 1);
            var other = feed("G82232", 2);
            String numbered = ",\"adverts\":[{\"channel\":\"%s\",\"reference\":\"REQ-7\"}]".formatted(channel)
                    + alias(channel, "REQ-7");
            one.push(requisition("G82232", "A " + channel, numbered));
            // neither the title nor the days of the other
            other.push(requisition("G82232", "B " + channel, numbered)
                    .replace("Practice Nurse", "Receptionist")
                    .replace("2026-02-03", "2026-09-03"));
            search.go();
            links(id(one, "A " + channel))
                    .body(
                            "results.findAll { it.evidence == 'IDENTIFIER' }",
                            hasSize(channel.equals("NHS_JOBS") ? 1 : 0));
        }
    }

    private static String job(String title, String url) {
        return "<source><job><referencenumber>1001</referencenumber><requisitionid>12</requisitionid><title>" + title
                + "</title><url>" + url + "</url></job></source>";
    }

    /** Two vendors count from 1, and so may the systems of two departments. */
    @Test
    void plainNumbersOfTwoVendorsAreNotOneNeed() throws SQLException {
        var one = Pushing.of("G82231", "INDEED_XML");
        var other = Pushing.of("G82231", "INDEED_XML");
        one.send("application/xml", job("Practice Nurse", "https://one.example/1001"));
        other.send("application/xml", job("Receptionist", "https://other.example/1001"));
        search.go();
        links(id(one, "1001")).body("results", empty());
        // whoever knows that they are one says of which feed the number is
        var requisitions = feed("G82231", 1);
        requisitions.push(requisition("G82231", "R", alias(one.feed(), "1001")));
        search.go();
        requisitions.vacancy("R").body("linked.feed", contains(one.feed()));
    }
}
