package org.icsworkforce.vacancy.opportunity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.parsing.Parser;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.vacancy.feed.Pushing;
import org.icsworkforce.vacancy.search.Searchable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An opening at its own address, as search engines and partners' sites read it: without a token. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OpeningTest extends ReadingOpenings {

    /** Google's list of required properties of a JobPosting, then those that it recommends. */
    private static final List<String> REQUIRED = List.of(
            "title", "description", "datePosted", "hiringOrganization.name", "jobLocation.address.addressCountry");

    private static final List<String> RECOMMENDED = List.of(
            "validThrough",
            "employmentType",
            "identifier.name",
            "identifier.value",
            "baseSalary.currency",
            "baseSalary.value.minValue",
            "baseSalary.value.maxValue",
            "baseSalary.value.unitText",
            "directApply",
            "jobLocation.address.addressLocality",
            "jobLocation.address.postalCode",
            "url");

    @Inject
    Searchable searchable;

    @BeforeEach
    void register() {
        register(searchable);
    }

    @Test
    void postingSaysAllThatSearchEnginesRequireAndRecommend() {
        String id = pushed("N-1", "Staff Nurse", "OPEN", full());
        JsonPath posting = posting(id);
        Stream.concat(REQUIRED.stream(), RECOMMENDED.stream())
                .forEach(property ->
                        assertThat(posting.<Object>get(property)).as(property).isNotNull());
        String address = "https://workforce.example/v1/opportunities/" + id;
        assertThat(posting.getString("'@context'")).isEqualTo("https://schema.org");
        assertThat(posting.getString("'@type'")).isEqualTo("JobPosting");
        assertThat(posting.getString("'@id'")).isEqualTo(address);
        assertThat(posting.getString("url")).isEqualTo(address);
        assertThat(posting.getList("sameAs")).containsExactly("https://example.nhs.uk/N-1");
        assertThat(posting.getString("identifier.value")).isEqualTo(id);
        assertThat(posting.getString("datePosted")).isEqualTo(TODAY.minusDays(5).toString());
        assertThat(posting.getString("validThrough"))
                .startsWith(TODAY.plusDays(5).toString());
        assertThat(posting.getList("employmentType")).containsExactly("FULL_TIME", "PART_TIME", "TEMPORARY");
        assertThat(posting.getFloat("baseSalary.value.maxValue")).isEqualTo(39043.5f);
        // its address leads back to it
        opening(POSTING, URI.create(address).getPath().replaceFirst("/v1/opportunities/", ""))
                .body("title", equalTo("Staff Nurse"));
    }

    @Test
    void whatIsRequiredIsThereAlsoOfAnAdvertThatSaysLittle() {
        feed.push("""
                {"reference":"P","level":"ADVERT","organisation":"RVV","title":"Porter",\
                "milestones":{"approvedOn":"2026-01-05"}}""");
        String id = id("P");
        JsonPath posting = posting(id);
        REQUIRED.forEach(property ->
                assertThat(posting.<Object>get(property)).as(property).isNotNull());
        // the day it came, as its id has it; when it was approved is nobody's business
        Instant came = Instant.ofEpochMilli(UUID.fromString(id).getMostSignificantBits() >>> 16);
        assertThat(posting.getString("datePosted"))
                .isEqualTo(LocalDate.ofInstant(came, ZoneId.of("Europe/London")).toString());
        assertThat(posting.<Object>get("validThrough")).isNull();
        assertThat(page(id)).contains("<h1>Porter</h1>").doesNotContain("<h2>");
    }

    @Test
    void noFormTellsWhatAnAdvertWouldNotTell() {
        String id = pushed("N-1-SECRET", "Staff Nurse", "OPEN", full());
        for (String form : FORMS) {
            assertThat(opening(form, id).extract().asString())
                    .as(form)
                    .doesNotContain(
                            "SECRET",
                            feed.feed(),
                            "RPA",
                            "REPLACEMENT",
                            "STROKE",
                            "2026-01-05",
                            "totalJobOpenings",
                            "\"posts\"",
                            "wte",
                            "hardToFill");
        }
    }

    @Test
    void whatIsNotAdvertisedNowIsAnsweredAsWhatNeverWas() {
        feed.push(
                row("withdrawn", "A", "OPEN", days(-5, 5)),
                row("over", "B", "OPEN", days(-9, -1)),
                row("later", "C", "OPEN", days(1, 9)),
                row("planned", "D", "PLANNED", days(-5, 5)),
                row("unseen", "E", "OPEN", ",\"milestones\":{\"approvedOn\":\"2026-01-05\"}"));
        String withdrawn = id("withdrawn");
        opening(JSON, withdrawn);
        feed.push(row("withdrawn", "A", "WITHDRAWN", days(-5, 5)));
        var hidden = Stream.concat(
                Stream.of(withdrawn, UUID.randomUUID().toString()),
                Stream.of("over", "later", "planned", "unseen").map(this::id));
        String page = read(HTML, UUID.randomUUID().toString()).extract().asString();
        hidden.forEach(id -> {
            Stream.of(JSON, POSTING).forEach(form -> read(form, id)
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .header("ETag", nullValue())
                    .body("code", equalTo("RESOURCE_NOT_FOUND"))
                    .body("detail", equalTo("The opening does not exist."))
                    .body("errors.size()", equalTo(0)));
            read(HTML, id)
                    .statusCode(404)
                    .contentType(startsWith("text/html"))
                    .header("ETag", nullValue())
                    .body(equalTo(page));
        });
        read(JSON, "no-id").statusCode(404);
    }

    @Test
    void listIsAlsoGivenInSchemaOrgsWordsAndReadAgainAsAdverts() {
        String word = "w" + UUID.randomUUID().toString().replaceAll("[^a-f]", "q");
        feed.push(
                row("A", "Nurse " + word, "OPEN", full()),
                row("B", "Midwife " + word, "OPEN", full()),
                row("C", "Porter " + word, "OPEN", days(-9, -1)));
        var first = given().accept(POSTING)
                .queryParam("q", word)
                .queryParam("limit", 1)
                .get("/v1/opportunities")
                .then()
                .parser(POSTING, Parser.JSON)
                .statusCode(200)
                .contentType(POSTING)
                .header("Vary", "Accept")
                .header("Link", endsWith("; rel=\"next\""))
                .body("'@type'", equalTo("ItemList"))
                .body("itemListElement.size()", equalTo(1))
                .body("next", nullValue());
        assertThat(first.extract().header("ETag")).isNotEqualTo(tag(word, JSON));
        var all = given().accept(POSTING)
                .queryParam("q", word)
                .get("/v1/opportunities")
                .then()
                .parser(POSTING, Parser.JSON)
                .header("Link", nullValue())
                .body("itemListElement.position", contains(1, 2))
                .body("itemListElement.item.'@type'", everyItem(equalTo("JobPosting")))
                .body("itemListElement.item.url", everyItem(containsString("/v1/opportunities/")));
        given().accept(POSTING)
                .queryParam("q", word)
                .header("If-None-Match", tag(word, POSTING))
                .get("/v1/opportunities")
                .then()
                .statusCode(304);
        Pushing.of("RVV", "JOB_POSTING")
                .send(POSTING, all.extract().asString())
                .body("rejected", equalTo(0))
                .body("created", equalTo(2));
    }

    private static String tag(String word, String form) {
        return given().accept(form)
                .queryParam("q", word)
                .get("/v1/opportunities")
                .header("ETag");
    }
}
