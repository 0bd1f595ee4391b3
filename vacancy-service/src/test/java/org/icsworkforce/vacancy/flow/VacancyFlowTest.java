package org.icsworkforce.vacancy.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.Test;

/** Each test has a practice of its own, since the dataset is of all feeds. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class VacancyFlowTest {

    private static String row(String organisation, String reference, String advertisedOn, String status) {
        return row(organisation, reference, advertisedOn, status, "REQUISITION");
    }

    private static String row(String organisation, String reference, String advertisedOn, String status, String level) {
        return """
                {"reference":"%s","organisation":"%s","level":"%s","title":"Nurse","staffGroup":"03","posts":3,"wte":2.5,\
                "status":"%s","milestones":{"advertisedOn":"%s"}}""".formatted(reference, organisation, level, status, advertisedOn);
    }

    private static ValidatableResponse ask(String organisation, String query) {
        return given().auth()
                .oauth2(Tokens.analyst())
                .urlEncodingEnabled(false)
                .get("/v1/datasets/vacancy-flow/observations?limit=1000&organisation=" + organisation + "&" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void requisitionsOpenEndAndStandOpenBetween() {
        var feed = Pushing.vacanciesOf("G82002");
        feed.push(
                row("G82002", "A", "2021-01-10", "OPEN"),
                row("G82002", "B", "2021-01-31", "OPEN"),
                row("G82002", "C", "2021-03-01", "OPEN"),
                row("G82002", "not begun", "2021-03-01", "APPROVED"),
                row("G82002", "only an advert", "2021-03-01", "OPEN", "ADVERT"));
        String before = ask("G82002", "measure=opened").extract().path("asOf");
        feed.push(row("G82002", "B", "2021-01-31", "FILLED"), row("G82002", "C", "2021-03-01", "WITHDRAWN"));

        ask("G82002", "period=gte:2021-01&period=lte:2021-04&measure=opened&by=period")
                .body("results.period", contains("2021-01", "2021-02", "2021-03", "2021-04"))
                .body("results.value", contains(2, 0, 1, 0));
        ask("G82002", "period=gte:2021-01&period=lte:2021-04&measure=open-at-end&by=period")
                .body("results.value", contains(2, 2, 3, 3));
        ask("G82002", "lastPeriods=1&by=period")
                .body(
                        "results.collectEntries{[it.measure, it.value]}",
                        equalTo(Map.of(
                                "opened",
                                0,
                                "filled",
                                1,
                                "withdrawn",
                                1,
                                "lapsed",
                                0,
                                "closed-other",
                                0,
                                "open-at-end",
                                1)))
                .body("results.obsStatus", everyItem(equalTo("P")));
        ask("G82002", "lastPeriods=1&by=period&measure=open-at-end&asOf=" + before)
                .body("results.value", contains(3));
    }

    @Test
    void openAtTheEndIsWhatWasOpenPlusWhatCameMinusWhatWent() {
        var feed = Pushing.vacanciesOf("G82006");
        var random = new Random(7);
        List<String> states = List.of("OPEN", "FILLED", "WITHDRAWN", "LAPSED", "CLOSED", "ON_HOLD", "PLANNED");
        feed.push(IntStream.range(0, 60)
                .mapToObj(i -> row(
                        "G82006",
                        "R" + i,
                        "202%d-%02d-15".formatted(random.nextInt(5), 1 + random.nextInt(12)),
                        states.get(random.nextInt(states.size()))))
                .toArray(String[]::new));

        List<Map<String, Object>> rows = ask("G82006", "by=period").extract().path("results");

        long open = 0;
        for (int i = 0; i < rows.size(); i += 6) {
            open += value(rows, i) - value(rows, i + 1) - value(rows, i + 2) - value(rows, i + 3) - value(rows, i + 4);
            assertThat(value(rows, i + 5)).as("%s", rows.get(i)).isEqualTo(open);
        }
        long live = feed.client()
                .queryParam("feed", feed.feed())
                .queryParam("status", "in:OPEN,ON_HOLD")
                .queryParam("limit", 1000)
                .get("/v1/vacancies")
                .then()
                .extract()
                .<List<Object>>path("results")
                .size();
        assertThat(open).isEqualTo(live).isPositive();
    }

    private static long value(List<Map<String, Object>> rows, int index) {
        return ((Number) rows.get(index).get("value")).longValue();
    }

    @Test
    void reopenedRequisitionWasOpenAllAlong() {
        var feed = Pushing.vacanciesOf("G82011");
        feed.push(row("G82011", "A", "2022-05-01", "OPEN"));
        feed.push(row("G82011", "A", "2022-05-01", "CLOSED"));
        ask("G82011", "lastPeriods=1&measure=in:closed-other,open-at-end").body("results.value", contains(1, 0));
        feed.push(row("G82011", "A", "2022-05-01", "OPEN"));
        ask("G82011", "lastPeriods=1&measure=in:closed-other,open-at-end").body("results.value", contains(0, 1));
    }

    @Test
    void organisationOnlyPartlyInTheSystemIsLeftOutOfTotalsAndNamed() {
        Pushing.vacanciesOf("RYD").push(row("RYD", "A", "2020-02-01", "OPEN"));
        given().auth()
                .oauth2(Tokens.analyst())
                .get("/v1/datasets/vacancy-flow/observations?by=period&measure=opened&period=2020-02")
                .then()
                .body("leftOut", hasItem("RYD"));
        ask("RYD", "period=2020-02&measure=opened&by=organisation").body("results", hasSize(1));
        ask("RYD", "period=2019-02&measure=opened&by=organisation").body("results", empty());
    }
}
