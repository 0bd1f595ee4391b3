package org.icsworkforce.campaign.outcome;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.icsworkforce.campaign.outcome.Spending.spend;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.icsworkforce.campaign.Hiring;
import org.icsworkforce.campaign.LaunchedCampaign;
import org.icsworkforce.campaign.London;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.Test;

/** Each test has a campaign of its own, since the dataset is of all of them. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class CostPerHireTest {

    private static final String PARTNERS = """
            "partners":[{"organisation":"RVV","share":2},{"organisation":"RPA","share":1}]""";

    private static ValidatableResponse ask(String query) {
        return given().auth()
                .oauth2(Tokens.analyst())
                .urlEncodingEnabled(false)
                .get("/v1/datasets/campaign-cost-per-hire/observations?limit=1000&" + query)
                .then();
    }

    private static ValidatableResponse of(LaunchedCampaign campaign, String query) {
        return ask("campaign=" + campaign.code + "&" + query).statusCode(200);
    }

    @Test
    void costPerHireIsExternalPlusInternalSpendOverHires() {
        var campaign = LaunchedCampaign.of("RVV", "");
        spend(campaign.code, "EXTERNAL", true, 100_000, "2026-03-01", "2026-03-31");
        spend(campaign.code, "INTERNAL", false, 50_000, "2026-03-10", "2026-03-10");
        Hiring.by("RVV").hires(8, campaign.code, "2026-03-20");
        Hiring.release();
        of(campaign, "by=period")
                .body("results.period", everyItem(equalTo("2026-03")))
                .body(
                        "results.measure",
                        contains(
                                "cost-per-hire",
                                "cost-per-hire-comparable",
                                "spend-external",
                                "spend-internal",
                                "hires"))
                .body("results.value", contains(18_750, 12_500, 100_000, 50_000, 8))
                .body("results[0].numerator", equalTo(150_000))
                .body("results[0].denominator", equalTo(8))
                .body("results[1].numerator", equalTo(100_000))
                .body("results.unit", contains("pence", "pence", "pence", "pence", "hires"));
    }

    @Test
    void lineOfSeveralMonthsIsSpreadByDaysAndAddsUp() {
        var campaign = LaunchedCampaign.of("RVV", "");
        // 10 days, 28 days, 5 days
        spend(campaign.code, "EXTERNAL", true, 1_000, "2026-01-22", "2026-03-05");
        of(campaign, "by=period&measure=spend-external")
                .body("results.period", contains("2026-01", "2026-02", "2026-03"))
                .body("results.value", contains(233, 651, 116));
    }

    @Test
    void partnersSharesAreOfTheMonthsToo() {
        var campaign = LaunchedCampaign.of("RVV", PARTNERS);
        spend(campaign.code, "EXTERNAL", true, 100, "2026-03-01", "2026-03-31");
        of(campaign, "by=organisation,period&measure=spend-external")
                .body("results.organisationCode", contains("RPA", "RVV"))
                .body("results.value", contains(33, 67))
                .body("results[0].coverage", equalTo("1/2"));
        of(campaign, "by=period&measure=spend-external&organisation=in:RVV,RPA")
                .body("results.value", contains(100))
                .body("results[0].coverage", equalTo("2/2"));
    }

    @Test
    void withoutHiresThereIsNoCostPerHireAndItSaysWhy() {
        var campaign = LaunchedCampaign.of("RVV", "");
        spend(campaign.code, "EXTERNAL", true, 100, "2026-03-01", "2026-03-31");
        Hiring.release();
        of(campaign, "by=period&measure=in:cost-per-hire,hires")
                .body("results[0].value", nullValue())
                .body("results[0].obsStatus", equalTo("M"))
                .body("results[0].note", equalTo("[z] no hires"))
                .body("results[0].numerator", equalTo(100))
                .body("results[0].denominator", equalTo(0))
                .body("results[1].value", equalTo(0));
    }

    @Test
    void spendThatNobodyToldIsNotNothing() {
        String code = "never-costed-" + UUID.randomUUID().toString().substring(0, 8);
        Hiring.by("RVV").hires(5, code, "2026-04-20");
        Hiring.release();
        ask("campaign=" + code + "&by=period")
                .statusCode(200)
                .body("results.value", contains(nullValue(), nullValue(), nullValue(), nullValue(), equalTo(5)))
                .body("results.obsStatus", contains("L", "L", "L", "L", "A"));
        ask("by=period&measure=hires&period=2026-04").statusCode(200).body("leftOut", hasItem(code));
    }

    @Test
    void fewHiresAreHiddenAndWhatTheyCostWithThem() {
        var campaign = LaunchedCampaign.of("RVV", "");
        spend(campaign.code, "EXTERNAL", true, 100_000, "2026-05-01", "2026-05-31");
        Hiring.by("RVV").hires(4, campaign.code, "2026-05-20");
        Hiring.release();
        of(campaign, "by=period")
                .body("results.value", contains(nullValue(), nullValue(), equalTo(100_000), equalTo(0), nullValue()))
                .body("results.obsStatus", contains("Q", "Q", "A", "A", "Q"))
                .body("results[0].denominator", nullValue())
                .body("results[4].note", equalTo("[c]"));
        Hiring.by("RVV").hires(1, campaign.code, "2026-05-21");
        Hiring.release();
        of(campaign, "by=period&measure=hires").body("results.value", contains(nullValue()));
    }

    @Test
    void hiddenNumberCannotBeWorkedOutFromTheTotals() {
        var one = LaunchedCampaign.of("RVV", "");
        var other = LaunchedCampaign.of("RVV", "");
        for (var campaign : List.of(one, other)) {
            spend(campaign.code, "EXTERNAL", true, 100, "2024-07-01", "2024-07-31");
        }
        Hiring.by("RVV").hires(2, one.code, "2024-07-20");
        Hiring.by("RVV").hires(9, other.code, "2024-07-20");
        Hiring.by("RPA").hires(6, other.code, "2024-07-20");
        Hiring.release();
        List<Integer> cells =
                ask("period=2024-07&measure=hires&by=campaign").extract().path("results.value");
        List<Integer> total =
                ask("period=2024-07&measure=hires&by=period").extract().path("results.value");
        assertThat(cells).hasSize(2).contains((Integer) null);
        assertThat(cells.stream().filter(Objects::isNull).count()
                        + total.stream().filter(Objects::isNull).count())
                .as("the hidden number is the total without the others, unless another is hidden with it")
                .isGreaterThan(1);
    }

    @Test
    void organisationCannotSubtractItsOwn() {
        var campaign = LaunchedCampaign.of("RVV", "");
        spend(campaign.code, "EXTERNAL", true, 100, "2024-08-01", "2024-08-31");
        Hiring.by("RVV").hires(7, campaign.code, "2024-08-20");
        Hiring.by("RPA").hires(2, campaign.code, "2024-08-20");
        Hiring.release();
        of(campaign, "measure=hires&by=period").body("results.value", contains(nullValue()));
    }

    @Test
    void sumsOfHiresThatSomebodyChoosesAreRefused() {
        ask("by=period&organisation=in:RVV,RPA")
                .statusCode(409)
                .body("code", equalTo("NOT_RELEASED"))
                .body("errors[0].parameter", equalTo("organisation"));
        ask("by=period&campaign=in:no-such-one,nor-this&measure=hires").statusCode(409);
        ask("by=period&campaign=in:no-such-one,nor-this&measure=spend-external")
                .statusCode(200)
                .body("results", empty());
        ask("by=campaign&campaign=in:no-such-one,nor-this").statusCode(200);
        ask("by=vacancy").statusCode(400);
    }

    @Test
    void asOfGivesTheCellsOfThen() {
        var campaign = LaunchedCampaign.of("RVV", "");
        String costId = "PO-" + UUID.randomUUID();
        spend(costId, campaign.code, "EXTERNAL", true, 60_000, "2026-06-01", "2026-06-30");
        String gone = spend(campaign.code, "INTERNAL", true, 40_000, "2026-06-01", "2026-06-30");
        List<String> hires = Hiring.by("RVV").hires(20, campaign.code, "2026-06-20");
        Hiring.release();
        var then = of(campaign, "").extract();
        String asOf = then.path("asOf");

        spend(costId, campaign.code, "EXTERNAL", true, 90_000, "2026-06-01", "2026-06-30");
        var trust = given().auth().oauth2(Tokens.feed("RVV"));
        trust.delete(gone).then().statusCode(204);
        hires.subList(0, 10)
                .forEach(hire -> trust.delete("/v1/hires/" + hire).then().statusCode(204));
        of(campaign, "measure=in:cost-per-hire,spend-internal,hires").body("results.value", contains(4_500, 0, 20));
        Hiring.release();

        of(campaign, "measure=in:cost-per-hire,spend-internal,hires")
                .body("results.value", contains(9_000, 0, 10))
                .body("results.revision", contains(1, 0, 1));
        assertThat(of(campaign, "asOf=" + asOf).extract().<List<Object>>path("results"))
                .isEqualTo(then.path("results"));
    }

    @Test
    void whoAsksBeforeAndAfterAReportLearnsNothing() {
        var campaign = LaunchedCampaign.of("RVV", "");
        spend(campaign.code, "EXTERNAL", true, 100, "2026-01-01", "2026-01-31");
        var employer = Hiring.by("RVV");
        employer.hires(9, campaign.code, "2026-01-20");
        Hiring.release();
        List<Object> before = of(campaign, "").extract().path("results");
        List<Object> totals =
                ask("by=period&period=2026-01&measure=hires").extract().path("results");
        employer.hires(1, campaign.code, "2026-01-21");
        assertThat(of(campaign, "").extract().<List<Object>>path("results")).isEqualTo(before);
        Hiring.release();
        assertThat(of(campaign, "").extract().<List<Object>>path("results")).isEqualTo(before);
        assertThat(ask("by=period&period=2026-01&measure=hires").extract().<List<Object>>path("results"))
                .isEqualTo(totals);
    }

    @Test
    void monthThatWasNotReleasedSaysSo() {
        var campaign = LaunchedCampaign.of("RVV", "");
        YearMonth month = YearMonth.now(London.ZONE);
        spend(
                campaign.code,
                "EXTERNAL",
                true,
                100,
                month.atDay(1).toString(),
                month.atEndOfMonth().toString());
        Hiring.by("RVV").hires(9, campaign.code, month.atDay(1).toString());
        Hiring.release();
        of(campaign, "by=period&measure=in:cost-per-hire,spend-external,hires&period=" + month)
                .body("results.value", contains(nullValue(), equalTo(100), nullValue()))
                .body("results.obsStatus", contains("L", "P", "L"))
                .body("results.note", contains("[x] not released", "[p]", "[x] not released"));
        // also where there is no money that would make a row
        of(campaign, "by=period&measure=hires&period=" + month.minusMonths(1))
                .body("results.obsStatus", contains("L"))
                .body("results.note", contains("[x] not released"));
    }

    @Test
    void costThatIsToldAfterTheReleaseDoesNotMoveTheTotal() {
        String late = "costed-late-" + UUID.randomUUID().toString().substring(0, 8);
        var campaign = LaunchedCampaign.of("RVV", "");
        spend(campaign.code, "EXTERNAL", true, 100, "2024-09-01", "2024-09-30");
        var employer = Hiring.by("RVV");
        employer.hires(7, campaign.code, "2024-09-20");
        employer.hires(8, late, "2024-09-20");
        Hiring.release();
        String total = "by=period&period=2024-09&measure=hires";
        ask(total).body("results.value", contains(7)).body("leftOut", hasItem(late));
        spend(LaunchedCampaign.named(late, "RVV").code, "EXTERNAL", true, 800, "2024-09-01", "2024-09-30");
        Hiring.release();
        ask(total).body("results.value", contains(7)).body("leftOut", hasItem(late));
        ask("campaign=" + late + "&by=period&measure=cost-per-hire").body("results.value", contains(100));
    }

    @Test
    void totalOverCampaignsIsTheirSum() {
        var one = LaunchedCampaign.of("RVV", "");
        var other = LaunchedCampaign.of("RVV", "");
        spend(one.code, "EXTERNAL", true, 100, "2025-02-01", "2025-02-28");
        spend(other.code, "INTERNAL", true, 11, "2025-02-01", "2025-02-28");
        ask("by=period&period=2025-02&measure=in:spend-external,spend-internal")
                .body("results.value", contains(100, 11))
                .body("leftOut", not(hasItem(one.code)));
    }
}
