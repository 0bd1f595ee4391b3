package org.icsworkforce.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** vacancy-service is killed in the middle of a run of 20,000 rows: the run is applied whole, once. */
class KilledServiceIT {

    private static final int ROWS = 20_000;
    /** Any will do: what is open is compared with what was open before. */
    private static final String STAFF_GROUP = "05";

    private final String feed = "e2e-kill-" + UUID.randomUUID().toString().substring(0, 8);
    private LocalSuite suite;
    private Partner trust;

    @BeforeEach
    void aFeed() throws Exception {
        suite = LocalSuite.running();
        trust = Partner.as("feed-RVV");
        trust.put("/v1/vacancy-feeds/" + feed, """
                {"feed":"%s","owner":"RVV","organisations":["RVV"],"subject":"vacancies","format":"NDJSON",
                 "name":"Killed in the middle","synthetic":true}""".formatted(feed));
    }

    @Test
    void runIsAppliedWholeAndOnce() throws Exception {
        long openBefore = openVacancies();
        String run = trust.post(
                        "/v1/vacancy-feeds/" + feed + "/runs?mode=delta",
                        "application/x-ndjson",
                        rows(),
                        "Prefer",
                        "respond-async")
                .expect(202)
                .location();
        String id = run.substring(run.lastIndexOf('/') + 1);
        var service = suite.process("vacancy-service");
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> isRunning(id));

        service.destroyForcibly();

        assertThat(isRunning(id)).as("killed in the middle of the run").isTrue();
        JsonNode report = finished(run);
        assertThat(report.path("state").asText()).isEqualTo("COMPLETED");
        assertThat(report.path("received").asInt()).isEqualTo(ROWS);
        assertThat(report.path("created").asInt()).isEqualTo(ROWS);
        assertThat(report.path("rejected").asInt()).isZero();

        everyVacancyIsThereOnceInOneVersion();
        everyEventWasSentAndNoneForAnythingElse();
        consumerCounts(openBefore + ROWS);
        thePartnerMaySendItAgain();
    }

    private void everyVacancyIsThereOnceInOneVersion() throws Exception {
        var vacancies = trust.all("/v1/vacancies?limit=1000&feed=" + feed);
        assertThat(vacancies).hasSize(ROWS);
        assertThat(vacancies.stream()
                        .map(vacancy -> vacancy.path("reference").asText())
                        .distinct())
                .hasSize(ROWS);
        for (JsonNode vacancy : vacancies.subList(0, 20)) {
            assertThat(trust.all("/v1/vacancies/" + vacancy.path("id").asText() + "/history"))
                    .hasSize(1);
        }
    }

    private void everyEventWasSentAndNoneForAnythingElse() {
        var subjects = new HashSet<String>();
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            var events = Events.on("workforce.vacancy.v1").stream()
                    .filter(event -> event.data().has("vacancy"))
                    .filter(event -> event.data().path("feed").asText().equals(feed))
                    .toList();
            subjects.clear();
            subjects.addAll(events.stream().map(Events.Seen::subject).toList());
            // the relay may send an event twice, under the same id
            assertThat(events.stream().map(Events.Seen::id).collect(Collectors.toSet()))
                    .hasSize(ROWS);
        });
        assertThat(subjects).hasSize(ROWS);
    }

    private void consumerCounts(long expected) {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(openVacancies()).isEqualTo(expected));
    }

    private void thePartnerMaySendItAgain() throws Exception {
        var answer = trust.post("/v1/vacancy-feeds/" + feed + "/runs?mode=delta", "application/x-ndjson", rows());
        JsonNode report = answer.status() == 202
                ? finished(answer.location())
                : answer.expect(200).body();
        assertThat(report.path("unchanged").asInt()).isEqualTo(ROWS);
        assertThat(report.path("created").asInt()).isZero();
    }

    /** As retention-service has them from the events. */
    private long openVacancies() throws Exception {
        long open = 0;
        for (JsonNode cell : trust.all("/v1/vacancy-pressure?organisation=RVV&staffGroup=" + STAFF_GROUP)) {
            open += cell.path("vacancies").asLong();
        }
        return open;
    }

    /** Asks until the service is back and the run has ended. */
    private JsonNode finished(String run) {
        return await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(
                        () -> trust.get(run),
                        answer -> answer.status() == 200
                                && !List.of("RECEIVED", "RUNNING")
                                        .contains(answer.body().path("state").asText()))
                .body();
    }

    /** From the database: while the service is down, nobody else knows. */
    private static boolean isRunning(String run) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + (LocalSuite.PORT + 5) + "/vacancy", "postgres", "postgres");
                var query = connection.prepareStatement("select state = 'RUNNING' from run where id = ?")) {
            query.setObject(1, UUID.fromString(run));
            var result = query.executeQuery();
            return result.next() && result.getBoolean(1);
        }
    }

    private static String rows() {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> """
                        {"reference":"KILL-%05d","organisation":"RVV","title":"Therapist","staffGroup":"%s",\
                        "posts":1,"wte":1.0,"status":"OPEN","milestones":{"advertisedOn":"2026-09-08"}}
                        """.formatted(i, STAFF_GROUP))
                .collect(Collectors.joining());
    }
}
