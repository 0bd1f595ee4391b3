package org.icsworkforce.vacancy.rate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.Test;

/** Each test has months of its own, since the dataset is of all feeds. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class VacancyRateTest {

    private static final String OBSERVATIONS = "/v1/datasets/vacancy-rate/observations";

    private static String row(String organisation, String month, String group, String establishment, String inPost) {
        return """
                {"organisation":"%s","month":"%s","staffGroup":"%s","staffGroupScheme":"NWD","basis":"NHS",\
                "establishmentWte":%s,"inPostWte":%s,"source":"test"}""".formatted(organisation, month, group, establishment, inPost);
    }

    private static ValidatableResponse ask(String query) {
        return given().auth()
                .oauth2(Tokens.analyst())
                .urlEncodingEnabled(false)
                .get(OBSERVATIONS + "?" + query)
                .then();
    }

    @Test
    void rateIsARatioOfSumsAndNegativeGapsStayNegative() {
        Pushing.establishmentOf("RVV")
                .push(row("RVV", "2019-01", "03", "100", "80"), row("RVV", "2019-01", "08", "10", "15"));
        Pushing.establishmentOf("RPA").push(row("RPA", "2019-01", "03", "300", "290"));
        ask("period=2019-01&by=period&measure=in:nhs-gap,gap-net-wte")
                .statusCode(200)
                .body("results", hasSize(2))
                .body("results.find{it.measure=='gap-net-wte'}.value", equalTo(25.00f))
                .body("results.find{it.measure=='nhs-gap'}.value", equalTo(6.10f))
                .body("results.find{it.measure=='nhs-gap'}.numerator", equalTo(25))
                .body("results.find{it.measure=='nhs-gap'}.denominator", equalTo(410))
                .body("results.find{it.measure=='nhs-gap'}.obsStatus", equalTo("A"))
                .body("results.find{it.measure=='nhs-gap'}.note", equalTo("[synthetic]"));
        ask("period=2019-01&by=organisation,staffGroup&measure=gap-net-wte&organisation=RVV")
                .body("results.staffGroupCode", contains("03", "08"))
                .body("results.value", contains(20.00f, -5.00f));
    }

    @Test
    void missingPartMakesNoRateAndSaysWhy() {
        Pushing.establishmentOf("RVV")
                .push(row("RVV", "2019-02", "03", "null", "80"), row("RVV", "2019-02", "04", "0", "0"));
        ask("period=2019-02&measure=nhs-gap")
                .body("results.value", contains(nullValue(), nullValue()))
                .body("results.obsStatus", contains("L", "M"))
                .body("results.note", contains("[x] [synthetic]", "[z] [synthetic]"));
        ask("period=2019-02&measure=in-post-wte&staffGroup=03").body("results.value", contains(80.00f));
    }

    @Test
    void organisationOnlyPartlyInTheSystemIsLeftOutOfTotalsAndNamed() {
        Pushing.establishmentOf("RVV").push(row("RVV", "2019-03", "03", "100", "90"));
        Pushing.establishmentOf("RYD").push(row("RYD", "2019-03", "03", "1000", "500"));
        ask("period=2019-03&by=period&measure=establishment-wte")
                .body("results.value", contains(100.00f))
                .body("leftOut", hasItem("RYD"));
        ask("period=2019-03&by=organisation&measure=establishment-wte")
                .body("results.organisationCode", contains("RVV", "RYD"));
    }

    @Test
    void feedOfHigherPrecedenceSpeaksForTheCell() {
        var first = Pushing.establishmentOf("RWF");
        first.push(row("RWF", "2019-04", "03", "100", "90"));
        Pushing.establishmentOf("RWF").push(row("RWF", "2019-04", "03", "999", "1"));
        ask("period=2019-04&measure=establishment-wte&organisation=RWF").body("results", hasSize(1));
        Pushing.establishmentOf("RWF").push(row("RWF", "2019-04", "04", "null", "7"));
        Pushing.establishmentOf("RWF").push(row("RWF", "2019-04", "04", "9", "null"));
        ask("period=2019-04&measure=gap-net-wte&organisation=RWF&staffGroup=04").body("results.value", contains(2.00f));
    }

    @Test
    void pastStateGivesThePastNumbers() {
        var feed = Pushing.establishmentOf("RN7");
        feed.push(row("RN7", "2019-05", "03", "100", "90"));
        String then = ask("period=2019-05&organisation=RN7&measure=in-post-wte")
                .extract()
                .path("results[0].recordedAt");
        feed.push(row("RN7", "2019-05", "03", "100", "95"));
        ask("period=2019-05&organisation=RN7&measure=in-post-wte")
                .body("results.value", contains(95.00f))
                .body("results.revision", contains(1));
        ask("period=2019-05&organisation=RN7&measure=in-post-wte&asOf=" + then)
                .body("results.value", contains(90.00f))
                .body("results.revision", contains(0));
    }

    @Test
    void csvIsWholeAndHasTheCellsOfTheJson() {
        Pushing.establishmentOf("RXY")
                .push(row("RXY", "2019-06", "03", "100", "90"), row("RXY", "2019-06", "04", "50", "60"));
        String query = "period=2019-06&organisation=RXY&measure=gap-net-wte";
        String csv = given().auth()
                .oauth2(Tokens.analyst())
                .get("/v1/datasets/vacancy-rate/observations.csv?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<String> lines = csv.lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo(
                        "period,periodStart,periodEnd,organisationCode,organisationName,sectorCode,sectorName,placeCode,"
                                + "placeName,staffGroupSchemeCode,staffGroupSchemeName,staffGroupCode,staffGroupName,measure,unit,value,numerator,denominator,"
                                + "lowerCi,upperCi,obsStatus,note,isProvisional,revision,coverage,definition,recordedAt");
        assertThat(lines).hasSize(3);
        assertThat(lines.get(2)).contains("2019-06,2019-06-01,2019-06-30,RXY,").contains(",gap-net-wte,WTE,-10.00,");
        ask(query).body("results.value", contains(10.00f, -10.00f));
        assertThat(given().auth()
                        .oauth2(Tokens.analyst())
                        .get("/v1/datasets/vacancy-rate/observations.csv?period=1999-01")
                        .asString()
                        .lines())
                .containsExactly(lines.getFirst());
    }

    @Test
    void pagesOfAnAnswerAreOfOneState() {
        var feed = Pushing.establishmentOf("RYY");
        feed.push(row("RYY", "2019-07", "03", "100", "90"), row("RYY", "2019-07", "04", "50", "60"));
        var first = ask("period=2019-07&organisation=RYY&measure=in-post-wte&limit=1")
                .body("results.value", contains(90.00f));
        feed.push(row("RYY", "2019-07", "04", "50", "10"));
        given().auth()
                .oauth2(Tokens.analyst())
                .urlEncodingEnabled(false)
                .get(first.extract().<String>path("next"))
                .then()
                .body("results.value", contains(60.00f))
                .body("next", nullValue());
    }

    @Test
    void groupThatIsGivenBesideItsPartsIsNotCountedTwice() {
        Pushing.establishmentOf("RVV")
                .push(
                        hchs("2019-09", "hchs-doctors-all-grades", 50),
                        hchs("2019-09", "hchs-doctors-consultant", 30),
                        hchs("2019-09", "midwives", 20),
                        hchs("2019-10", "hchs-doctors-all-grades", 50),
                        hchs("2019-10", "midwives", 20))
                .body("created", equalTo(5));
        ask("period=in:2019-09,2019-10&organisation=RVV&by=period&measure=in-post-wte")
                .body("results.value", contains(50.00f, 70.00f));
        ask("period=2019-09&organisation=RVV&measure=in-post-wte")
                .body("results.value", contains(50.00f, 30.00f, 20.00f));
    }

    private static String hchs(String month, String group, int inPost) {
        return row("RVV", month, group, "null", Integer.toString(inPost)).replace("\"NWD\"", "\"HCHS\"");
    }

    @Test
    void coverageCountsThoseWhoGiveTheFigure() {
        Pushing.establishmentOf("RVV").push(row("RVV", "2019-11", "03", "null", "80"));
        Pushing.establishmentOf("RPA").push(row("RPA", "2019-11", "03", "100", "90"));
        ask("period=2019-11&by=period&organisation=in:RVV,RPA&measure=in:establishment-wte,in-post-wte")
                .body("results.coverage", contains("1/2", "2/2"));
    }

    @Test
    void siteIsTooFine() {
        Pushing.establishmentOf("RVV")
                .push(row("RVV01", "2019-12", "03", "1", "1"))
                .body("rejected", equalTo(1))
                .body("faults.code", hasItem("ORGANISATION_TOO_FINE"));
    }

    @Test
    void forgedCursorIsRefused() {
        ask("limit=abc").statusCode(400);
        ask("period=9999-99").statusCode(400);
        ask("asOf=-9999-01-01T00:00:00Z").statusCode(400);
    }

    @Test
    void whatIsNotDeclaredIsRefused() {
        ask("by=ethnicity").statusCode(400).body("errors[0].parameter", equalTo("by"));
        ask("colour=red").statusCode(400).body("code", equalTo("UNKNOWN_PARAMETER"));
        ask("measure=vacancies").statusCode(400);
        given().auth()
                .oauth2(Tokens.analyst())
                .get("/v1/datasets/nothing/observations")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.of("x", List.of(), "vacancies.read"))
                .get(OBSERVATIONS)
                .then()
                .statusCode(403);
    }

    @Test
    void contrarySignIsAFaultAndADifferenceAWarning() {
        Pushing.establishmentOf("RVV")
                .push(
                        row("RVV", "2019-08", "03", "100", "80").replace("\"source\"", "\"vacancyWte\":-20,\"source\""),
                        row("RVV", "2019-08", "04", "100", "80").replace("\"source\"", "\"vacancyWte\":25,\"source\""))
                .body("created", equalTo(1))
                .body("faults.code", contains("VACANCY_SIGN_DIFFERS", "VACANCY_DIFFERS"));
    }

    @Test
    void catalogueDefinesEveryMeasure() {
        given().auth()
                .oauth2(Tokens.analyst())
                .get("/v1/datasets")
                .then()
                .body(
                        "results.id",
                        contains(
                                "vacancy-ageing",
                                "vacancy-feed-quality",
                                "vacancy-flow",
                                "vacancy-hard-to-fill",
                                "vacancy-rate",
                                "vacancy-temporary-staffing",
                                "vacancy-time-to-fill"))
                .body("results.find{it.id=='vacancy-rate'}.measures.definition", hasSize(8));
    }

    @Test
    void advertisedIsWhatIsOpenAtTheEndOfTheMonthOfThatAndWhoIsInPost() {
        Pushing.establishmentOf("RYY")
                .push(
                        row("RYY", "2017-01", "03", "100", "90"),
                        row("RYY", "2017-02", "03", "100", "90"),
                        row("RYY", "2017-02", "04", "50", "40"),
                        row("RYY", "2017-02", "08", "50", "null"));
        ask("period=2017-02&organisation=RYY&by=period&measure=advertised")
                .body("results.obsStatus", contains("L"))
                .body("results.coverage", contains("0/1"));
        Pushing.vacanciesOf("RYY")
                .push(
                        requisition("RYY", "A", "03", "2017-02-28", "OPEN", "6"),
                        requisition("RYY", "B", "03", "2017-02-01", "OPEN", "4"),
                        requisition("RYY", "only approved", "03", "2017-02-01", "APPROVED", "1000"),
                        requisition("RYY", "no figure beside it", "08", "2017-02-01", "OPEN", "1000"));
        // 10 open beside 90 and 40 in post, and nothing open in January
        ask("period=gte:2017-01&period=lte:2017-02&organisation=RYY&by=period&measure=advertised")
                .body("results.value", contains(0.00f, 7.14f))
                .body("results.numerator", contains(0, 10))
                .body("results.denominator", contains(90, 140))
                .body("results.coverage", contains("1/1", "1/1"));
        ask("period=2017-02&organisation=RYY&measure=advertised&staffGroup=03").body("results.value", contains(10.00f));
    }

    @Test
    void regionOfAReferenceFeedIsThereToCompareWithAndInNoTotal() {
        Pushing.establishmentOf("RVV").push(row("RVV", "2016-03", "03", "100", "90"));
        Pushing.establishmentOf("Y59")
                .push(row("Y59", "2016-03", "03", "5000", "4500"))
                .body("rejected", equalTo(0));
        ask("period=2016-03&by=organisation&measure=nhs-gap&organisation=in:RVV,Y59")
                .body("results.organisationCode", contains("RVV", "Y59"))
                .body("results[1].organisationName", equalTo("South East"))
                .body("results.denominator", contains(100, 5000));
        ask("period=2016-03&by=period&measure=establishment-wte")
                .body("results.value", contains(100.00f))
                .body("leftOut", hasItem("Y59"));
    }

    private static String requisition(
            String organisation, String reference, String group, String advertisedOn, String status, String wte) {
        return """
                {"reference":"%s","organisation":"%s","title":"Nurse","staffGroup":"%s","posts":9,"wte":%s,"status":"%s",\
                "milestones":{"advertisedOn":"%s"}}""".formatted(reference, organisation, group, wte, status, advertisedOn);
    }
}
