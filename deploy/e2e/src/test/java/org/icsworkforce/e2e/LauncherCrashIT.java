package org.icsworkforce.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The launcher is killed, and nobody can tell afterwards. */
class LauncherCrashIT {

    private static final List<String> QUESTIONS = List.of(
            "/v1/vacancies?limit=5",
            "/v1/organisations?limit=50",
            "/v1/vacancy-pressure?organisation=RVV",
            "/v1/datasets/vacancy-rate/observations?organisation=RVV");

    @Test
    void killedLauncherStartsAgainWithTheSameAnswers() throws Exception {
        var suite = LocalSuite.running();
        var before = settledAnswers();
        assertThat(before.getFirst()).as("there is something to lose").isNotEmpty();
        var processes = LocalSuite.processes();

        suite.killLauncher();
        suite.start();

        assertThat(answers()).isEqualTo(before);
        assertThat(processes).as("the first launcher and what it started").noneMatch(ProcessHandle::isAlive);
        assertThat(suite.status().path("processes")).hasSize(7).allSatisfy(process -> assertThat(
                        process.path("state").asText())
                .as(process.path("name").asText())
                .isEqualTo("ready"));
    }

    /** When what other tests pushed has arrived everywhere. */
    private static List<JsonNode> settledAnswers() throws Exception {
        var last = new AtomicReference<>(answers());
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    var now = answers();
                    return now.equals(last.getAndSet(now));
                });
        return last.get();
    }

    private static List<JsonNode> answers() throws Exception {
        var admin = Partner.as("admin");
        var answers = new ArrayList<JsonNode>();
        for (String question : QUESTIONS) {
            answers.add(admin.get(question).expect(200).body().path("results"));
        }
        return answers;
    }
}
