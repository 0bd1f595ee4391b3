package org.icsworkforce.vacancy.opportunity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.vacancy.feed.Pushing;
import org.icsworkforce.vacancy.search.Searchable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list is in the order of opening, which may be the day of an approval: where a page ends does not tell it. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OpeningCursorTest {

    private static final String HOUSEHOLD = "/v1/opportunities/household-search";
    private static final String A_DAY = "[\\s\\S]*\\d{4}-\\d\\d-\\d\\d[\\s\\S]*";

    /** A word that no other test's vacancies have. */
    private final String word = "w" + UUID.randomUUID().toString().replaceAll("[^a-f]", "q");

    private final Random random = new Random(165);

    @Inject
    Searchable searchable;

    private Pushing feed;

    @BeforeEach
    void register() {
        searchable.now();
        feed = Pushing.vacanciesOf("RVV");
    }

    /** Advertised without saying since when: it is listed by the day of its approval. */
    private String approved(int number, String day) {
        return """
                {"reference":"N-%d","organisation":"RVV","title":"Nurse %s","staffGroup":"03","posts":1,"wte":1,"status":"OPEN",\
                "location":{"latitude":51.142,"longitude":0.917},"milestones":{"approvedOn":"%s"},\
                "adverts":[{"url":"https://example.org/%d"}]}""".formatted(number, word, day, number);
    }

    private void push(int count) {
        feed.push(IntStream.range(0, count)
                        .mapToObj(i ->
                                approved(i, "2026-0%d-0%d".formatted(1 + random.nextInt(2), 1 + random.nextInt(3))))
                        .toArray(String[]::new))
                .body("created", equalTo(count));
    }

    private ValidatableResponse page(int limit, String cursor) {
        var request = given().queryParam("q", word).queryParam("limit", limit);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get("/v1/opportunities")
                .then();
    }

    private static String cursor(ValidatableResponse page) {
        return page.statusCode(200).extract().path("metadata.nextCursor");
    }

    private static String opened(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1);
    }

    private List<String> walk(int limit, Runnable between) {
        var ids = new ArrayList<String>();
        String cursor = null;
        do {
            var page = page(limit, cursor);
            cursor = cursor(page);
            ids.addAll(page.extract().path("results.id"));
            between.run();
        } while (cursor != null);
        return ids;
    }

    @Test
    void cursorTellsNoDayThatTheListDoesNot() {
        push(3);
        page(3, null).body("results[0].advertisedOn", equalTo(null));
        assertThat(opened(cursor(page(1, null)))).doesNotMatch(A_DAY);
        var pair = Map.of("withinKm", 5, "profiles", List.of(Map.of("q", word), Map.of("q", word)));
        String cursor = cursor(given().contentType("application/json")
                .body(pair)
                .queryParam("limit", 1)
                .post(HOUSEHOLD)
                .then());
        assertThat(opened(cursor)).doesNotMatch(A_DAY);
        given().contentType("application/json")
                .body(pair)
                .queryParam("limit", 1)
                .queryParam("cursor", cursor)
                .post(HOUSEHOLD)
                .then()
                .statusCode(200)
                .body("results.size()", equalTo(1));
    }

    @Test
    void samePageEndsAtTheSameCursorSoThatItsTagStays() {
        push(3);
        var first = page(2, null).extract();
        given().queryParam("q", word)
                .queryParam("limit", 2)
                .header("If-None-Match", first.header("ETag"))
                .get("/v1/opportunities")
                .then()
                .statusCode(304);
    }

    /** Or else somebody could ask what comes behind any day, and so find that of each opening. */
    @Test
    void cursorThatTheListDidNotGiveIsRefused() {
        push(3);
        String given = opened(cursor(page(1, null)));
        String place = given.replaceFirst("(?s).*\"p\":\\[([^]]*)].*", "$1");
        String id = page(1, null).extract().path("results[0].id");
        for (String forged : List.of(
                "\"2026-01-02\",\"" + id + "\"",
                "\"2026-01-02 " + id + "\"",
                "\"" + place.charAt(2) + place.substring(2, place.length() - 1) + "x\"",
                "\"\"",
                "\"AAAA\"")) {
            String cursor = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(given.replace(place, forged).getBytes(StandardCharsets.ISO_8859_1));
            page(1, cursor).statusCode(400).body("errors.parameter[0]", equalTo("cursor"));
        }
    }

    @Test
    void pagesOfAnySizeAreTheWholeListAlsoWhereTheLastOfAPageIsWrittenAnew() {
        push(17);
        List<String> all = page(100, null).extract().path("results.id");
        assertThat(all).hasSize(17).doesNotHaveDuplicates();
        for (int limit : new int[] {1, 2, 3, 5, 16, 17, 18}) {
            assertThat(walk(limit, () -> {})).isEqualTo(all);
        }
        // records that are approved anew on another day, or closed, between two pages
        var written = new HashSet<Integer>();
        List<String> seen = walk(2, () -> {
            int number = random.nextInt(17);
            written.add(number);
            String row = approved(number, "2026-0%d-11".formatted(1 + random.nextInt(3)));
            feed.push(random.nextBoolean() ? row : row.replace("\"OPEN\"", "\"WITHDRAWN\""));
        });
        var untouched = all.stream()
                .filter(id -> written.stream().noneMatch(number -> id.equals(id("N-" + number))))
                .toList();
        assertThat(seen.stream().filter(untouched::contains).toList()).isEqualTo(untouched);
    }

    private String id(String reference) {
        return feed.vacancy(reference).extract().path("id");
    }
}
