package org.icsworkforce.vacancy.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
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

/** All pages of a search together are what comparing each record with the question gives, whatever is written meanwhile. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class SearchPagesTest {

    private static final int ROWS = 8_000;
    private static final long SEED = 20261128;
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);
    /** Before the last day, and before whatever other tests hold. */
    private static final int FIRST_DAYS = 19_900;

    private static final double KM_PER_DEGREE = 111.195;

    /** A record as the test knows it; every tenth is changed all the time, in what nobody asks for. */
    private record Made(
            String reference,
            LocalDate openedOn,
            Set<String> words,
            String group,
            String band,
            double @Nullable [] place) {

        String json(double wte) {
            String location = place == null
                    ? ""
                    : String.format(
                            Locale.ROOT, ",\"location\":{\"latitude\":%.6f,\"longitude\":%.6f}", place[0], place[1]);
            return String.format(
                    Locale.ROOT,
                    "{\"reference\":\"%s\",\"organisation\":\"RVV\",\"title\":\"%s\",\"staffGroup\":\"%s\",\"pay\":{\"scheme\":\"AFC\",\"grade\":\"%s\"},\"posts\":1,"
                            + "\"wte\":%s,\"status\":\"OPEN\",\"milestones\":{\"advertisedOn\":\"%s\"}%s}",
                    reference,
                    String.join(" ", words),
                    group,
                    band,
                    wte,
                    openedOn,
                    location);
        }

        /** By another formula than the service's. */
        double kilometresFrom(double latitude, double longitude) {
            if (place == null) {
                return Double.NaN;
            }
            double a = Math.toRadians(place[0]);
            double b = Math.toRadians(latitude);
            double between = Math.sin(a) * Math.sin(b)
                    + Math.cos(a) * Math.cos(b) * Math.cos(Math.toRadians(place[1] - longitude));
            return Math.toDegrees(Math.acos(Math.min(1, between))) * KM_PER_DEGREE;
        }
    }

    @Inject
    Searchable searchable;

    private Pushing feed;
    private final Random random = new Random(SEED);

    /** Frequent, rare, only long ago, only of late, many on one day among many others, the first of all, and near to one another. */
    private Made made(int number) {
        int day = number % 40 == 1
                ? FIRST_DAYS + random.nextInt(60)
                : number % 4 == 0 ? 700 : (int) (random.nextDouble() * random.nextDouble() * 2500);
        var words = new TreeSet<String>();
        words.add(number % 3 == 0 ? "porter" : "nurse");
        if (random.nextInt(400) == 0) {
            words.add("okapi");
        }
        if (random.nextInt(4000) == 0) {
            words.add("zebra");
        }
        if (day > 1200) {
            words.add("formerly");
        }
        if (day < 60) {
            words.add("lately");
        }
        if (day == 700 && random.nextInt(3) > 0) {
            words.add("crowded");
        }
        double[] place = random.nextInt(5) == 0
                ? null
                : new double[] {50.9 + 0.6 * random.nextDouble(), 1.4 * random.nextDouble()};
        String group = random.nextInt(50) == 0 ? "04" : "03";
        // both often, and seldom together
        String band = group.equals("04") == (random.nextInt(20) > 0) ? "BAND_6" : "BAND_5";
        return new Made("S-" + number, LAST_DAY.minusDays(day), words, group, band, place);
    }

    @BeforeEach
    void register() {
        searchable.now();
        feed = Pushing.vacanciesOf("RVV");
    }

    @Test
    void pagesTogetherAreWhatComparingEveryRecordGives() throws Exception {
        List<Made> all = IntStream.range(0, ROWS).mapToObj(this::made).toList();
        feed.push(all.stream().map(one -> one.json(1)).toArray(String[]::new));
        searchable.now();
        var over = new AtomicBoolean();
        var writing = CompletableFuture.runAsync(() -> write(all, over));
        try {
            for (Map<String, String> question : questions()) {
                var expected = all.stream()
                        .filter(one -> answers(one, question))
                        .map(Made::reference)
                        .toList();
                var seen = pages(question);
                assertThat(seen).as(question.toString()).containsExactlyInAnyOrderElementsOf(expected);
            }
        } finally {
            over.set(true);
            writing.join();
        }
    }

    /** Old records get new versions and new ones come, before and behind those who read. */
    private void write(List<Made> all, AtomicBoolean over) {
        for (int turn = 0; !over.get(); turn++) {
            int round = turn;
            var rows = IntStream.range(0, 40)
                    .mapToObj(i -> all.get((round * 40 + i) * 10 % ROWS).json(1 + round % 9 * 0.1))
                    .collect(Collectors.toCollection(ArrayList::new));
            for (int i = 0; i < 10; i++) {
                rows.add(new Made(
                                "N-" + round + "-" + i,
                                LAST_DAY.minusDays(i * 150L),
                                Set.of("newcomer"),
                                "03",
                                "BAND_5",
                                null)
                        .json(1));
            }
            feed.push(rows.toArray(String[]::new));
        }
    }

    private List<Map<String, String>> questions() {
        var questions = new ArrayList<Map<String, String>>();
        for (String words : List.of(
                "nurse",
                "porter",
                "okapi",
                "zebra",
                "formerly",
                "lately",
                "crowded",
                "nurse porter",
                "okapi nurse",
                "crowded porter",
                "zebra crowded",
                "lately nurse")) {
            questions.add(Map.of("q", words));
        }
        questions.add(Map.of("q", "nurse", "staffGroup", "04"));
        questions.add(Map.of("q", "nurse", "staffGroup", "04", "organisation", "RVV"));
        questions.add(Map.of("q", "nurse", "staffGroup", "04", "band", "BAND_5"));
        questions.add(
                Map.of("q", "nurse", "staffGroup", "in:03,04", "band", "in:BAND_6,BAND_7", "organisation", "RVV"));
        questions.add(Map.of("q", "nurse", "staffGroup", "04", "organisation", "in:RPA,RWF"));
        questions.add(Map.of("q", "nurse", "openedOn", "lte:" + LAST_DAY.minusDays(1500)));
        questions.add(Map.of("q", "formerly", "openedOn", "lte:" + LAST_DAY.minusDays(FIRST_DAYS + 10)));
        questions.add(Map.of("openedOn", "lte:" + LAST_DAY.minusDays(FIRST_DAYS - 5)));
        questions.add(Map.of("q", "crowded", "openedOn", "gte:" + LAST_DAY.minusDays(800)));
        questions.add(Map.of("q", "nurse", "openedOn", LAST_DAY.minusDays(700).toString()));
        for (String circle :
                List.of("51.2,0.7,1", "51.2,0.7,7", "51.2,0.7,40", "51.2,0.7,300", "51.49,1.39,3", "55,1,20")) {
            questions.add(Map.of("near", circle));
            questions.add(Map.of("near", circle, "q", "crowded"));
        }
        questions.add(Map.of("near", "51.2,0.7,20", "q", "formerly", "staffGroup", "in:04,05", "wte", "gte:0.5"));
        return questions;
    }

    private static boolean answers(Made one, Map<String, String> question) {
        String words = question.get("q");
        String group = question.get("staffGroup");
        String[] circle = question.getOrDefault("near", "").split(",");
        return (words == null || one.words().containsAll(List.of(words.split(" "))))
                && (group == null || group.contains(one.group()))
                && question.getOrDefault("band", one.band()).contains(one.band())
                && question.getOrDefault("organisation", "RVV").contains("RVV")
                && wasOpenedOn(one.openedOn(), question.get("openedOn"))
                && (circle.length < 3
                        || one.kilometresFrom(Double.parseDouble(circle[0]), Double.parseDouble(circle[1]))
                                <= Double.parseDouble(circle[2]));
    }

    private static boolean wasOpenedOn(LocalDate day, @Nullable String bound) {
        if (bound == null) {
            return true;
        }
        int compared = day.compareTo(LocalDate.parse(bound.substring(bound.indexOf(':') + 1)));
        return bound.startsWith("lte:") ? compared <= 0 : bound.startsWith("gte:") ? compared >= 0 : compared == 0;
    }

    private List<String> pages(Map<String, String> question) {
        var parameters = new LinkedHashMap<String, Object>(question);
        parameters.put("limit", 7 + random.nextInt(400));
        parameters.put("feed", feed.feed());
        var answer =
                client().queryParams(parameters).get("/v1/vacancies").then().statusCode(200);
        var seen = new ArrayList<String>();
        var days = new ArrayList<String>();
        while (true) {
            seen.addAll(answer.extract().path("results.reference"));
            days.addAll(answer.extract().path("results.openedOn"));
            String next = answer.extract().path("next");
            if (next == null) {
                assertThat(days).isSortedAccordingTo((a, b) -> b.compareTo(a));
                return seen;
            }
            answer = client().urlEncodingEnabled(false).get(next).then().statusCode(200);
        }
    }

    private static RequestSpecification client() {
        return given().auth().oauth2(Tokens.analyst());
    }
}
