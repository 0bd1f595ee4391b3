package org.icsworkforce.vacancy.feed;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of which two parts cannot both be meant. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ContradictionsTest {

    private static final String LD = "application/ld+json";

    private static String posting(String rest) {
        return """
                {"@type":"JobPosting","identifier":"A","title":"Nurse"%s}""".formatted(rest);
    }

    private static String advertised(String opens, String closes) {
        return """
                ,"adverts":[{"channel":"SITE"},{"channel":"TRAC","opensAt":"%s","closesAt":"%s"}]""".formatted(opens, closes);
    }

    @Test
    void advertThatClosesBeforeItOpensIsAFaultOfItsRow() {
        var feed = Pushing.vacanciesOf("RVV");
        String reversed = advertised("2026-10-06T15:00:00Z", "2026-10-06T12:00:00+01:00");
        feed.push(
                        OddFile.row("A", reversed),
                        OddFile.row("B", reversed).replace("\"wte\":1,\"status\":\"OPEN\"", "\"level\":\"ADVERT\""),
                        OddFile.row("C", advertised("2026-10-06T12:00:00Z", "2026-10-06T13:00:00+01:00")))
                .body("created", equalTo(1))
                .body("rejected", equalTo(2))
                .body("faults.code", contains("RANGE_REVERSED", "RANGE_REVERSED"))
                .body("faults.pointer", contains("/adverts/1/closesAt", "/adverts/1/closesAt"))
                .body("faults[0].received", equalTo("2026-10-06T11:00:00Z"));
        feed.client()
                .contentType("application/merge-patch+json")
                .body("{" + reversed.substring(1) + "}")
                .patch("/v1/vacancy-feeds/" + feed.feed() + "/vacancies/C")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/adverts/1/closesAt"));
    }

    @Test
    void postingThatIsOverBeforeItsHourIsTold() {
        Pushing.of("RPA", "JOB_POSTING")
                .send(LD, posting("""
                        ,"datePosted":"2026-10-06T15:00:00+01:00","validThrough":"2026-10-06T12:00:00+01:00\""""))
                .body("rejected", equalTo(1))
                .body("faults.pointer", contains("/adverts/0/closesAt"));
        Pushing.of("RPA", "JOB_POSTING")
                .send(LD, posting(",\"datePosted\":\"2026-10-06T15:00:00+01:00\",\"validThrough\":\"2026-10-06\""))
                .body("created", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0|do not know", "0.9163|51.1413|exchanged", "-5.93|54.597|exchanged"})
    void coordinatesThatAreHardlyMeantAreToldAndNotKept(String latitude, String longitude, String hint) {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(OddFile.row("A", """
                        ,"location":{"name":"Ashford","latitude":%s,"longitude":%s}""".formatted(latitude, longitude)))
                .body("created", equalTo(1))
                .body("warned", equalTo(1))
                .body("faults.code", contains("COORDINATES_IMPLAUSIBLE"))
                .body("faults[0].pointer", equalTo("/location/latitude"))
                .body("faults[0].received", equalTo(latitude + ", " + longitude))
                .body("faults[0].hint", containsString(hint));
        feed.vacancy("A")
                .body("location.name", equalTo("Ashford"))
                .body("location.latitude", nullValue())
                .body("location.longitude", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"51.48,0", "35.9,14.5", "-25.7,28.2"})
    void otherPlacesAreKept(String latitude, String longitude) {
        var feed = Pushing.of("RPA", "JOB_POSTING");
        feed.send(LD, posting("""
                        ,"jobLocation":{"geo":{"latitude":%s,"longitude":"%s"}}""".formatted(latitude, longitude)))
                .body("created", equalTo(1))
                .body("faults", empty());
        feed.vacancy("A").body("location.latitude", equalTo(Float.parseFloat(latitude)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"value\":{\"value\":45000,\"minValue\":30000,\"maxValue\":35000}}|/baseSalary/value/value",
                "{\"value\":{\"value\":32000,\"minValue\":30000,\"maxValue\":35000}}|/baseSalary/value/value",
                "{\"value\":{\"value\":\"Competitive\",\"minValue\":30000,\"maxValue\":35000}}|/baseSalary/value/value",
                "{\"value\":{\"price\":45000,\"minPrice\":30000,\"maxPrice\":35000}}|/baseSalary/value/price",
                "{\"value\":{\"value\":30000.0,\"minValue\":\"£30,000\",\"maxValue\":35000}}|",
                "{\"value\":{\"value\":0,\"minValue\":30000,\"maxValue\":35000}}|",
                "{\"minPrice\":30000,\"maxPrice\":35000}|",
                "{\"price\":45000,\"minValue\":30000,\"maxValue\":35000}|/baseSalary/price",
            })
    void amountBesideARangeThatIsNoneOfItsEndsIsToldAsNotRead(String salary, String told) {
        var feed = Pushing.of("RPA", "JOB_POSTING");
        var report = feed.send(LD, posting(",\"baseSalary\":" + salary)).body("created", equalTo(1));
        if (told == null) {
            report.body("faults", empty());
        } else {
            report.body("faults.code", contains("NOT_READ")).body("faults.pointer", contains(told));
        }
        feed.vacancy("A").body("pay.min", equalTo(3000000)).body("pay.max", equalTo(3500000));
    }

    @Test
    void rangeBesideAnAmountThatIsReadIsToldAsNotRead() {
        var feed = Pushing.of("RPA", "JOB_POSTING");
        feed.send(LD, posting(",\"baseSalary\":{\"value\":45000,\"minValue\":30000,\"maxValue\":45000}"))
                .body("created", equalTo(1))
                .body("faults.pointer", contains("/baseSalary/minValue"));
        feed.vacancy("A").body("pay.min", equalTo(4500000));
    }
}
