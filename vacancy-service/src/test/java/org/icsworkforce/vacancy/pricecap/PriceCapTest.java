package org.icsworkforce.vacancy.pricecap;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.feed.Pushing;
import org.icsworkforce.vacancy.pricecap.PriceCap.Basis;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PriceCapTest {

    @Inject
    PriceCapLoad load;

    private static ValidatableResponse ask(String query) {
        return given().auth()
                .oauth2(Tokens.analyst())
                .get("/v1/price-caps?" + query)
                .then()
                .statusCode(200);
    }

    private static PriceCap cap(String grade, String from, String to, int pence, Basis basis) {
        return new PriceCap(
                "LOCAL",
                grade,
                Zone.NATIONAL,
                ShiftType.DAY,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                pence,
                basis,
                "test",
                "own");
    }

    @Test
    void capsOfADayAreThoseInForce() {
        ask("on=2026-03-31&limit=1000")
                .body("results.findAll{it.payScheme=='AFC'}", hasSize(33))
                .body("results.find{it.grade=='BAND_5' && it.shiftType=='DAY'}.pence", equalTo(2994));
        ask("on=2026-04-01&limit=1000")
                .body("results.find{it.grade=='BAND_5' && it.shiftType=='DAY'}.pence", equalTo(3093))
                .body("results.find{it.grade=='BAND_5' && it.shiftType=='DAY'}.basis", equalTo("DERIVED"));
        ask("on=2015-12-01")
                .body("results.grade", contains("BAND_2", "BAND_3", "BAND_5", "BAND_6"))
                .body("results.basis.unique()", contains("PUBLISHED"));
        ask("on=2015-11-22").body("results", hasSize(0));
    }

    @Test
    void pagesFollowEachOther() {
        String next = ask("on=2015-12-01&limit=3")
                .body("results", hasSize(3))
                .body("next", notNullValue())
                .extract()
                .path("next");
        given().auth()
                .oauth2(Tokens.analyst())
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("results.grade", contains("BAND_6"));
        given().get("/v1/price-caps").then().statusCode(401);
    }

    @Test
    void sameFileAgainChangesNothing() {
        assertThat(load.loadShipped().changed()).isZero();
    }

    /** The official card comes late: the past is checked anew, and what was answered then can be asked for. */
    @Test
    void correctedCapCountsFromNowOnAndNotInAnswersAboutThePast() {
        load.load(List.of(cap("A", "2023-04-01", null, 2000, Basis.DERIVED)));
        Pushing.temporaryStaffingOf("RVV").push(row("A", "2023-05-01", 2100)).body("warned", equalTo(1));
        String query = "/v1/datasets/vacancy-temporary-staffing/observations?organisation=RVV&week=2023-05-01&by=week"
                + "&measure=over-cap-shifts";
        var first = observe(query).body("results.value", contains(1)).body("results.obsStatus", contains("E"));
        String then = first.extract().path("asOf");

        load.load(List.of(cap("A", "2023-04-01", "2024-03-31", 2200, Basis.PUBLISHED)));

        observe(query).body("results.value", contains(0)).body("results.obsStatus", contains("A"));
        observe(query + "&asOf=" + then).body("results.value", contains(1)).body("results.obsStatus", contains("E"));
        Pushing.temporaryStaffingOf("RVV").push(row("A", "2023-05-01", 2100)).body("warned", equalTo(0));
    }

    @Test
    void capThatBeganLastCountsAndOneThatHasEndedDoesNot() {
        load.load(List.of(
                cap("B", "2022-04-01", null, 2000, Basis.PUBLISHED),
                cap("B", "2022-07-04", "2022-07-31", 1000, Basis.PUBLISHED)));
        Pushing.temporaryStaffingOf("RVV")
                .push(
                        row("B", "2022-06-27", 1500),
                        row("B", "2022-07-04", 1500),
                        row("B", "2022-07-25", 1500),
                        row("B", "2022-08-01", 1500))
                .body("faults.index", contains(1, 2));
        observe("/v1/datasets/vacancy-temporary-staffing/observations?organisation=RVV&by=week,period"
                        + "&measure=over-cap-shifts&week=in:2022-06-27,2022-07-04,2022-07-25,2022-08-01")
                .body("results.value", contains(0, 1, 1, 0));
    }

    private static ValidatableResponse observe(String query) {
        return given().auth()
                .oauth2(Tokens.analyst())
                .urlEncodingEnabled(false)
                .get(query)
                .then()
                .statusCode(200);
    }

    private static String row(String grade, String week, int charge) {
        return """
                {"organisation":"RVV","weekCommencing":"%s","staffGroup":"03","payScheme":"LOCAL","grade":"%s",\
                "zone":"NATIONAL","shiftType":"DAY","supply":"AGENCY","shifts":1,"hours":8,"chargePerHour":%d}""".formatted(week, grade, charge);
    }
}
