package org.icsworkforce.vacancy.staffing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.Test;

/** Each test has months of its own, since the dataset is of all feeds. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class TemporaryStaffingUseTest {

    private static final String OBSERVATIONS = "/v1/datasets/vacancy-temporary-staffing/observations";

    private static ValidatableResponse ask(String query) {
        return given().auth()
                .oauth2(Tokens.analyst())
                .urlEncodingEnabled(false)
                .get(OBSERVATIONS + "?limit=1000&" + query)
                .then()
                .statusCode(200);
    }

    /** Random rows, added up here without the service's help: two organisations, three groups, four weeks, both supplies. */
    @Test
    void everyMeasureIsTheSumOfWhatWasSent() {
        var random = new Random(64);
        var expected = new TreeMap<String, long[]>();
        for (String organisation : List.of("RVV", "RPA")) {
            var rows = new ArrayList<String>();
            for (int i = 0; i < 120; i++) {
                String group = List.of("03", "06", "08").get(random.nextInt(3));
                String week = List.of("2025-09-01", "2025-09-08", "2025-09-15", "2025-09-29")
                        .get(random.nextInt(4));
                boolean agency = random.nextBoolean();
                // distinct charges make distinct rows
                int charge = 2600 + 7 * i;
                int shifts = random.nextInt(20);
                int hours = shifts * (1 + random.nextInt(12));
                int unfilled = random.nextInt(5);
                boolean off = random.nextBoolean();
                rows.add(Shifts.of(organisation, week)
                        .text("staffGroup", group)
                        .text("supply", agency ? "AGENCY" : "BANK")
                        .charge(charge)
                        .shifts(shifts)
                        .hours(hours)
                        .number("shiftsRequested", shifts + unfilled)
                        .number("shiftsUnfilled", unfilled)
                        .flag("priceCapOverride", random.nextBoolean())
                        .flag("offFramework", off)
                        .json());
                long[] sums = expected.computeIfAbsent(organisation + " " + group + " " + week, key -> new long[8]);
                sums[0] += shifts;
                sums[1] += hours;
                sums[2] += (long) hours * charge;
                sums[3] += shifts + unfilled;
                sums[4] += unfilled;
                sums[5] += agency && charge > 2994 ? shifts : 0;
                sums[6] += agency && off ? shifts : 0;
                sums[7] += agency ? shifts : 0;
            }
            Pushing.temporaryStaffingOf(organisation)
                    .push(rows.toArray(String[]::new))
                    .body("created", equalTo(120));
        }
        List<Map<String, Object>> results =
                ask("period=2025-09&by=organisation,staffGroup,week").extract().path("results");
        assertThat(results).hasSize(expected.size() * 11);
        expected.forEach((key, sums) -> {
            assertThat(value(results, key, "shifts")).isEqualByComparingTo(number(sums[0]));
            assertThat(value(results, key, "hours")).isEqualByComparingTo(number(sums[1]));
            assertThat(value(results, key, "spend")).isEqualByComparingTo(number(sums[2]));
            assertThat(value(results, key, "charge-per-hour")).isEqualByComparingTo(ratio(sums[2], sums[1], 1, 0));
            assertThat(value(results, key, "shifts-requested")).isEqualByComparingTo(number(sums[3]));
            assertThat(value(results, key, "shifts-unfilled")).isEqualByComparingTo(number(sums[4]));
            assertThat(value(results, key, "unfilled-share")).isEqualByComparingTo(ratio(sums[4], sums[3], 100, 2));
            assertThat(value(results, key, "over-cap-shifts")).isEqualByComparingTo(number(sums[5]));
            assertThat(value(results, key, "over-cap-share")).isEqualByComparingTo(ratio(sums[5], sums[7], 100, 2));
            assertThat(value(results, key, "off-framework-shifts")).isEqualByComparingTo(number(sums[6]));
            assertThat(value(results, key, "off-framework-share"))
                    .isEqualByComparingTo(ratio(sums[6], sums[7], 100, 2));
        });
    }

    private static BigDecimal value(List<Map<String, Object>> results, String key, String measure) {
        return results.stream()
                .filter(row -> (row.get("organisationCode") + " " + row.get("staffGroupCode") + " "
                                + row.get("weekCode"))
                        .equals(key))
                .filter(row -> row.get("measure").equals(measure))
                .map(row -> new BigDecimal(String.valueOf(row.get("value"))))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal number(long number) {
        return BigDecimal.valueOf(number);
    }

    private static BigDecimal ratio(long part, long whole, int times, int decimals) {
        return number(part * times).divide(number(whole), decimals, RoundingMode.HALF_UP);
    }

    @Test
    void shareIsARatioOfSumsOverWeeksAndMonths() {
        Pushing.temporaryStaffingOf("RVV")
                .push(
                        Shifts.of("RVV", "2025-10-06").charge(5000).shifts(1).json(),
                        Shifts.of("RVV", "2025-10-13").charge(2000).shifts(9).json(),
                        Shifts.of("RVV", "2025-11-03").charge(5000).shifts(30).json());
        ask("organisation=RVV&period=2025-10&by=week&measure=over-cap-share")
                .body("results.value", contains(100.00f, 0.00f));
        ask("organisation=RVV&period=2025-10&by=period&measure=over-cap-share")
                .body("results.value", contains(10.00f))
                .body("results.numerator", contains(1))
                .body("results.denominator", contains(10));
        ask("organisation=RVV&period=gte:2025-10&period=lte:2025-11&by=organisation&measure=over-cap-share")
                .body("results.period", contains("2025-10/2025-11"))
                .body("results.value", contains(77.50f))
                .body("results.obsStatus", contains("E"));
    }

    @Test
    void weekBelongsToTheMonthOfItsMonday() {
        Pushing.temporaryStaffingOf("RVV").push(Shifts.of("RVV", "2024-12-30").json());
        ask("organisation=RVV&week=2024-12-30&by=week,period&measure=shifts")
                .body("results.period", contains("2024-12"))
                .body("results.weekCode", contains("2024-12-30"));
    }

    @Test
    void derivedCapsMakeEstimatesAndPublishedOnesDoNot() {
        Pushing.temporaryStaffingOf("RVV")
                .push(
                        Shifts.of("RVV", "2015-11-23").charge(2881).json(),
                        Shifts.of("RVV", "2016-04-04").charge(2232).json(),
                        Shifts.of("RVV", "2018-04-02").charge(2881).json(),
                        Shifts.of("RVV", "2025-12-01").charge(2881).json())
                .body("faults.index", contains(0));
        ask("organisation=RVV&week=in:2015-11-23,2016-04-04,2018-04-02,2025-12-01&by=week,period&measure=over-cap-shifts")
                .body("results.value", contains(10, 0, null, 0))
                .body("results.obsStatus", contains("A", "A", "L", "E"))
                .body("results.note", contains("[synthetic]", "[synthetic]", "[x] [synthetic]", "[e] [synthetic]"));
        ask("organisation=RVV&week=2025-12-01&by=week&measure=shifts").body("results.obsStatus", contains("A"));
    }

    @Test
    void nullHasAReason() {
        Pushing.temporaryStaffingOf("RYY")
                .push(
                        Shifts.of("RYY", "2025-04-14")
                                .text("supply", "BANK")
                                .without("hours")
                                .json(),
                        Shifts.of("RYY", "2025-04-21")
                                .without("offFramework")
                                .shifts(0)
                                .hours(0)
                                .json());
        ask("organisation=RYY&week=2025-04-14&by=week")
                .body("results.find{it.measure=='spend'}.obsStatus", equalTo("L"))
                .body("results.find{it.measure=='spend'}.value", nullValue())
                .body("results.find{it.measure=='spend'}.coverage", equalTo("0/1"))
                .body("results.find{it.measure=='shifts'}.coverage", equalTo("1/1"))
                .body("results.find{it.measure=='shifts-requested'}.obsStatus", equalTo("L"))
                .body("results.find{it.measure=='over-cap-shifts'}.obsStatus", equalTo("M"))
                .body("results.find{it.measure=='off-framework-share'}.obsStatus", equalTo("M"));
        ask("organisation=RYY&week=2025-04-21&by=week")
                .body("results.find{it.measure=='spend'}.value", equalTo(0))
                .body("results.find{it.measure=='charge-per-hour'}.obsStatus", equalTo("M"))
                .body("results.find{it.measure=='over-cap-share'}.obsStatus", equalTo("M"))
                .body("results.find{it.measure=='off-framework-share'}.obsStatus", equalTo("M"))
                .body("results.find{it.measure=='off-framework-shifts'}.value", equalTo(0));
    }

    @Test
    void coverageCountsOrganisationsThatSayItInEveryRow() {
        Pushing.temporaryStaffingOf("RVV").push(Shifts.of("RVV", "2025-02-03").json());
        Pushing.temporaryStaffingOf("RPA")
                .push(
                        Shifts.of("RPA", "2025-02-03").json(),
                        Shifts.of("RPA", "2025-02-03")
                                .charge(2901)
                                .without("hours")
                                .json());
        ask("organisation=in:RVV,RPA&week=2025-02-03&by=week&measure=in:spend,shifts")
                .body("results.measure", contains("shifts", "spend"))
                .body("results.coverage", contains("2/2", "1/2"))
                .body("results.value", contains(30, 580000));
    }

    @Test
    void pastStateGivesThePastNumbers() {
        var feed = Pushing.temporaryStaffingOf("RN7");
        feed.push(Shifts.of("RN7", "2025-01-06").json());
        String then = ask("week=2025-01-06&organisation=RN7&measure=shifts&by=week")
                .extract()
                .path("results[0].recordedAt");
        feed.push(
                Shifts.of("RN7", "2025-01-06").shifts(12).json(),
                Shifts.of("RN7", "2025-01-06").charge(2901).json());
        ask("week=2025-01-06&organisation=RN7&measure=in:shifts,spend&by=week")
                .body("results.value", contains(22, 638100))
                .body("results.revision", contains(1, 1));
        ask("week=2025-01-06&organisation=RN7&measure=in:shifts,spend&by=week&asOf=" + then)
                .body("results.value", contains(10, 290000))
                .body("results.revision", contains(0, 0));
    }

    @Test
    void feedOfHigherPrecedenceSpeaksForTheWholeCell() {
        Pushing.temporaryStaffingOf("RXY", "\"format\":\"NDJSON\"")
                .push(Shifts.of("RXY", "2025-01-13").json());
        var second = Pushing.temporaryStaffingOf("RXY", "\"format\":\"NDJSON\"");
        second.client()
                .contentType("application/json")
                .body("""
                        {"owner":"RXY","organisations":["RXY"],"subject":"temporary-staffing","format":"NDJSON",
                         "name":"Second","precedence":2,"synthetic":true}""")
                .put("/v1/vacancy-feeds/" + second.feed())
                .then()
                .statusCode(200);
        second.push(
                Shifts.of("RXY", "2025-01-13").charge(4444).json(),
                Shifts.of("RXY", "2025-01-13").text("supply", "BANK").shifts(5).json());
        ask("week=2025-01-13&organisation=RXY&measure=shifts&by=supply,week")
                .body("results.supplyCode", contains("AGENCY", "BANK"))
                .body("results.value", contains(10, 5));
    }

    @Test
    void organisationOnlyPartlyInTheSystemIsLeftOutOfTotalsAndNamed() {
        Pushing.temporaryStaffingOf("RVV").push(Shifts.of("RVV", "2025-01-20").json());
        Pushing.temporaryStaffingOf("RYD")
                .push(Shifts.of("RYD", "2025-01-20").shifts(500).json());
        Pushing.temporaryStaffingOf("Y59")
                .push(Shifts.of("Y59", "2025-01-20").shifts(9000).json());
        ask("week=2025-01-20&by=week&measure=shifts")
                .body("results.value", contains(10))
                .body("leftOut", hasItem("RYD"))
                .body("leftOut", hasItem("Y59"));
        ask("week=2025-01-20&by=organisation&measure=shifts&organisation=in:RVV,Y59")
                .body("results.organisationCode", contains("RVV", "Y59"))
                .body("results.value", contains(10, 9000));
    }

    @Test
    void latestWeeksAreProvisional() {
        Pushing.temporaryStaffingOf("RVV").push(Shifts.of("RVV", "2099-01-05").json());
        ask("organisation=RVV&week=2099-01-05&measure=shifts")
                .body("results.obsStatus", contains("P"))
                .body("results.isProvisional", contains(true));
    }

    @Test
    void seriesAndEveryFormatAreThere() {
        Pushing.temporaryStaffingOf("RVV").push(Shifts.of("RVV", "2024-11-04").json());
        for (String format : List.of("csv", "ndjson", "jsonstat", "xlsx", "parquet")) {
            given().auth()
                    .oauth2(Tokens.analyst())
                    .get(OBSERVATIONS + "." + format + "?period=2024-11")
                    .then()
                    .statusCode(200);
        }
        given().auth()
                .oauth2(Tokens.analyst())
                .get("/v1/datasets/vacancy-temporary-staffing/series?measure=shifts&by=organisation&organisation=RVV")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.analyst())
                .get("/v1/datasets/vacancy-temporary-staffing/metadata")
                .then()
                .body("measures", hasSize(11))
                .body("measures.definition", everyItem(not(emptyString())));
    }
}
