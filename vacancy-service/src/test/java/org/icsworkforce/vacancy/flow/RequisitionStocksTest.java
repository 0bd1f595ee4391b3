package org.icsworkforce.vacancy.flow;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.Test;

/** What stands open: for how long, and what of it is hard to fill. Each test has a practice of its own. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class RequisitionStocksTest {

    private static String row(String organisation, String reference, String advertisedOn, String status, String more) {
        return """
                {"reference":"%s","organisation":"%s","title":"Nurse","staffGroup":"03","posts":3,"wte":2.5,"status":"%s",\
                "milestones":{"advertisedOn":"%s"}%s}""".formatted(reference, organisation, status, advertisedOn, more);
    }

    private static ValidatableResponse ask(String dataset, String query) {
        return given().auth()
                .oauth2(Tokens.analyst())
                .urlEncodingEnabled(false)
                .get("/v1/datasets/" + dataset + "/observations?limit=1000&" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void requisitionGrowsOldMonthByMonth() {
        Pushing.vacanciesOf("G82013").push(row("G82013", "A", "2021-01-31", "OPEN", ""));
        String of = "organisation=G82013&measure=open-vacancies&by=period,age&period=";
        ask("vacancy-ageing", of + "2021-01").body("results.value", contains(1, 0, 0, 0));
        ask("vacancy-ageing", of + "2021-03").body("results.value", contains(1, 0, 0, 0));
        ask("vacancy-ageing", of + "2021-04").body("results.value", contains(0, 1, 0, 0));
        ask("vacancy-ageing", of + "2021-07").body("results.value", contains(0, 0, 1, 0));
        ask("vacancy-ageing", of + "2022-01").body("results.value", contains(0, 0, 0, 1));
        ask("vacancy-ageing", of + "2024-01&age=12-months-or-more")
                .body("results.ageCode", contains("12-months-or-more"))
                .body("results.value", contains(1));
        ask("vacancy-ageing", "organisation=G82013&by=period&period=gte:2021-01&period=lte:2023-12&measure=open-wte")
                .body("results.value", everyItem(equalTo(2.50f)));
    }

    @Test
    void agesAddUpToWhatIsOpenInTheFlow() {
        Pushing.vacanciesOf("G82014")
                .push(
                        row("G82014", "A", "2019-05-02", "OPEN", ""),
                        row("G82014", "B", "2020-06-30", "ON_HOLD", ""),
                        row("G82014", "C", "2021-02-11", "FILLED", ""),
                        row("G82014", "D", "2021-02-12", "PARTIALLY_FILLED", ""));
        String of = "organisation=G82014&by=period&period=gte:2019-01&period=lte:2024-12&measure=";
        var flow = ask("vacancy-flow", of + "open-at-end").extract().path("results.value");
        ask("vacancy-ageing", of + "open-vacancies").body("results.value", equalTo(flow));
        ask("vacancy-hard-to-fill", of + "open-vacancies").body("results.value", equalTo(flow));
    }

    @Test
    void hardToFillIsDeclaredOrShows() {
        String twice = """
                ,"adverts":[{"channel":"A","opensAt":"2021-01-10T08:00:00Z"},{"channel":"B","opensAt":"2021-01-10T09:00:00Z"},\
                {"channel":"A","opensAt":"2021-02-20T08:00:00Z"}]""";
        Pushing.vacanciesOf("G82015")
                .push(
                        row("G82015", "declared", "2021-01-10", "OPEN", ",\"hardToFill\":true"),
                        row("G82015", "neither", "2021-01-10", "OPEN", ",\"hardToFill\":false"),
                        row("G82015", "again", "2021-01-10", "OPEN", twice));
        String of = "organisation=G82015&by=period&period=";
        ask("vacancy-hard-to-fill", of + "2021-01").body("results.value", contains(3, 1, 0, 1, 33.3f));
        ask("vacancy-hard-to-fill", of + "2021-02").body("results.value", contains(3, 1, 1, 2, 66.7f));
        // 90 days after 10 January is 10 April
        ask("vacancy-hard-to-fill", of + "2021-03").body("results.value", contains(3, 1, 1, 2, 66.7f));
        ask("vacancy-hard-to-fill", of + "2021-04").body("results.value", contains(3, 1, 3, 3, 100.0f));
    }

    @Test
    void attemptThatFailedShowsInTheStatusAndIsNotForgottenWhenThePostIsFilled() {
        var feed = Pushing.vacanciesOf("G82062");
        feed.push(row("G82062", "first", "2021-01-10", "01", ""), row("G82062", "again", "2021-01-10", "11", ""));
        String of = "organisation=G82062&by=period&period=";
        ask("vacancy-hard-to-fill", of + "2021-01").body("results.value", contains(2, 0, 1, 1, 50.0f));
        feed.vacancy("again").body("status", equalTo("OPEN")).body("sourceValues.'/status'", equalTo("11"));
        feed.push(row("G82062", "again", "2021-01-10", "09", "")).body("updated", equalTo(1));
        feed.vacancy("again").body("status", equalTo("FILLED")).body("sourceValues.'/status'", equalTo("09"));
        ask("vacancy-hard-to-fill", of + "2021-01").body("results.value", contains(2, 0, 1, 1, 50.0f));
    }

    @Test
    void attemptThatFailedIsKnownByItsSendersWord() {
        var feed = Pushing.with("G82063", "\"format\":\"NDJSON\",\"preset\":\"ESR\"");
        String word = "Open Following Previous Unsuccessful Attempt";
        feed.push(row("G82063", "again", "2021-01-10", word, "")).body("created", equalTo(1));
        ask("vacancy-hard-to-fill", "organisation=G82063&by=period&period=2021-01")
                .body("results.value", contains(1, 0, 1, 1, 100.0f));
        feed.vacancy("again").body("sourceValues.'/status'", equalTo(word));
    }

    @Test
    void attemptThatFailedIsTakenBackWithItsRun() {
        String today = LocalDate.now(ZoneId.of("Europe/London")).toString();
        String now = "organisation=G82064&by=period&lastPeriods=1&measure=hard-derived";
        var feed = Pushing.vacanciesOf("G82064");
        feed.push(row("G82064", "A", today, "01", ""));
        ask("vacancy-hard-to-fill", now).body("results.value", contains(0));
        String run = feed.push(row("G82064", "A", today, "11", "")).extract().path("id");
        ask("vacancy-hard-to-fill", now).body("results.value", contains(1));
        feed.decide(run, "undo").statusCode(200);
        ask("vacancy-hard-to-fill", now).body("results.value", contains(0));
    }

    /** Its employer says that recruiting began in March, and two adverts were older: until then it is not open, nor hard. */
    @Test
    void nothingIsHardToFillBeforeItIsOpen() {
        String earlier = """
                ,"adverts":[{"channel":"A","opensAt":"2021-01-10T08:00:00Z"},{"channel":"B","opensAt":"2021-01-20T09:00:00Z"}]""";
        Pushing.vacanciesOf("G82021")
                .push(
                        row("G82021", "open", "2021-01-10", "OPEN", ""),
                        row("G82021", "advertised before", "2021-03-05", "OPEN", earlier));
        String of = "organisation=G82021&by=period&period=";
        ask("vacancy-hard-to-fill", of + "2021-02").body("results.value", contains(1, 0, 0, 0, 0.0f));
        ask("vacancy-hard-to-fill", of + "2021-03").body("results.value", contains(2, 0, 1, 1, 50.0f));
    }

    @Test
    void shareOfNothingCannotBe() {
        Pushing.vacanciesOf("G82016").push(row("G82016", "A", "2021-01-10", "FILLED", ""));
        ask("vacancy-hard-to-fill", "organisation=G82016&by=period&lastPeriods=1&measure=hard-share")
                .body("results.value", contains(nullValue()))
                .body("results.obsStatus", contains("M"))
                .body("results.note", contains("[z] [synthetic]"));
    }

    @Test
    void everyDimensionOfARequisitionDividesIt() {
        Pushing.vacanciesOf("RPA")
                .push(
                        row(
                                "RPA",
                                "A",
                                "2018-01-10",
                                "OPEN",
                                ",\"jobRole\":\"03007\",\"pay\":{\"scheme\":\"AFC\",\"grade\":\"BAND_5\"},\"workstream\":\"STROKE\""));
        ask("vacancy-flow", "organisation=RPA&period=2018-01&measure=opened&workstream=STROKE")
                .body("results[0].sectorCode", equalTo("ACUTE"))
                .body("results[0].placeCode", equalTo("not-said"))
                .body("results[0].staffGroupCode", equalTo("03"))
                .body("results[0].jobRoleCode", equalTo("03007"))
                .body("results[0].bandCode", equalTo("BAND_5"))
                .body("results[0].workstreamCode", equalTo("STROKE"));
        ask("vacancy-flow", "sector=ACUTE&band=BAND_5&period=2018-01&measure=opened&by=period,jobRole")
                .body("results.jobRoleCode", hasItem("03007"));
    }
}
