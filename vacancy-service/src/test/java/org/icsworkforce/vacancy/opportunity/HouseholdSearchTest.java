package org.icsworkforce.vacancy.opportunity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.vacancy.feed.Pushing;
import org.icsworkforce.vacancy.search.Searchable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All pages together are the matches that comparing every opening with every other one gives. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class HouseholdSearchTest {

    private static final long SEED = 20261129;
    private static final double KM_PER_DEGREE = 111.195;
    private static final LocalDate TODAY = LocalDate.now();

    /** @param kind a word of the title */
    private record Made(String title, String kind, double latitude, double longitude) {

        /** By another formula than the service's. */
        double kilometresTo(double otherLatitude, double otherLongitude) {
            double a = Math.toRadians(latitude);
            double b = Math.toRadians(otherLatitude);
            double between = Math.sin(a) * Math.sin(b)
                    + Math.cos(a) * Math.cos(b) * Math.cos(Math.toRadians(longitude - otherLongitude));
            return Math.toDegrees(Math.acos(Math.min(1, between))) * KM_PER_DEGREE;
        }
    }

    private final String word = "w" + UUID.randomUUID().toString().replaceAll("[^a-f]", "q");
    private final Random random = new Random(SEED);

    @Inject
    Searchable searchable;

    private Pushing feed;

    @BeforeEach
    void register() {
        searchable.now();
        feed = Pushing.vacanciesOf("RVV");
    }

    private Made made(int number, String kind) {
        return new Made(kind + number, kind, 50.9 + 0.6 * random.nextDouble(), 0.3 + 1.1 * random.nextDouble());
    }

    private String json(String title, String kind, String location) {
        return String.format(
                Locale.ROOT,
                "{\"reference\":\"%1$s\",\"organisation\":\"RVV\",\"title\":\"%1$s %2$s %3$s\",\"staffGroup\":\"03\","
                        + "\"posts\":1,\"wte\":1,\"status\":\"OPEN\",\"milestones\":{\"advertisedOn\":\"%4$s\"}%5$s}",
                title,
                kind,
                word,
                TODAY.minusDays(random.nextInt(90)),
                location);
    }

    private String json(Made one) {
        return json(
                one.title,
                one.kind,
                String.format(
                        Locale.ROOT,
                        ",\"location\":{\"latitude\":%.6f,\"longitude\":%.6f}",
                        one.latitude,
                        one.longitude));
    }

    private List<Made> push() {
        var all = new ArrayList<Made>();
        IntStream.range(0, 150).forEach(number -> all.add(made(number, "nurse")));
        IntStream.range(0, 90).forEach(number -> all.add(made(number, "porter")));
        IntStream.range(0, 5).forEach(number -> all.add(made(number, "okapi")));
        var rows = all.stream().map(this::json).collect(Collectors.toCollection(ArrayList::new));
        rows.add(json("nowhere", "porter", ""));
        feed.push(rows.toArray(String[]::new)).body("created", equalTo(rows.size()));
        searchable.now();
        return all;
    }

    private String body(double withinKm, double @Nullable [] home, String... kinds) {
        String profiles = Stream.of(kinds)
                .map(kind -> "{\"organisation\":[\"RVV\"],\"q\":\"%s %s\"}".formatted(kind, word))
                .collect(Collectors.joining(","));
        String from = home == null
                ? ""
                : String.format(Locale.ROOT, ",\"home\":{\"latitude\":%s,\"longitude\":%s}", home[0], home[1]);
        return String.format(Locale.ROOT, "{\"profiles\":[%s],\"withinKm\":%s%s}", profiles, withinKm, from);
    }

    private static ValidatableResponse post(String address, String body) {
        return given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body(body)
                .post(address)
                .then();
    }

    private static ValidatableResponse search(String body) {
        return post("/v1/opportunities/household-search", body);
    }

    /** @param between done after each page */
    private static List<String> pages(String body, int limit, Runnable between) {
        var seen = new ArrayList<String>();
        String next = "/v1/opportunities/household-search?limit=" + limit;
        while (next != null) {
            JsonPath page = post(next, body).statusCode(200).extract().jsonPath();
            List<List<String>> titles = page.getList("results.openings.title");
            titles.forEach(match -> seen.add(match.stream()
                    .map(title -> title.substring(0, title.indexOf(' ')))
                    .collect(Collectors.joining(" "))));
            next = page.getString("next");
            between.run();
        }
        return seen;
    }

    private static List<String> expected(List<Made> all, double withinKm, double @Nullable [] home, String... kinds) {
        List<List<Made>> matches = List.of(List.of());
        for (String kind : kinds) {
            matches = matches.stream()
                    .flatMap(match -> all.stream()
                            .filter(one -> one.kind.equals(kind) && !match.contains(one))
                            .filter(one -> home == null
                                    ? match.stream()
                                            .allMatch(other ->
                                                    one.kilometresTo(other.latitude, other.longitude) <= withinKm)
                                    : one.kilometresTo(home[0], home[1]) <= withinKm)
                            .map(one -> Stream.concat(match.stream(), Stream.of(one))
                                    .toList()))
                    .toList();
        }
        return matches.stream()
                .map(match -> match.stream().map(Made::title).collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void pagesTogetherAreAllMatchesEachOnce() {
        var all = push();
        double[] home = {51.2, 0.9};
        for (int limit : List.of(3, 40, 1000)) {
            assertThat(pages(body(6, null, "nurse", "porter"), limit, () -> {}))
                    .containsExactlyInAnyOrderElementsOf(expected(all, 6, null, "nurse", "porter"))
                    .hasSizeGreaterThan(20);
        }
        assertThat(pages(body(9, home, "porter", "nurse"), 7, () -> {}))
                .containsExactlyInAnyOrderElementsOf(expected(all, 9, home, "porter", "nurse"))
                .hasSizeGreaterThan(20);
        assertThat(pages(body(9, null, "nurse", "okapi", "porter"), 11, () -> {}))
                .containsExactlyInAnyOrderElementsOf(expected(all, 9, null, "nurse", "okapi", "porter"))
                .hasSizeGreaterThan(5);
        // the same opening is not for two
        assertThat(pages(body(5, null, "porter", "porter"), 50, () -> {}))
                .containsExactlyInAnyOrderElementsOf(expected(all, 5, null, "porter", "porter"));
    }

    @Test
    void noMatchIsMissedOrRepeatedWhileOthersComeAndGo() {
        var all = push();
        var number = new int[] {1000};
        var seen = pages(body(8, null, "porter", "nurse"), 5, () -> {
            int turn = number[0]++;
            // openings that stay get versions, others come, and those of yesterday go
            feed.push(
                    json(new Made("extra" + turn, turn % 2 == 0 ? "nurse" : "porter", 51.2, 0.8)),
                    json("extra" + (turn - 1), "gone", ""));
        });
        var lasting = seen.stream().filter(match -> !match.contains("extra")).toList();
        assertThat(lasting)
                .containsExactlyInAnyOrderElementsOf(expected(all, 8, null, "porter", "nurse"))
                .hasSizeGreaterThan(30);
    }

    @Test
    void whatHasNoPlaceIsCountedApartAndWhoFindsNothingMakesNoMatches() {
        push();
        search(body(6, null, "okapi", "porter"))
                .statusCode(200)
                .body("withoutCoordinates.count", equalTo(List.of(0, 1)))
                .body("results[0].openings", hasSize(2))
                .body("results[0].kilometres", notNullValue());
        search(body(6, null, "nurse", "zebra"))
                .statusCode(200)
                .body("results", hasSize(0))
                .body("next", nullValue());
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndHomeIsNotRepeated() {
        search("{\"profiles\":[{\"q\":\"and the\"},{\"staffGroup\":[\"03\"]}],\"withinKm\":20}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/profiles/0/q"));
        String answer = search("{\"profiles\":[{}],\"withinKm\":2000,\"home\":{\"latitude\":91.2345,\"longitude\":1}}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/profiles", "/withinKm", "/home/latitude"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("91.2345");
        search("{\"profiles\":[{\"salary\":1},{}],\"withinKm\":5}")
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_PROPERTY"));
        push();
        String cursor = post("/v1/opportunities/household-search?limit=1", body(50, null, "nurse", "porter"))
                .extract()
                .path("metadata.nextCursor");
        post("/v1/opportunities/household-search?limit=1&cursor=" + cursor, body(51, null, "nurse", "porter"))
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("cursor"));
    }
}
