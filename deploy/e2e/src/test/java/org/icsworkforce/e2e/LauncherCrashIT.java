package org.icsworkforce.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
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
        var before = answers();
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

    private static List<JsonNode> answers() throws Exception {
        var admin = Partner.as("admin");
        var answers = new ArrayList<JsonNode>();
        for (String question : QUESTIONS) {
            answers.add(admin.get(question).expect(200).body().path("results"));
        }
        return answers;
    }
}
