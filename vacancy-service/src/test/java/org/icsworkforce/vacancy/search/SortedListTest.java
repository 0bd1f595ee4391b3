package org.icsworkforce.vacancy.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.feed.Pushing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class SortedListTest {

    private static final int ROWS = 6_500;
    private static final long SEED = 20261130;
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);

    private record Made(
            String reference,
            String word,
            LocalDate openedOn,
            @Nullable LocalDate closesOn,
            String wte) {

        @Nullable
        Object value(String key) {
            return switch (key) {
                case "openedOn" -> openedOn;
                case "closesOn" -> closesOn;
                default -> Double.valueOf(wte);
            };
        }
    }

    @Inject
    Searchable searchable;

    private Pushing feed;
    private final Random random = new Random(SEED);

    /** Many of one day and one size, some without a closing day. */
    private Made made(int number) {
        LocalDate opened = LAST_DAY.minusDays(random.nextInt(60));
        return new Made(
                "S-" + number,
                random.nextInt(300) == 0 ? "okapi" : "nurse",
                opened,
                random.nextInt(4) == 0 ? null : opened.plusDays(random.nextInt(40)),
                List.of("0.2", "0.5", "1", "1.25").get(random.nextInt(4)));
    }

    private static String json(Made one, boolean hard) {
        String closes = one.closesOn == null ? "" : ",\"closesOn\":\"" + one.closesOn + "\"";
        return String.format(
                Locale.ROOT,
                "{\"reference\":\"%s\",\"organisation\":\"RVV\",\"title\":\"%s\",\"staffGroup\":\"03\",\"posts\":2,"
                        + "\"wte\":%s,\"status\":\"OPEN\",\"hardToFill\":%s,\"milestones\":{\"advertisedOn\":\"%s\"%s}}",
                one.reference,
                one.word,
                one.wte,
                hard,
                one.openedOn,
                closes);
    }

    @BeforeEach
    void register() {
        searchable.now();
        feed = Pushing.vacanciesOf("RVV");
    }

    @Test
    void pagesTogetherAreEveryRecordOnceInOrderWhateverIsWrittenMeanwhile() {
        List<Made> all = IntStream.range(0, ROWS).mapToObj(this::made).toList();
        feed.push(all.stream().map(one -> json(one, false)).toArray(String[]::new))
                .body("created", equalTo(ROWS));
        searchable.now();
        var over = new AtomicBoolean();
        var writing = CompletableFuture.runAsync(() -> write(all, over));
        try {
            for (String sort : List.of("openedOn", "closesOn", "-closesOn", "wte", "-wte")) {
                check(all, sort, Map.of());
                check(all, sort, Map.of("q", "okapi"));
            }
            check(all, "-closesOn", Map.of("wte", "gte:1", "q", "nurse"));
        } finally {
            over.set(true);
            writing.join();
        }
    }

    /** Records change in what nothing is sorted by, and others come before and behind those who read. */
    private void write(List<Made> all, AtomicBoolean over) {
        for (int turn = 0; !over.get(); turn++) {
            int round = turn;
            var rows = IntStream.range(0, 40)
                    .mapToObj(i -> json(all.get((round * 40 + i) * 10 % ROWS), round % 2 == 0))
                    .collect(Collectors.toCollection(ArrayList::new));
            IntStream.range(0, 8)
                    .forEach(i -> rows.add(json(
                            new Made(
                                    "N-" + round + "-" + i,
                                    "newcomer",
                                    LAST_DAY.minusDays(i * 9L),
                                    i % 2 == 0 ? null : LAST_DAY.minusDays(i * 5L),
                                    i % 3 == 0 ? "0.4" : "1"),
                            true)));
            feed.push(rows.toArray(String[]::new));
        }
    }

    private void check(List<Made> all, String sort, Map<String, String> conditions) {
        String key = sort.replace("-", "");
        var expected = all.stream()
                .filter(one -> !conditions.containsKey("q") || one.word.equals(conditions.get("q")))
                .filter(one -> !conditions.containsKey("wte") || Double.parseDouble(one.wte) >= 1)
                .map(Made::reference)
                .toList();
        var references = new ArrayList<String>();
        var values = new ArrayList<@Nullable Object>();
        var answer = client().queryParams(conditions)
                .queryParam("feed", feed.feed())
                .queryParam("sort", sort)
                .queryParam("limit", 100 + random.nextInt(600))
                .queryParam("fields", "reference,hardToFill," + key)
                .get("/v1/vacancies")
                .then();
        while (true) {
            List<Map<String, Object>> rows = answer.statusCode(200).extract().path("results");
            rows.stream()
                    .filter(row -> row.get("reference").toString().startsWith("S-"))
                    .forEach(row -> {
                        references.add(row.get("reference").toString());
                        values.add(row.get(key));
                    });
            String next = answer.extract().path("next");
            if (next == null) {
                break;
            }
            answer = client().urlEncodingEnabled(false).get(next).then();
        }
        assertThat(references).as(sort + " " + conditions).containsExactlyInAnyOrderElementsOf(expected);
        // no value comes last in both directions
        Comparator<String> inOrder = sort.startsWith("-") ? Comparator.reverseOrder() : Comparator.naturalOrder();
        assertThat(values.stream()
                        .map(value -> value == null ? null : comparable(value))
                        .toList())
                .isSortedAccordingTo(Comparator.nullsLast(inOrder));
    }

    private static String comparable(Object value) {
        return value instanceof Number number
                ? String.format(Locale.ROOT, "%09.4f", number.doubleValue())
                : value.toString();
    }

    @Test
    void onlyTheFieldsThatAreAskedForAreToldAndTheId() {
        feed.push(json(made(1), true));
        Map<String, Object> row = list("fields", "title,wte", "fields", "closesOn")
                .statusCode(200)
                .body("searchedUpTo", nullValue())
                .extract()
                .path("results[0]");
        assertThat(row).containsOnlyKeys("id", "title", "wte", "closesOn");
        list("sort", "wte").statusCode(200).body("searchedUpTo", notNullValue());
        list("sort", "-openedOn").statusCode(200).body("searchedUpTo", nullValue());
    }

    @Test
    void whatIsNoOrderFieldOrPlaceIsToldWithAllThatThereAre() {
        list("sort", "title", "fields", "title,salary", "place", "Atlantis")
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("sort", "fields", "place"))
                .body("errors.find { it.parameter == 'sort' }.allowed", hasItems("-openedOn", "closesOn", "-wte"))
                .body("errors.find { it.parameter == 'fields' }.received", equalTo("salary"))
                .body("errors.find { it.parameter == 'fields' }.allowed", hasItems("id", "title", "recordedAt"))
                .body("errors.find { it.parameter == 'place' }.allowed", hasItems("not-said"));
        list("sort", "closesOn", "asOf", "2026-10-31T12:00:00Z")
                .statusCode(400)
                .body("errors.parameter", contains("asOf"));
        String cursor = list("limit", 1, "sort", "wte").extract().path("metadata.nextCursor");
        assertThat(cursor).isNull();
        list("sort", "wte", "cursor", "eyJwIjpbXX0").statusCode(400).body("errors.parameter", contains("cursor"));
    }

    private ValidatableResponse list(Object... parameters) {
        var request = client().queryParam("feed", feed.feed());
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam((String) parameters[i], parameters[i + 1]);
        }
        return request.get("/v1/vacancies").then();
    }

    private static RequestSpecification client() {
        return given().auth().oauth2(Tokens.analyst());
    }
}
