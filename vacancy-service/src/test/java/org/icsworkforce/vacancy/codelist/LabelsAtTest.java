package org.icsworkforce.vacancy.codelist;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A release that words a code anew: answers about the past have the label of then, those about the present the new one. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class LabelsAtTest {

    private static final String OLD = "Nursing and Midwifery Registered";
    private static final String NEW = "Registered nurses and midwives";

    @Inject
    CodeListLoad load;

    @AfterEach
    void asShipped() {
        load.load(ShippedLists.read());
    }

    private static void push() {
        Pushing.vacanciesOf("G82032").push("""
                {"reference":"A","organisation":"G82032","title":"Nurse","staffGroup":"03","posts":1,"wte":1,\
                "status":"OPEN","milestones":{"approvedOn":"2026-01-08","advertisedOn":"2026-01-10"}}""");
        Pushing.establishmentOf("G82032").push("""
                {"organisation":"G82032","month":"2013-05","staffGroup":"03","staffGroupScheme":"NWD","basis":"NHS",\
                "establishmentWte":10,"inPostWte":9}""");
        Pushing.temporaryStaffingOf("G82032").push("""
                {"organisation":"G82032","weekCommencing":"2026-06-01","staffGroup":"03","supply":"BANK","shifts":1}""");
    }

    private static Response ask(String dataset, String measure, String format, String asOf) {
        return given().auth()
                .oauth2(Tokens.analyst())
                .get("/v1/datasets/" + dataset + "/observations" + format
                        + "?organisation=G82032&by=staffGroup,period&lastPeriods=1&measure=" + measure + asOf);
    }

    private static List<String> labels(Response answer) {
        return answer.then().statusCode(200).extract().path("results.staffGroupName.unique()");
    }

    private void release() {
        load.load(ShippedLists.read().stream()
                .map(list -> list.id().equals(CodeLists.STAFF_GROUP) ? worded(list) : list)
                .toList());
    }

    private static CodeList worded(CodeList list) {
        var items = list.items().stream()
                .map(item ->
                        item.code().equals("03") ? new CodeList.Item("03", NEW, item.parent(), item.status()) : item)
                .toList();
        return new CodeList(
                list.id(), list.name(), list.version(), list.source(), list.licence(), list.verified(), items);
    }

    @ParameterizedTest
    @CsvSource({
        "vacancy-flow, opened",
        "vacancy-time-to-fill, fill-median",
        "vacancy-rate, in-post-wte",
        "vacancy-temporary-staffing, shifts"
    })
    void pastKeepsTheLabelsOfThenAndThePresentHasTheNewOnes(String dataset, String measure) {
        push();
        Response before = ask(dataset, measure, "", "");
        String asOf = "&asOf=" + before.path("asOf");
        Response asked = ask(dataset, measure, "", asOf);

        release();

        assertThat(labels(before)).containsExactly(OLD);
        assertThat(labels(ask(dataset, measure, "", ""))).containsExactly(NEW);
        Response again = ask(dataset, measure, "", asOf);
        assertThat(labels(again)).containsExactly(OLD);
        assertThat(again.header("ETag")).isEqualTo(asked.header("ETag"));
        assertThat(again.asString()).isEqualTo(asked.asString());
    }

    @Test
    void pagesOfAnAnswerHaveTheLabelsOfItsFirst() {
        push();
        String query =
                "/v1/datasets/vacancy-flow/observations?organisation=G82032&by=staffGroup,period&lastPeriods=1&limit=1";
        String next = given().auth().oauth2(Tokens.analyst()).get(query).path("next");

        release();

        Response second = given().auth()
                .oauth2(Tokens.analyst())
                .urlEncodingEnabled(false)
                .get(next);
        assertThat(labels(second)).containsExactly(OLD);
    }

    @Test
    void recordsOfThePastHaveThemToo() {
        push();
        String asOf = ask("vacancy-flow", "opened", "", "").path("asOf");

        release();

        assertThat(label("")).isEqualTo(NEW);
        assertThat(label("&asOf=" + asOf)).isEqualTo(OLD);
        String id = records("").path("results[0].id");
        given().auth()
                .oauth2(Tokens.analyst())
                .get("/v1/vacancies/" + id + "?asOf=" + asOf)
                .then()
                .body("staffGroup.label", equalTo(OLD));
    }

    private static String label(String asOf) {
        return records(asOf).path("results[0].staffGroup.label");
    }

    private static Response records(String asOf) {
        return given().auth().oauth2(Tokens.analyst()).get("/v1/vacancies?organisation=G82032" + asOf);
    }
}
