package org.icsworkforce.vacancy.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.vacancy.feed.FeedModel.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever sequence of deltas, snapshots and undos a partner makes, the feed holds what the simple model says. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class RunPropertiesTest {

    private static final int STEPS = 25;
    private static final int REFERENCES = 8;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void feedHoldsWhatTheModelSays(long seed) {
        var random = new Random(seed);
        var feed = Pushing.guarded("RVV", 100, 0, "HOLD_CLOSURES");
        var model = new FeedModel();
        var runs = new ArrayList<String>();
        var steps = new ArrayList<String>();
        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(4) == 0 && !runs.isEmpty()) {
                steps.add("undo");
                int status = feed.decide(runs.getLast(), "undo").extract().statusCode();
                assertThat(status).as("seed %d: %s", seed, steps).isEqualTo(model.undo() ? 200 : 409);
                if (status == 200) {
                    runs.removeLast();
                }
            } else {
                boolean snapshot = random.nextBoolean();
                Map<String, Row> payload = payload(random);
                steps.add((snapshot ? "snapshot " : "delta ") + payload);
                String[] rows = payload.entrySet().stream()
                        .map(row -> json(row.getKey(), row.getValue()))
                        .toArray(String[]::new);
                var report = snapshot ? feed.snapshot(rows) : feed.push(rows);
                runs.add(report.statusCode(200).extract().path("id"));
                model.run(payload, snapshot);
            }
            assertThat(held(feed)).as("seed %d: %s", seed, steps).isEqualTo(model.shown());
        }
    }

    private static Map<String, Row> payload(Random random) {
        var payload = new TreeMap<String, Row>();
        int size = 1 + random.nextInt(REFERENCES - 1);
        while (payload.size() < size) {
            payload.put(
                    "N-" + random.nextInt(REFERENCES),
                    new Row(1 + random.nextInt(3), random.nextInt(5) == 0, random.nextInt(20)));
        }
        return payload;
    }

    private static String json(String reference, Row row) {
        return """
                {"reference":"%s","organisation":"RVV","title":"Nurse","staffGroup":"03","posts":1,"wte":%d,\
                "status":"%s"%s}""".formatted(
                        reference,
                        row.wte(),
                        row.filled() ? "FILLED" : "OPEN",
                        row.time() == 0 ? "" : ",\"sourceUpdatedAt\":\"2026-09-01T00:%02d:00Z\"".formatted(row.time()));
    }

    private static Map<String, String> held(Pushing feed) {
        JsonPath page = feed.client()
                .queryParam("feed", feed.feed())
                .queryParam("limit", 1000)
                .get("/v1/vacancies")
                .jsonPath();
        var held = new TreeMap<String, String>();
        for (Map<String, Object> vacancy : page.<Map<String, Object>>getList("results")) {
            held.put(
                    vacancy.get("reference").toString(),
                    vacancy.get("status") + " " + vacancy.get("wte") + " v" + vacancy.get("version"));
        }
        return held;
    }
}
