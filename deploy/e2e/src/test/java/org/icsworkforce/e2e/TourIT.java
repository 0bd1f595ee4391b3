package org.icsworkforce.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's tour, word for word: each command is run, and gives the answer that is shown; "…" stands for anything. */
class TourIT {

    private static final Pattern STEP =
            Pattern.compile("```sh\\n(curl(?:(?!```).)*)```\\n```(?:json|csv)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern VARIABLES = Pattern.compile("```sh\\n(TRUST=.*?)```", Pattern.DOTALL);

    private record Step(String command, String answer) {}

    @Test
    void commandsGiveTheAnswersThatTheReadmeShows() throws Exception {
        var suite = LocalSuite.running();
        String readme = Files.readString(LocalSuite.file("README.md"));
        var variables = VARIABLES.matcher(readme);
        assertThat(variables.find()).isTrue();
        List<Step> steps = steps(readme);
        assertThat(steps).hasSize(5);
        for (Step step : steps) {
            String script =
                    variables.group(1).replace("localhost:8080", "localhost:" + LocalSuite.PORT) + step.command();
            // every step may be repeated; an event of the step before may take a moment to arrive
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertAnswer(step, output(suite, script)));
        }
    }

    private static void assertAnswer(Step step, String output) {
        var shown = Pattern.compile("…")
                .splitAsStream(step.answer().replace("\n", "…"))
                .filter(part -> !part.isBlank())
                .map(Pattern::quote)
                .toList();
        assertThat(output)
                .as(step.command())
                .containsPattern(Pattern.compile(String.join(".*?", shown), Pattern.DOTALL));
    }

    private static List<Step> steps(String readme) {
        var steps = new ArrayList<Step>();
        var found = STEP.matcher(readme);
        while (found.find()) {
            steps.add(new Step(found.group(1), found.group(2)));
        }
        return steps;
    }

    private static String output(LocalSuite suite, String script) throws IOException {
        return new String(suite.shell(script).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
