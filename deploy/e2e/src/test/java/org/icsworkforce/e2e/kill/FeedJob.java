package org.icsworkforce.e2e.kill;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.icsworkforce.e2e.Partner.Answer;

/** One partner's feed: pushes what is new, changed, the same, and wrong, and knows what the report has to say. */
final class FeedJob implements Job {

    private static final String NDJSON = "application/x-ndjson";
    private static final List<String> STAFF_GROUPS = List.of("03", "04", "05");
    private static final List<String> STATUSES = List.of("OPEN", "OPEN", "ON_HOLD", "FILLED", "WITHDRAWN");
    private static final int ROWS = 25;

    private final String feed;
    private final String organisation;
    private final NightJob client;
    private final Told told;
    private final RandomGenerator random;
    private int payloads;

    FeedJob(String feed, String organisation, NightJob client, Told told, RandomGenerator random) {
        this.feed = feed;
        this.organisation = organisation;
        this.client = client;
        this.told = told;
        this.random = random;
    }

    /** A payload, and what its report has to say. */
    private record Payload(String text, Map<String, Row> rows, Told.Counts counts) {}

    @Override
    public void begin() throws Exception {
        client.untilAnswered(
                partner -> partner.put("/v1/vacancy-feeds/" + feed, """
                {"feed":"%s","owner":"%s","organisations":["%s"],"subject":"vacancies","format":"NDJSON",
                 "name":"Kill test","synthetic":true}""".formatted(feed, organisation, organisation)));
    }

    @Override
    public Duration step() throws Exception {
        push();
        return Duration.ZERO;
    }

    private void push() throws Exception {
        Payload payload = next();
        String key = feed + "-" + payloads++;
        boolean waits = random.nextInt(3) > 0;
        Answer answer = push(payload, key, waits);
        if (answer.status() != 200 && answer.status() != 202) {
            told.surprises().add("push %s: %d %s".formatted(key, answer.status(), answer.body()));
            return;
        }
        JsonNode report = finished(answer);
        String run = report.path("id").asText();
        var counts = Told.Counts.of(report);
        told.runs().put(run, new Told.Run(feed, counts));
        told.of(feed).putAll(payload.rows());
        if (!report.path("state").asText().equals("COMPLETED") || !counts.equals(payload.counts())) {
            told.surprises().add("run %s of %s: %s, expected %s".formatted(run, key, report, payload.counts()));
        }
        readBack(payload);
        if (random.nextInt(4) == 0) {
            sameKeyIsTheSameRun(payload, key, run);
        }
    }

    private Answer push(Payload payload, String key, boolean waits) throws IOException, InterruptedException {
        return client.untilAnswered(partner -> partner.post(
                "/v1/vacancy-feeds/" + feed + "/runs?mode=delta",
                NDJSON,
                payload.text(),
                "Idempotency-Key",
                key,
                "Prefer",
                waits ? "wait=25" : "respond-async"));
    }

    private JsonNode finished(Answer answer) {
        return isFinished(answer.body())
                ? answer.body()
                : await().atMost(NightJob.PATIENCE)
                        .pollInSameThread()
                        .pollInterval(Duration.ofMillis(500))
                        .until(
                                () -> client.untilAnswered(partner -> partner.get(answer.location()))
                                        .body(),
                                FeedJob::isFinished);
    }

    private static boolean isFinished(JsonNode report) {
        return !List.of("RECEIVED", "RUNNING").contains(report.path("state").asText());
    }

    /** What a partner was told is there at once, not only in the end. */
    private void readBack(Payload payload) throws IOException, InterruptedException {
        Row row = payload.rows().values().iterator().next();
        var found = client.untilAnswered(
                        partner -> partner.get("/v1/vacancies?feed=" + feed + "&reference=" + row.reference()))
                .body()
                .path("results");
        if (found.size() != 1 || found.get(0).path("version").asInt() != row.version()) {
            told.surprises().add("read back of %s: expected %s, found %s".formatted(feed, row, found));
        }
    }

    private void sameKeyIsTheSameRun(Payload payload, String key, String run) throws IOException, InterruptedException {
        Answer again = push(payload, key, true);
        if (!again.body().path("id").asText().equals(run)) {
            told.surprises().add("key %s stood for run %s and now: %s".formatted(key, run, again.body()));
        }
    }

    private Payload next() {
        Map<String, Row> held = told.of(feed);
        var known = new ArrayList<>(held.values());
        var rows = new HashMap<String, Row>();
        int created = 0;
        int updated = 0;
        int unchanged = 0;
        for (int i = 0; i < ROWS; i++) {
            Row old = known.isEmpty() || random.nextInt(3) == 0 ? null : known.get(random.nextInt(known.size()));
            if (old == null) {
                rows.put(reference(held.size() + created), content(reference(held.size() + created), 1));
                created++;
            } else if (!rows.containsKey(old.reference())) {
                boolean changes = random.nextInt(3) > 0;
                rows.put(old.reference(), changes ? content(old.reference(), old.version() + 1) : old);
                updated += changes ? 1 : 0;
                unchanged += changes ? 0 : 1;
            }
        }
        var text = new StringBuilder();
        rows.values().forEach(row -> text.append(row.json()));
        int rejected = random.nextInt(3);
        for (int i = 0; i < rejected; i++) {
            text.append(new Row("WRONG-" + i, organisation, "03", "OPEN", 0, BigDecimal.ONE, false, 0).json());
        }
        return new Payload(text.toString(), rows, new Told.Counts(created, updated, unchanged, rejected));
    }

    static String reference(int number) {
        return "K-%05d".formatted(number);
    }

    private Row content(String reference, int version) {
        return new Row(
                reference,
                organisation,
                STAFF_GROUPS.get(random.nextInt(STAFF_GROUPS.size())),
                STATUSES.get(random.nextInt(STATUSES.size())),
                random.nextInt(1, 9),
                BigDecimal.valueOf(version, 2),
                random.nextBoolean(),
                version);
    }
}
