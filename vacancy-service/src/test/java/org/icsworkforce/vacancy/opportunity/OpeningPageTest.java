package org.icsworkforce.vacancy.opportunity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import jakarta.inject.Inject;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.vacancy.search.Searchable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An opening as people and robots see it: its page, its tags and the sitemap that leads to it. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OpeningPageTest extends ReadingOpenings {

    /** As browsers and the robots of search engines ask. */
    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    @Inject
    Searchable searchable;

    @BeforeEach
    void register() {
        register(searchable);
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
    void linkThatOutlivedItsAdvertLeadsPeopleToAPageAndProgramsToAProblem() {
        String over = pushed("N-1", "Staff Nurse", "OPEN", days(-9, -1));
        read(BROWSER, over)
                .statusCode(404)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .body("html.body.main.h1", equalTo("Not advertised now"))
                .body(not(containsString("Staff Nurse")));
        read("*/*", over).statusCode(404).body("code", equalTo("RESOURCE_NOT_FOUND"));
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
        assertThat(sitemap.asString())
                .containsPattern("/" + real + "</loc><lastmod>\\d{4}-\\d\\d-\\d\\d</lastmod></url>");
        assertThat(sitemap.asString()).doesNotContain(madeUp, over);
        given().header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "workforce.example")
                .header("If-None-Match", sitemap.header("ETag"))
                .get("/v1/opportunities/sitemap.xml")
                .then()
                .statusCode(304);
    }
}
