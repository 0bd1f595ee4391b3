package org.icsworkforce.vacancy.flow;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.Test;

/** Each test has a practice of its own. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class VacancyTimeToFillTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private static String row(
            String organisation, String reference, int posts, LocalDate approved, String status, String more) {
        return """
                {"reference":"%s","organisation":"%s","title":"Nurse","staffGroup":"03","posts":%d,"wte":1,"status":"%s",\
                "milestones":{"approvedOn":"%s"}%s}""".formatted(reference, organisation, posts, status, approved, more);
    }

    private static String filled(String organisation, String reference, LocalDate approved, int days) {
        return row(
                organisation,
                reference,
                1,
                approved,
                "FILLED",
                ",\"outcomes\":[{\"post\":1,\"acceptedOn\":\"%s\"}]".formatted(approved.plusDays(days)));
    }

    private static String open(String organisation, String reference, int days) {
        return row(organisation, reference, 1, TODAY.minusDays(days), "OPEN", "");
    }

    private static ValidatableResponse ask(String organisation, String query) {
        return given().auth()
                .oauth2(Tokens.analyst())
                .urlEncodingEnabled(false)
                .get("/v1/datasets/vacancy-time-to-fill/observations?limit=1000&organisation=" + organisation + "&"
                        + query)
                .then()
                .statusCode(200);
    }

    /** Times as survival's authors write them: those with a plus were still open. */
    private static String[] rows(String organisation, String times) {
        String[] all = times.split(" ");
        return IntStream.range(0, all.length)
                .mapToObj(i -> all[i].endsWith("+")
                        ? open(organisation, "R" + i, Integer.parseInt(all[i].replace("+", "")))
                        : filled(organisation, "R" + i, LONG_AGO.plusDays(40L * i), Integer.parseInt(all[i])))
                .toArray(String[]::new);
    }

    /**
     * {@code aml} of R's survival, maintained: Miller, Survival Analysis, 1981, page 49. R prints
     * {@code n 11, events 7, median 31} for it; its interval with conf.type "log-log" is 13 to NA.
     */
    @Test
    void openVacanciesCountAsLongAsTheyHaveBeenOpen() {
        Pushing.vacanciesOf("G82019").push(rows("G82019", "9 13 13+ 18 23 28+ 31 34 45+ 48 161+"));
        ask("G82019", "by=organisation&measure=in:fill-lower-quartile,fill-median,fill-upper-quartile")
                .body("results.value", contains(18.0f, 31.0f, 48.0f))
                .body("results[1].lowerCi", equalTo(13.0f))
                .body("results[1].upperCi", nullValue())
                .body("results.numerator", contains(7, 7, 7))
                .body("results.denominator", contains(11, 11, 11));
    }

    /** Remission under 6-MP: Gehan 1965. R: n 21, events 9, median 23. */
    @Test
    void medianIsNotThatOfTheFilledOnes() {
        String[] rows = rows("G82020", "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+");
        Pushing.vacanciesOf("G82020").push(rows);
        ask("G82020", "by=organisation&measure=in:fill-lower-quartile,fill-median,fill-upper-quartile")
                .body("results.value", contains(13.0f, 23.0f, null))
                .body("results.numerator", contains(9, 9, 9))
                .body("results.denominator", contains(21, 21, 21))
                .body("results.obsStatus", contains("P", "P", "M"))
                .body("results[2].note", equalTo("[z] [synthetic] not reached"));
        // without the open ones it would be 10
        Pushing.vacanciesOf("G82022")
                .push(Arrays.stream(rows)
                        .filter(row -> row.contains("FILLED"))
                        .map(row -> row.replace("G82020", "G82022"))
                        .toArray(String[]::new));
        ask("G82022", "by=organisation&measure=fill-median").body("results.value", contains(10.0f));
    }

    @Test
    void withdrawnAndLapsedCompete() {
        Pushing.vacanciesOf("G82023")
                .push(
                        filled("G82023", "A", LONG_AGO, 10),
                        row("G82023", "B", 1, TODAY.minusDays(20), "WITHDRAWN", ""),
                        filled("G82023", "C", LONG_AGO, 30),
                        open("G82023", "D", 100));
        // 1/4, then of the 1/2 that was left the half; withdrawn was 1/3 of 3/4
        ask("G82023", "by=organisation&measure=in:filled-within-90-days,withdrawn-within-90-days,lapsed-within-90-days")
                .body("results.value", contains(50.0f, 25.0f, 0.0f))
                .body("results.numerator", contains(2, 1, 0));
        // Kaplan and Meier: 3/4, then of two at risk one
        ask("G82023", "by=organisation&measure=in:fill-median,fill-upper-quartile")
                .body("results.value", contains(30.0f, null));
    }

    @Test
    void noShareIsToldBeforeAnyWasFollowedForSoLong() {
        Pushing.vacanciesOf("G82024").push(filled("G82024", "A", TODAY.minusDays(40), 10), open("G82024", "B", 89));
        ask("G82024", "by=organisation&measure=filled-within-90-days").body("results.value", contains(nullValue()));
        Pushing.vacanciesOf("G82024").push(open("G82024", "C", 90));
        ask("G82024", "by=organisation&measure=filled-within-90-days").body("results.value", contains(33.3f));
    }

    @Test
    void whatNobodySaidIsNotMadeUp() {
        Pushing.vacanciesOf("G82025")
                .push(
                        filled("G82025", "the day of approval", LONG_AGO, 0),
                        row("G82025", "filled, nobody said when", 2, LONG_AGO, "FILLED", ""),
                        row("G82025", "not approved", 1, LONG_AGO, "OPEN", "").replace("approvedOn", "shortlistedOn"),
                        row("G82025", "only planned", 1, LONG_AGO, "PLANNED", ""),
                        filled("G82025", "before its approval", LONG_AGO, -5),
                        row("G82025", "gone, nobody said why", 1, LONG_AGO, "CLOSED", ""),
                        row("G82025", "counted elsewhere", 1, LONG_AGO, "CLOSED", ",\"closeReason\":\"DUPLICATE\""),
                        row("G82025", "of three two", 3, LONG_AGO, "PARTIALLY_FILLED", """
                                ,"outcomes":[{"post":1,"acceptedOn":"2020-01-08"},{"post":2,"acceptedOn":"2199-01-01"}]"""));
        ask("G82025", "measure=fill-median&by=period,organisation")
                .body("results.period", contains("2020-01"))
                .body("results.numerator", contains(2))
                .body("results.denominator", contains(5));
        ask("G82025", "measure=fill-lower-quartile&by=period,organisation").body("results.value", contains(7.0f));
    }

    @Test
    void hiringIsCountedInWorkingDays() {
        Pushing.vacanciesOf("G82026").push("""
                {"reference":"A","organisation":"G82026","title":"Nurse","staffGroup":"03","posts":2,"wte":2,"status":"FILLED",\
                "milestones":{"advertisedOn":"2026-04-02"},"outcomes":[\
                {"post":1,"acceptedOn":"2026-04-03","checksCompletedOn":"2026-04-07","startedOn":"2026-04-14"},\
                {"post":2,"acceptedOn":"2026-04-03"}]}""");
        ask("G82026", "by=period&measure=in:hire-lower-quartile,start-lower-quartile")
                .body("results.value", contains(1.0f, 6.0f))
                .body("results.unit", contains("working days", "working days"))
                .body("results.numerator", contains(1, 1))
                .body("results.denominator", contains(2, 2));
    }

    @Test
    void monthsAreCurvesOfTheirOwnAndTogetherAnother() {
        var feed = Pushing.vacanciesOf("G82027");
        feed.push(
                filled("G82027", "A", LocalDate.of(2021, 1, 5), 10),
                filled("G82027", "B", LocalDate.of(2021, 1, 6), 20),
                filled("G82027", "C", LocalDate.of(2021, 3, 6), 90));
        ask("G82027", "by=period&measure=fill-median").body("results.value", contains(15.0f, 90.0f));
        var all = ask("G82027", "by=organisation&measure=fill-median")
                .body("results.value", contains(20.0f))
                .body("results.period", contains("2021-01/2021-03"));
        ask("G82027", "by=organisation&measure=fill-median&period=2021-01").body("results.value", contains(15.0f));
        String then = all.extract().path("asOf");
        feed.push(filled("G82027", "C", LocalDate.of(2021, 3, 6), 12));
        ask("G82027", "by=organisation&measure=fill-median").body("results.value", contains(12.0f));
        ask("G82027", "by=organisation&measure=fill-median&asOf=" + then).body("results.value", contains(20.0f));
    }

    /** Approved in January, advertised in February: the latest month that there is, is that of the advertisement. */
    @Test
    void lastPeriodsAreThoseOfAllClocks() {
        Pushing.vacanciesOf("G82028")
                .push(row("G82028", "A", 1, LocalDate.of(2021, 1, 5), "OPEN", "")
                        .replace("}}", "},\"adverts\":[{\"opensAt\":\"2021-02-03T09:00:00Z\"}]}"));
        ask("G82028", "by=period&measure=in:fill-median,hire-median")
                .body("results.period", contains("2021-01", "2021-02"));
        ask("G82028", "by=period&measure=in:fill-median,hire-median&lastPeriods=1")
                .body("results.period", contains("2021-02"))
                .body("results.measure", contains("hire-median"));
        ask("G82028", "by=organisation&measure=in:fill-median,hire-median&lastPeriods=1")
                .body("results.period", contains("2021-02"))
                .body("results.measure", contains("hire-median"));
    }

    @Test
    void clockThatStartsLaterDoesNotRunYet() {
        Pushing.vacanciesOf("G82031")
                .push(
                        row("G82031", "A", 1, LONG_AGO, "OPEN", ""),
                        row("G82031", "B", 1, TODAY.plusMonths(2), "APPROVED", ""));
        ask("G82031", "by=period&measure=fill-median&lastPeriods=1")
                .body("results.period", contains("2020-01"))
                .body("results.denominator", contains(1));
    }
}
