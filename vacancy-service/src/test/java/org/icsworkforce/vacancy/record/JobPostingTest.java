package org.icsworkforce.vacancy.record;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.parsing.Parser;
import io.restassured.response.ValidatableResponse;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.vacancy.feed.Pushing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What search engines require of a JobPosting (schema.org; Google's required and recommended properties). */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class JobPostingTest {

    private static final String NURSE = """
            {"reference":"N-1","organisation":"RVV","title":"Staff Nurse <A&E>","staffGroup":"03","jobRole":"03007",\
            "posts":3,"wte":2.6,"status":"OPEN","contractType":"02","workingPatterns":["FULL_TIME","PART_TIME"],\
            "hoursPerWeek":37.5,"pay":{"scheme":"AFC","grade":"BAND_5","min":3207300,"max":3904350,"unit":"YEAR"},\
            "location":{"name":"William Harvey Hospital, Ashford","postcode":"TN24 0LZ","latitude":51.142,"longitude":0.917},\
            "milestones":{"advertisedOn":"2026-09-08","closesOn":"2026-10-06"},\
            "adverts":[{"channel":"TRAC","url":"https://example.nhs.uk/N-1"}]}""";

    private static ValidatableResponse posting(Pushing feed, String reference) {
        String id = feed.vacancy(reference).extract().path("id");
        return feed.client()
                .accept("application/ld+json")
                .get("/v1/vacancies/" + id)
                .then()
                .parser("application/ld+json", Parser.JSON)
                .statusCode(200)
                .contentType("application/ld+json");
    }

    @Test
    void everythingThatTheRecordSaysIsSaidInSchemaOrgsWords() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(NURSE).body("created", equalTo(1));
        posting(feed, "N-1")
                .body("'@context'", equalTo("https://schema.org"))
                .body("'@type'", equalTo("JobPosting"))
                .body("title", equalTo("Staff Nurse <A&E>"))
                .body("description", containsString("Staff Nurse &lt;A&amp;E&gt;"))
                .body("datePosted", equalTo("2026-09-08"))
                .body("validThrough", equalTo("2026-10-06T22:59:59Z"))
                .body("hiringOrganization.'@type'", equalTo("Organization"))
                .body("hiringOrganization.name", equalTo("East Kent Hospitals University NHS Foundation Trust"))
                .body("identifier.value", equalTo("N-1"))
                .body("jobLocation.name", equalTo("William Harvey Hospital"))
                .body("jobLocation.address.addressLocality", equalTo("Ashford"))
                .body("jobLocation.address.postalCode", equalTo("TN24 0LZ"))
                .body("jobLocation.address.addressCountry", equalTo("GB"))
                .body("jobLocation.geo.latitude", equalTo(51.142f))
                .body("employmentType", contains("FULL_TIME", "PART_TIME", "TEMPORARY"))
                .body("baseSalary.currency", equalTo("GBP"))
                .body("baseSalary.value.minValue", equalTo(32073))
                .body("baseSalary.value.maxValue", equalTo(39043.5f))
                .body("baseSalary.value.unitText", equalTo("YEAR"))
                .body("totalJobOpenings", equalTo(3))
                .body("directApply", equalTo(false))
                .body("url", equalTo("https://example.nhs.uk/N-1"));
    }

    @Test
    void whatIsRequiredIsThereAlsoOfARecordThatSaysLittle() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push("""
                {"reference":"N-2","organisation":"RVV","title":"Porter","staffGroup":"09","posts":1,"wte":1,"status":"OPEN"}""");
        posting(feed, "N-2")
                .body("title", equalTo("Porter"))
                .body("description", notNullValue())
                .body("datePosted", notNullValue())
                .body("hiringOrganization.name", notNullValue())
                .body("jobLocation.address.addressCountry", equalTo("GB"))
                .body("baseSalary", nullValue())
                .body("employmentType", nullValue())
                .body("validThrough", nullValue());
    }

    @Test
    void homeWorkingSaysFromWhere() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(NURSE.replace("\"latitude\":51.142,\"longitude\":0.917", "\"remote\":true"));
        posting(feed, "N-1")
                .body("jobLocationType", equalTo("TELECOMMUTE"))
                .body("applicantLocationRequirements.name", equalTo("GB"));
    }

    @Test
    void postingCanBeSentBackAndIsTheSameAdvert() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(NURSE);
        String posting = posting(feed, "N-1").extract().asString();
        var board = Pushing.of("RVV", "JOB_POSTING");
        board.send("application/ld+json", posting).body("created", equalTo(1));
        board.vacancy("N-1")
                .body("level", equalTo("ADVERT"))
                .body("pay.max", equalTo(3904350))
                .body("organisation.code", equalTo("RVV"))
                .body("location.name", equalTo("William Harvey Hospital, Ashford"))
                .body("location.postcode", equalTo("TN24 0LZ"))
                .body("closesOn", equalTo("2026-10-06"));
    }

    @Test
    void plainJsonStaysTheDefaultAndHasAnotherTag() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(NURSE);
        String tag = posting(feed, "N-1").extract().header("ETag");
        feed.vacancy("N-1").contentType("application/json").header("ETag", not(equalTo(tag)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    */*                                                | application/json
                    application/*                                      | application/json
                    application/json                                   | application/json
                    application/ld+json                                | application/ld+json
                    application/ld+json;q=0.1, application/json        | application/json
                    application/json;q=0.1, application/ld+json        | application/ld+json
                    application/ld+json, */*;q=0.1                     | application/ld+json
                    image/png, application/ld+json;q=0.1               | application/ld+json
                    image/png;q=0.9, application/problem+json          |
                    image/png                                          |
                    text/csv                                           |""")
    void formIsTheOneThatTheCallerWouldRatherHave(String accept, @Nullable String form) {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(NURSE);
        String id = feed.vacancy("N-1").extract().path("id");
        var answer = feed.client().accept(accept).get("/v1/vacancies/" + id).then();
        if (form == null) {
            answer.statusCode(406).contentType("application/problem+json").body("code", equalTo("NOT_ACCEPTABLE"));
        } else {
            answer.statusCode(200).contentType(form).header("Vary", containsString("Accept"));
        }
    }
}
