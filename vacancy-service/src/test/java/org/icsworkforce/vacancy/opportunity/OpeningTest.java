package org.icsworkforce.vacancy.opportunity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.parsing.Parser;
import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
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

/** An opening at its own address, as people, search engines and partners' sites read it: without a token. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OpeningTest {

    private static final String JSON = "application/json";
    private static final String POSTING = "application/ld+json";
    private static final String HTML = "text/html";
    private static final List<String> FORMS = List.of(JSON, POSTING, HTML);

    /** As browsers and the robots of search engines ask. */
    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

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

    private Pushing feed;

    @BeforeEach
    void register() {
        searchable.now();
        feed = Pushing.vacanciesOf("RVV");
    }

    private static String row(String reference, String title, String status, String more) {
        return """
                {"reference":"%s","organisation":"RVV","title":"%s","staffGroup":"03","posts":7,"wte":6.5,"status":"%s"%s}""".formatted(reference, title, status, more);
    }

    private static String days(int advertised, int closes) {
        return ",\"milestones\":{\"approvedOn\":\"2026-01-05\",\"advertisedOn\":\"%s\",\"closesOn\":\"%s\"}"
                .formatted(TODAY.plusDays(advertised), TODAY.plusDays(closes));
    }

    /** All that an advert may tell, beside what it may not. */
    private static String full() {
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

    private String pushed(String reference, String title, String status, String more) {
        feed.push(row(reference, title, status, more)).body("rejected", equalTo(0));
        return id(reference);
    }

    private String id(String reference) {
        return feed.vacancy(reference).extract().path("id");
    }

    /** What comes by the feed from now on is not made up. */
    private void real() {
        feed.client()
                .contentType(JSON)
                .body("""
                        {"owner":"RVV","organisations":["RVV"],"subject":"vacancies","format":"NDJSON","name":"Real",\
                        "precedence":1,"synthetic":false}""")
                .put("/v1/vacancy-feeds/" + feed.feed())
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse read(String form, String id) {
        return given().accept(form)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "workforce.example")
                .get("/v1/opportunities/" + id)
                .then()
                .parser(POSTING, Parser.JSON);
    }

    private static ValidatableResponse opening(String form, String id) {
        return read(form, id).statusCode(200).contentType(startsWith(form));
    }

    private static JsonPath posting(String id) {
        return new JsonPath(opening(POSTING, id).extract().asString());
    }

    private static String page(String id) {
        return opening(HTML, id).extract().asString();
    }

    /** What stands in the page for machines. */
    private static String embedded(String page) {
        String begin = "<script type=\"application/ld+json\">";
        int from = page.indexOf(begin) + begin.length();
        return page.substring(from, page.indexOf("</script>", from));
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
        // it came today; when it was approved is nobody's business
        assertThat(posting.getString("datePosted")).isEqualTo(TODAY.toString());
        assertThat(posting.<Object>get("validThrough")).isNull();
        assertThat(page(id)).contains("<h1>Porter</h1>").doesNotContain("<h2>");
    }

    @Test
    void pageHoldsThePostingAndShowsWhatItSays() {
        String id = pushed("N-1", "Staff Nurse", "OPEN", full());
        String page = page(id);
        assertThat(new JsonPath(embedded(page)).getMap(""))
                .isEqualTo(posting(id).getMap(""));
        var html = XmlPath.with(page.replaceFirst("<!doctype html>", "")
                .replaceAll("<(meta|link)([^>]*)>", "<$1$2/>")
                .replaceFirst("<script[^>]*>.*</script>", ""));
        assertThat(html.getString("html.@lang")).isEqualTo("en-GB");
        assertThat(html.getString("html.body.main.h1")).isEqualTo("Staff Nurse");
        assertThat(html.getList("html.body.main.dl.dd"))
                .contains(
                        "East Kent Hospitals University NHS Foundation Trust",
                        "William Harvey Hospital, Ashford, TN24 0LZ",
                        "£32,073 to £39,043.50 per year",
                        "full time, part time, temporary");
        assertThat(html.getString("html.body.main.ul.li.a.@href")).isEqualTo("https://example.nhs.uk/N-1");
        opening(HTML, id)
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")));
    }

    @Test
    void browserIsShownThePageAndOthersJson() {
        String id = pushed("N-1", "Staff Nurse", "OPEN", days(-5, 5));
        read(BROWSER, id).statusCode(200).contentType("text/html;charset=UTF-8");
        read("*/*", id).statusCode(200).contentType(JSON).body("title", equalTo("Staff Nurse"));
        read("image/png", id).statusCode(406).body("code", equalTo("NOT_ACCEPTABLE"));
        given().accept("image/png").get("/v1/opportunities").then().statusCode(406);
        given().accept(BROWSER).get("/v1/opportunities").then().statusCode(200).contentType(JSON);
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
        hidden.forEach(id -> FORMS.forEach(form -> read(form, id)
                .statusCode(404)
                .contentType("application/problem+json")
                .header("ETag", nullValue())
                .body("code", equalTo("RESOURCE_NOT_FOUND"))
                .body("detail", equalTo("The opening does not exist."))
                .body("errors.size()", equalTo(0))));
        read(JSON, "no-id").statusCode(404);
    }

    @Test
    void textsOfPartnersStayTextsInThePage() {
        String attack = "</script><script>alert(1)</script><!--<img src=x onerror=alert(2)>' %s {title}";
        String id = pushed(
                "X",
                attack,
                "OPEN",
                days(-5, 5)
                        + ",\"skills\":[\"</dd><script>alert(3)</script>\"],\"pay\":{\"scheme\":\"LOCAL\",\"text\":\"<b>lots</b>\"}"
                        + ",\"location\":{\"name\":\"<svg onload=alert(4)>, <i>Town\"}"
                        + ",\"adverts\":[{\"channel\":\"<u>X\",\"url\":\"https://example.org/?a='onclick='alert(5)&b\"},"
                        + "{\"channel\":\"Y\",\"url\":\"javascript:alert(6)\"}]");
        String page = page(id);
        assertThat(page.split("<script", -1)).hasSize(2);
        assertThat(page.split("</script", -1)).hasSize(2);
        assertThat(page)
                .doesNotContain("<!--", "<img", "<svg", "<i>", "<b>", "<u>", "javascript:")
                .contains("href=\"https://example.org/?a=&#39;onclick=&#39;alert(5)&amp;b\"")
                .contains("<h1>&lt;/script&gt;&lt;script&gt;alert(1)");
        var posting = new JsonPath(embedded(page));
        assertThat(posting.getString("title")).isEqualTo(attack);
        assertThat(posting.getString("description"))
                .contains("&lt;script&gt;", "&lt;b&gt;lots")
                .doesNotContain("<script", "<img", "<b>");
    }

    @Test
    void whoHasAnAnswerIsToldThatItIsUnchanged() {
        String id = pushed("N-1", "Staff Nurse", "OPEN", full());
        var tags = FORMS.stream()
                .map(form -> opening(form, id).extract().header("ETag"))
                .toList();
        assertThat(tags).doesNotHaveDuplicates();
        for (int i = 0; i < tags.size(); i++) {
            given().accept(FORMS.get(i))
                    .header("X-Forwarded-Proto", "https")
                    .header("X-Forwarded-Host", "workforce.example")
                    .header("If-None-Match", tags.get(i))
                    .get("/v1/opportunities/" + id)
                    .then()
                    .statusCode(304)
                    .header("ETag", tags.get(i))
                    .header("Vary", "Accept");
        }
        feed.push(row("N-1", "Senior Nurse", "OPEN", full()));
        opening(POSTING, id).header("ETag", not(equalTo(tags.get(1)))).body("title", equalTo("Senior Nurse"));
        given().head("/v1/opportunities/" + id).then().statusCode(200).header("ETag", notNullValue());
    }

    @Test
    void whatIsMadeUpSaysSoAndAsksNotToBeFound() {
        String id = pushed("N-1", "Staff Nurse", "OPEN", days(-5, 5));
        opening(POSTING, id).body("disambiguatingDescription", startsWith("Made up"));
        assertThat(page(id)).contains("<strong>Made up", "content=\"noindex\"");

        real();
        String real = pushed("N-2", "Staff Nurse", "OPEN", days(-5, 5));
        opening(POSTING, real).body("disambiguatingDescription", nullValue());
        assertThat(page(real)).doesNotContain("Made up", "noindex");
    }

    @Test
    void sitemapLeadsToEveryOpeningThatIsNotMadeUp() {
        String madeUp = pushed("N-1", "Staff Nurse", "OPEN", days(-5, 5));
        real();
        String real = pushed("N-2", "Staff Nurse", "OPEN", days(-5, 5));
        String over = pushed("N-3", "Staff Nurse", "OPEN", days(-9, -1));
        var sitemap = given().header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "workforce.example")
                .get("/v1/opportunities/sitemap.xml")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/xml"))
                .extract();
        assertThat(sitemap.xmlPath().getList("urlset.url.loc"))
                .contains("https://workforce.example/v1/opportunities/" + real);
        assertThat(sitemap.asString()).contains("/" + real + "</loc><lastmod>" + TODAY + "</lastmod></url>");
        assertThat(sitemap.asString()).doesNotContain(madeUp, over);
        given().header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "workforce.example")
                .header("If-None-Match", sitemap.header("ETag"))
                .get("/v1/opportunities/sitemap.xml")
                .then()
                .statusCode(304);
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
