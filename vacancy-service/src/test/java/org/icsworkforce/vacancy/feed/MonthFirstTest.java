package org.icsworkforce.vacancy.feed;

import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payloads that write the month before the day: no date that could be two days is taken for one of them. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class MonthFirstTest {

    private static final String OPENED = OddFile.VENDOR.replace("pay.text", "milestones.advertisedOn");

    private static String row(String reference, String closes, String opened) {
        return reference + ";RVV;Nurse;03;1;0.8;OPEN;" + closes + ";" + opened + "\n";
    }

    private static String rows(String... closing) {
        return IntStream.range(0, closing.length)
                .mapToObj(i -> row("V-" + (i + 1), closing[i], ""))
                .collect(Collectors.joining());
    }

    private static ValidatableResponse push(String lines) {
        return Pushing.with("RVV", OPENED).pushCsv(OddFile.HEADER + lines);
    }

    /** It was stored as 4 May. */
    @Test
    void dateThatCouldBeTwoDaysIsRefusedWhereALaterOneHasTheMonthFirst() {
        var feed = Pushing.with("RVV", OPENED);
        feed.pushCsv(OddFile.HEADER + rows("04/05/2027", "2027-06-07", "12/25/2027", "05/05/2027", "", "7 June 2027"))
                .body("created", equalTo(4))
                .body("rejected", equalTo(2))
                .body("faults.code", contains("AMBIGUOUS_DATE", "INVALID_VALUE"))
                .body("faults.line", contains(2, 4))
                .body("faults[0].column", equalTo(8))
                .body("faults[0].reference", equalTo("V-1"))
                .body("faults[0].pointer", equalTo("/milestones/closesOn"))
                .body("faults[0].received", equalTo("04/05/2027"))
                .body("faults[0].allowed", containsInAnyOrder("2027-04-05", "2027-05-04"))
                .body("faults[0].hint", containsString("Line 4 has 12/25/2027 here"))
                .body("faultCounts.AMBIGUOUS_DATE", equalTo(1))
                .body("totals.posts", equalTo(4));
        feed.vacancy("V-4").body("milestones.closesOn", equalTo("2027-05-05"));
    }

    @Test
    void withoutSuchADateTheDayComesFirst() {
        var feed = Pushing.with("RVV", OPENED);
        feed.pushCsv(OddFile.HEADER + rows("04/05/2027", "25/12/2027", "31/02/2027", "12/32/2027", "04/31/2027"))
                .body("created", equalTo(2))
                .body("faults.code", everyItem(equalTo("INVALID_VALUE")));
        feed.vacancy("V-1").body("milestones.closesOn", equalTo("2027-05-04"));
    }

    @Test
    void columnOfBothOrdersNamesAProofOfEach() {
        push(rows("04/05/2027", "25/12/2027", "12/25/2027", "06/07/2027"))
                .body("created", equalTo(1))
                .body("faults.code", contains("AMBIGUOUS_DATE", "INVALID_VALUE", "AMBIGUOUS_DATE"))
                .body("faults[0].hint", containsString("Line 4 has 12/25/2027 here, with the month first, and line 3"));
    }

    /** One program writes both columns, unless the other one shows that it does not. */
    @Test
    void otherColumnIsInDoubtUnlessItShowsTheDayFirst() {
        push(row("V-1", "12/25/2027", "04/05/2027") + row("V-2", "", "03/02/2027"))
                .body("created", equalTo(0))
                .body("faultCounts.AMBIGUOUS_DATE", equalTo(2))
                .body("faults.find{it.reference=='V-2'}.hint", containsString("as /milestones/closesOn"));
        var feed = Pushing.with("RVV", OPENED);
        feed.pushCsv(OddFile.HEADER
                        + row("V-1", "12/25/2027", "")
                        + row("V-2", "", "03/02/2027")
                        + row("V-3", "", "13/02/2027"))
                .body("created", equalTo(2))
                .body("faults.code", contains("INVALID_VALUE"));
        feed.vacancy("V-2").body("milestones.advertisedOn", equalTo("2027-02-03"));
    }

    @ParameterizedTest
    @CsvSource({"MONTH_FIRST,2027-04-05,V-3,2", "DAY_FIRST,2027-05-04,V-2,1"})
    void declaredOrderIsTheOneInWhichDatesAreRead(String order, String day, String refused, int created) {
        var feed = Pushing.with("RVV", OPENED);
        String file = OddFile.HEADER + rows("04/05/2027", "12/25/2027 17:00", "25/12/2027");
        feed.pushCsv(file).body("created", equalTo(1)).body("mappingVersion", equalTo(1));
        feed.register(OPENED + ",\"dateOrder\":\"" + order + "\"")
                .statusCode(200)
                .body("dateOrder", equalTo(order))
                .body("mappingVersion", equalTo(2));
        feed.pushCsv(file)
                .body("created", equalTo(created))
                .body("faults.code", contains("INVALID_VALUE"))
                .body("faults.reference", contains(refused))
                .body("faults[0].hint", containsString("dateOrder is MONTH_FIRST"));
        feed.vacancy("V-1").body("milestones.closesOn", equalTo(day));
    }

    /** Of a table that has our columns, dates are ISO's unless something else is declared. */
    @Test
    void declaredOrderIsReadWhereNoColumnIsMapped() {
        String table = "reference,organisation,title,staffGroup,posts,wte,status,milestones.closesOn\n"
                + "A,RVV,Nurse,03,1,1,OPEN,04/05/2027\n";
        Pushing.with("RVV", "\"format\":\"CSV\"").pushCsv(table).body("rejected", equalTo(1));
        var feed = Pushing.with("RVV", "\"format\":\"CSV\",\"dateOrder\":\"MONTH_FIRST\"");
        feed.pushCsv(table).body("created", equalTo(1));
        feed.vacancy("A").body("milestones.closesOn", equalTo("2027-04-05"));
    }

    @Test
    void snapshotTakesSuchARowAsPresentAndATrialFindsTheSame() {
        var feed = Pushing.with("RVV", OPENED);
        feed.pushCsv(OddFile.HEADER + rows("04/05/2027", "25/12/2027")).body("created", equalTo(2));
        String file = OddFile.HEADER + rows("04/06/2027", "25/12/2027") + row("V-3", "12/25/2027", "");
        for (var run : new String[] {"true", "false"}) {
            feed.client()
                    .queryParam("mode", "snapshot")
                    .queryParam("dryRun", run)
                    .contentType("text/csv")
                    .body(file.getBytes(StandardCharsets.UTF_8))
                    .post(feed.runs())
                    .then()
                    .body("rejected", equalTo(2))
                    .body("unchanged", equalTo(1))
                    .body("closed", equalTo(0))
                    .body("faultCounts.AMBIGUOUS_DATE", equalTo(1));
        }
        feed.vacancy("V-1").body("status", equalTo("OPEN")).body("milestones.closesOn", equalTo("2027-05-04"));
    }

    private static String line(int number, String closes, String opened) {
        return """
                {"reference":"N-%d","organisation":"RVV","title":"Nurse of ward %1$d","staffGroup":"03","posts":1,\
                "wte":0.8,"status":"OPEN","Closing":"%s","Opened":"%s"}""".formatted(number, closes, opened);
    }

    private static final String LINES =
            "\"format\":\"NDJSON\",\"columns\":{\"Closing\":\"milestones.closesOn\",\"Opened\":\"milestones.advertisedOn\"}";

    /** Enough that they are remembered. */
    private static String[] lines(String opened, String... further) {
        return Stream.concat(
                        IntStream.range(0, 600).mapToObj(number -> line(number, "04/05/2027", opened)),
                        Stream.of(further))
                .toArray(String[]::new);
    }

    @Test
    void linesThatAreKnownAreLookedAtAgain() {
        var feed = Pushing.with("RVV", LINES);
        feed.push(lines("2026-09-01")).body("created", equalTo(600));
        feed.push(lines("2026-09-01")).body("unchanged", equalTo(600));
        feed.push(lines("2026-09-01", line(600, "12/25/2027", "")))
                .body("rejected", equalTo(601))
                .body("faultCounts.AMBIGUOUS_DATE", equalTo(600))
                .body("faults[0].hint", containsString("Line 601"));
        feed.push(lines("2026-09-01")).body("unchanged", equalTo(600));
    }

    /** What shows that the other column has the day first stands in lines that were not read at first. */
    @Test
    void proofInAKnownLineCountsToo() {
        var feed = Pushing.with("RVV", LINES.replace("\"Closing\":\"milestones.closesOn\",", ""));
        feed.push(lines("13/02/2026")).body("created", equalTo(600));
        feed.register(LINES).statusCode(200);
        String[] known = lines("13/02/2026");
        for (int i = 0; i < known.length; i++) {
            known[i] = known[i].replace("04/05/2027", "2027-05-04");
        }
        feed.push(known).body("updated", equalTo(600));
        var more = Stream.concat(
                        Stream.of(known), Stream.of(line(700, "12/25/2027", ""), line(701, "2027-05-04", "03/02/2026")))
                .toArray(String[]::new);
        feed.push(more)
                .body("unchanged", equalTo(600))
                .body("created", equalTo(1))
                .body("faults.code", contains("INVALID_VALUE"));
        feed.vacancy("N-701").body("milestones.advertisedOn", equalTo("2026-02-03"));
    }

    @Test
    void rowThatAnotherOneOfItsReferenceContradictsIsToldOnce() {
        push(row("V-1", "2027-05-04", "") + row("V-1", "04/05/2027", "") + row("V-2", "12/25/2027", ""))
                .body("created", equalTo(0))
                .body("faults.code", contains("DUPLICATE_REFERENCE", "AMBIGUOUS_DATE", "INVALID_VALUE"));
    }

    private static final String INDEED = """
            <source><job><title>Nurse</title><referencenumber>A</referencenumber><date>04/05/2026</date>
            <expirationdate>06/07/2199</expirationdate></job>
            <job><title>Cook</title><referencenumber>B</referencenumber><date>12/25/2026 09:00</date></job></source>""";

    @Test
    void advertsOfOtherFormatsAreReadLikewise() {
        var feed = Pushing.of("RVV", "INDEED_XML");
        String run = feed.send("application/xml", INDEED)
                .body("rejected", equalTo(2))
                .body("faults.code", contains("AMBIGUOUS_DATE", "AMBIGUOUS_DATE", "INVALID_VALUE"))
                .body("faults.pointer", contains(ADVERTISED, "/milestones/closesOn", ADVERTISED))
                .body("faults[1].hint", containsString("as " + ADVERTISED))
                .extract()
                .path("id");
        feed.client()
                .get(feed.runs() + "/" + run + "/rows.csv")
                .then()
                .body(containsString("\"\"closesOn\"\":\"\"06/07/2199\"\""));
        feed.register("\"format\":\"INDEED_XML\",\"dateOrder\":\"MONTH_FIRST\"").statusCode(200);
        feed.send("application/xml", INDEED).body("created", equalTo(2)).body("faultCounts", anEmptyMap());
        feed.vacancy("A")
                .body("adverts[0].opensAt", equalTo("2026-04-04T23:00:00Z"))
                .body("adverts[0].closesAt", equalTo("2199-06-07T22:59:59Z"))
                .body("milestones.closesOn", equalTo("2199-06-07"));
        feed.vacancy("B").body("adverts[0].opensAt", equalTo("2026-12-25T09:00:00Z"));
    }

    private static final String ADVERTISED = "/milestones/advertisedOn";

    @Test
    void postingWithTheMonthFirstIsInDoubtToo() {
        String posting = """
                {"@type":"JobPosting","identifier":"%s","title":"Nurse","datePosted":"%s"}""";
        Pushing.of("RVV", "JOB_POSTING")
                .send(
                        "application/ld+json",
                        "[" + posting.formatted("A", "04/05/2026") + "," + posting.formatted("B", "4/16/2026") + "]")
                .body("faults.code", contains("AMBIGUOUS_DATE", "INVALID_VALUE"));
    }

    /** A Monday in one order only. */
    @Test
    void weekOfAReturnIsReadAsOtherDatesAre() {
        String terms = "\"format\":\"CSV\",\"columns\":{\"Week\":\"weekCommencing\"}";
        String week = "RVV,%s,03,AGENCY,AFC,BAND_5,NATIONAL,DAY,12,138,2500\n";
        String header =
                "organisation,Week,staffGroup,supply,payScheme,grade,zone,shiftType,shifts,hours,chargePerHour\n";
        var feed = Pushing.temporaryStaffingOf("RVV", terms);
        feed.pushCsv(header + week.formatted("01/06/2026")).body("created", equalTo(1));
        feed.pushCsv(header + week.formatted("01/06/2026") + week.formatted("6/15/2026"))
                .body("rejected", equalTo(2))
                .body("faults.code", contains("AMBIGUOUS_DATE", "INVALID_VALUE"));
    }
}
