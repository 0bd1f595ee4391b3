package org.icsworkforce.vacancy.opportunity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.parsing.Parser;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.icsworkforce.vacancy.feed.Pushing;
import org.icsworkforce.vacancy.search.Searchable;

/** Pushes what is advertised and reads it at its own address, without a token. */
abstract class ReadingOpenings {

    static final String JSON = "application/json";
    static final String POSTING = "application/ld+json";
    static final String HTML = "text/html";
    static final List<String> FORMS = List.of(JSON, POSTING, HTML);

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    Pushing feed;

    void register(Searchable searchable) {
        searchable.now();
        feed = Pushing.vacanciesOf("RVV");
    }

    static String row(String reference, String title, String status, String more) {
        return """
                {"reference":"%s","organisation":"RVV","title":"%s","staffGroup":"03","posts":7,"wte":6.5,"status":"%s"%s}""".formatted(reference, title, status, more);
    }

    static String days(int advertised, int closes) {
        return ",\"milestones\":{\"approvedOn\":\"2026-01-05\",\"advertisedOn\":\"%s\",\"closesOn\":\"%s\"}"
                .formatted(TODAY.plusDays(advertised), TODAY.plusDays(closes));
    }

    /** All that an advert may tell, beside what it may not. */
    static String full() {
        return days(-5, 5)
                + ",\"jobRole\":\"03007\",\"contractType\":\"02\",\"workingPatterns\":[\"FULL_TIME\",\"PART_TIME\"]"
                + ",\"hoursPerWeek\":37.5,\"skills\":[\"IV therapy\"]"
                + ",\"pay\":{\"scheme\":\"AFC\",\"grade\":\"BAND_5\",\"min\":3207300,\"max\":3904350,\"unit\":\"YEAR\"}"
                + ",\"location\":{\"name\":\"William Harvey Hospital, Ashford\",\"postcode\":\"TN24 0LZ\"}"
                + ",\"adverts\":[{\"channel\":\"TRAC\",\"reference\":\"AD-SECRET\",\"url\":\"https://example.nhs.uk/N-1\"}]"
                + ",\"aliases\":[{\"system\":\"ESR_REQUISITION\",\"id\":\"123-REQ-SECRET\"}]"
                + ",\"reason\":\"REPLACEMENT\",\"hardToFill\":true,\"workstream\":\"STROKE\""
                + ",\"partners\":[{\"organisation\":\"RPA\",\"wte\":0.5}]";
    }

    String pushed(String reference, String title, String status, String more) {
        feed.push(row(reference, title, status, more)).body("rejected", equalTo(0));
        return id(reference);
    }

    String id(String reference) {
        return feed.vacancy(reference).extract().path("id");
    }

    /** What comes by the feed from now on is not made up. */
    void real() {
        feed.client()
                .contentType(JSON)
                .body("""
                        {"owner":"RVV","organisations":["RVV"],"subject":"vacancies","format":"NDJSON","name":"Real",\
                        "precedence":1,"synthetic":false}""")
                .put("/v1/vacancy-feeds/" + feed.feed())
                .then()
                .statusCode(200);
    }

    static ValidatableResponse read(String form, String id) {
        return given().accept(form)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "workforce.example")
                .get("/v1/opportunities/" + id)
                .then()
                .parser(POSTING, Parser.JSON);
    }

    static ValidatableResponse opening(String form, String id) {
        return read(form, id).statusCode(200).contentType(startsWith(form));
    }

    static JsonPath posting(String id) {
        return new JsonPath(opening(POSTING, id).extract().asString());
    }

    static String page(String id) {
        return opening(HTML, id).extract().asString();
    }

    /** What stands in the page for machines. */
    static String embedded(String page) {
        String begin = "<script type=\"application/ld+json\">";
        int from = page.indexOf(begin) + begin.length();
        return page.substring(from, page.indexOf("</script>", from));
    }
}
