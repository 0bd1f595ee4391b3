package org.icsworkforce.vacancy.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;

/** A sender's own columns and words, read by the feed's map. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class MappingTest {

    private static final String TERMS = """
            "format":"CSV","preset":"TRAC","columns":{"Employer":"organisation","Dept":"location.name"},
            "values":{"organisation":{"East Kent":"RVV"},"staffGroup":{"Nurses":"%s"}}""";

    private static final String CSV = """
            Job Ref;Employer;Job Title;Staff Group;Band;Salary;Contract;No. of posts;WTE;Status;Dept;Closing Date;Cost code
            J-1;East Kent;Staff Nurse;nurses;Band 5;£32,073 - £39,043;Permanent;2;1.6;Live;A&E;06/10/2199;17
            J-2;East Kent;"Porter,
            nights";Estates & Ancillary;2;;Fixed-Term;1;0.5;Live;Facilities;6 October 2199;18
            """;

    @Inject
    DataSource dataSource;

    private static Pushing feed(String nurses) {
        return Pushing.with("RVV", TERMS.formatted(nurses));
    }

    @Test
    void columnsAndWordsBecomeTheRecordAndWhatWasWrittenIsKept() {
        var feed = feed("03");
        feed.pushCsv(CSV)
                .body("created", equalTo(2))
                .body("faults.pointer", contains("/Cost code"))
                .body("faults.code", contains("UNKNOWN_PROPERTY"));
        feed.vacancy("J-1")
                .body("organisation.code", equalTo("RVV"))
                .body("organisation.sourceValue", equalTo("East Kent"))
                .body("staffGroup.code", equalTo("03"))
                .body("staffGroup.sourceValue", equalTo("nurses"))
                .body("pay.grade", equalTo("BAND_5"))
                .body("pay.max", equalTo(3904300))
                .body("contractType.code", equalTo("05"))
                .body("posts", equalTo(2))
                .body("status", equalTo("OPEN"))
                .body("location.name", equalTo("A&E"))
                .body("closesOn", equalTo("2199-10-06"))
                .body("sourceValues.'/pay/grade'", equalTo("Band 5"));
        feed.vacancy("J-2").body("title", equalTo("Porter,\nnights")).body("staffGroup.code", equalTo("09"));
    }

    @Test
    void changedMapMakesUpdatesOfTheSamePayloadAndIsAnotherVersion() {
        var feed = feed("03");
        feed.pushCsv(CSV).body("created", equalTo(2));
        feed.pushCsv(CSV).body("unchanged", equalTo(2));
        feed.register(TERMS.formatted("07")).statusCode(200).body("mappingVersion", equalTo(2));
        feed.pushCsv(CSV).body("updated", equalTo(1)).body("unchanged", equalTo(1));
        feed.vacancy("J-1").body("staffGroup.code", equalTo("07")).body("version", equalTo(2));
        feed.register(TERMS.formatted("07")).body("mappingVersion", equalTo(2));
    }

    @Test
    void wordThatNobodyKnowsRejectsARequisitionWithTheClosestAndIsReported() {
        var feed = feed("03");
        String row =
                CSV.lines().limit(2).reduce((one, other) -> one + "\n" + other).orElseThrow();
        String rows = (row + "\n" + row.lines().toList().getLast().replace("J-1", "J-9"))
                .replace(";nurses;", ";Nursing and Midwifry;")
                .replace(";Permanent;", ";Perm;");
        feed.pushCsv(rows)
                .body("rejected", equalTo(2))
                .body("faults.findAll{it.pointer=='/staffGroup'}.code", contains("UNMAPPED_VALUE", "UNMAPPED_VALUE"))
                .body("faults.find{it.pointer=='/staffGroup'}.column", equalTo(4))
                .body("faults.find{it.pointer=='/staffGroup'}.line", equalTo(2))
                .body("faults.find{it.pointer=='/contractType'}.severity", equalTo("WARNING"));
        feed.client()
                .get("/v1/vacancy-feeds/" + feed.feed() + "/mapping-report")
                .then()
                .statusCode(200)
                .body("mapped", hasSize(0))
                .body("unmapped.find{it.property=='/staffGroup'}.sourceValue", equalTo("Nursing and Midwifry"))
                .body("unmapped.find{it.property=='/staffGroup'}.rows", equalTo(2))
                .body("unmapped.find{it.property=='/staffGroup'}.suggestion", containsString("03"))
                .body("unmapped.find{it.property=='/contractType'}.severity", equalTo("WARNING"))
                .body("unknownColumns.'/Cost code'", equalTo(2));
    }

    @Test
    void reportCountsTheWordsThatAreHeld() {
        var feed = feed("03");
        feed.pushCsv(CSV);
        feed.client()
                .get("/v1/vacancy-feeds/" + feed.feed() + "/mapping-report")
                .then()
                .body("preset", equalTo("TRAC"))
                .body("mapped.find{it.property=='/organisation'}.sourceValue", equalTo("East Kent"))
                .body("mapped.find{it.property=='/organisation'}.value", equalTo("RVV"))
                .body("mapped.find{it.property=='/organisation'}.records", equalTo(2))
                .body("mapped.find{it.sourceValue=='Band 5'}.value", equalTo("BAND_5"))
                .body("unmapped", hasSize(0));
    }

    @Test
    void reportCountsWhatIsHeldHoweverItHasComeAbout() {
        var feed = feed("03");
        feed.pushCsv(CSV);
        String wrong = feed.pushCsv(
                        CSV.replace(";nurses;", ";Estates & Ancillary;").replace("J-2", "J-3"))
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .extract()
                .path("id");
        report(feed)
                .body("mapped.find{it.sourceValue=='Estates & Ancillary'}.records", equalTo(3))
                .body("mapped.find{it.sourceValue=='nurses'}", nullValue());
        feed.decide(wrong, "undo").statusCode(200);
        report(feed)
                .body("mapped.find{it.sourceValue=='Estates & Ancillary'}.records", equalTo(1))
                .body("mapped.find{it.sourceValue=='nurses'}.value", equalTo("03"))
                .body("mapped.find{it.sourceValue=='nurses'}.records", equalTo(1));
        feed.client()
                .contentType("application/merge-patch+json")
                .body("{\"staffGroup\":\"07\"}")
                .patch("/v1/vacancy-feeds/" + feed.feed() + "/vacancies/J-1")
                .then()
                .statusCode(200);
        feed.client().delete("/v1/vacancy-feeds/" + feed.feed() + "/vacancies/J-2");
        report(feed)
                .body("mapped.find{it.sourceValue=='nurses'}", nullValue())
                .body("mapped.find{it.sourceValue=='East Kent'}.records", equalTo(1));
    }

    @Test
    void wordsThatASenderCarriesAlongDoNotHaveToPointAnywhere() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push("""
                {"reference":"C-1","organisation":"RVV","title":"Nurse","staffGroup":"03","posts":1,"wte":1,"status":"OPEN",\
                "workingPatterns":["FULL_TIME","SHIFT"],"sourceValues":{"/workingPatterns/0":"Full","/workingPatterns/1":"Shifts",\
                "anywhere":"\\"there\\"","/nowhere":"x"}}""").body("created", equalTo(1));
        report(feed)
                .body("mapped.findAll{it.property=='/workingPatterns'}.value", contains("FULL_TIME", "SHIFT"))
                .body("mapped.find{it.property=='anywhere'}.sourceValue", equalTo("\"there\""))
                .body("mapped", hasSize(4));
    }

    /** It would take ten seconds of a feed of 100,000. */
    @Test
    void reportDoesNotReadWhatTheRecordsHold() throws SQLException {
        var feed = feed("03");
        feed.pushCsv(CSV);
        update(feed, "'unreadable ' || content");
        try {
            report(feed).body("mapped.find{it.sourceValue=='East Kent'}.records", equalTo(2));
        } finally {
            update(feed, "substr(content, length('unreadable ') + 1)");
        }
    }

    private void update(Pushing feed, String content) throws SQLException {
        try (var connection = dataSource.getConnection();
                var update =
                        connection.prepareStatement("update vacancy set content = " + content + " where feed = ?")) {
            update.setString(1, feed.feed());
            update.executeUpdate();
        }
    }

    private static ValidatableResponse report(Pushing feed) {
        return feed.client()
                .get("/v1/vacancy-feeds/" + feed.feed() + "/mapping-report")
                .then()
                .statusCode(200);
    }

    @Test
    void spreadsheetsEncodingIsReadWithAWarning() {
        var feed = feed("03");
        feed.send("text/csv", CSV.replace("A&E", "Café").getBytes(Charset.forName("windows-1252")))
                .body("created", equalTo(2))
                .body("faultCounts.LEGACY_ENCODING", equalTo(1));
        feed.vacancy("J-1").body("location.name", equalTo("Café")).body("pay.min", equalTo(3207300));
    }

    @Test
    void commaWhereAPointBelongsIsNeverReadAsAnotherNumber() {
        feed("03")
                .pushCsv(CSV.replace("1.6", "37,5"))
                .body("rejected", equalTo(1))
                .body("faults.find{it.pointer=='/wte'}.received", equalTo("37,5"))
                .body("faults.find{it.pointer=='/wte'}.hint", containsString("decimal point"));
    }

    @Test
    void columnsOfJsonAreNamedByTheSameMap() {
        var feed = feed("03");
        feed.send("application/json", """
                        [{"Job Ref":"J-1","Employer":"East Kent","Job Title":"Nurse","Staff Group":"Nurses",
                          "Dept":"A&E","No. of posts":1,"WTE":1,"Status":"Live"}]""").body("created", equalTo(1));
        feed.vacancy("J-1").body("location.name", equalTo("A&E"));
    }

    @Test
    void rejectedRowsComeBackInTheSendersOwnColumns() {
        var feed = feed("03");
        String location = feed.pushCsv(CSV.replace("East Kent;Staff Nurse", "West Kent;Staff Nurse"))
                .body("rejected", equalTo(1))
                .extract()
                .header("Location");
        for (String csv : new String[] {
            feed.client().get(location + "/rows.csv").asString(),
            feed.client()
                    .accept("text/csv")
                    .queryParam("outcome", "REJECTED")
                    .get(location + "/rows")
                    .asString()
        }) {
            assertThat(csv.lines().toList().getFirst())
                    .isEqualTo(
                            "rejectedLine;rejectedReference;rejectedCodes;rejectedReasons;Job Ref;Employer;Job Title;"
                                    + "Staff Group;Band;Salary;Contract;No. of posts;WTE;Status;Dept;Closing Date;Cost code");
            assertThat(csv.lines().toList().get(1))
                    .startsWith("2;J-1;UNKNOWN_ORGANISATION;")
                    .contains("Received: West Kent")
                    .contains("J-1;West Kent;Staff Nurse;nurses;Band 5;£32,073 - £39,043");
            assertThat(csv.lines()).hasSize(2);
        }
    }

    @Test
    void rejectedRowOfJsonComesBackAsItWasSent() {
        var feed = Pushing.vacanciesOf("RVV");
        String location = feed.push("{\"reference\":\"N-1\",\"organisation\":\"RZZ\"}", "{oops")
                .extract()
                .header("Location");
        assertThat(feed.client().get(location + "/rows.csv").asString().lines().toList())
                .hasSize(3)
                .satisfies(lines -> assertThat(lines.get(0)).endsWith(",row"))
                .satisfies(lines -> assertThat(lines.get(1)).contains("\"{\"\"reference\"\":\"\"N-1\"\""))
                .satisfies(lines ->
                        assertThat(lines.get(2)).startsWith("2,,MALFORMED_ROW,").endsWith(",{oops"));
    }
}
