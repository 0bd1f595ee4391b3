package org.icsworkforce.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every tour, word for word: each command is run, in one shell, and gives the answer that is shown. */
class TourIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    static List<Tour> tours() throws IOException {
        return Tour.all(LocalSuite.file("."));
    }

    @Test
    void toursAreWhereTheyAreLookedFor() throws IOException {
        assertThat(tours())
                .extracting(Tour::name)
                .contains("README.md", "docs/tour-campaign.md", "docs/tour-study.md")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("tours")
    @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void commandsGiveTheAnswersThatTheDocumentShows(Tour tour) throws Exception {
        var suite = LocalSuite.running();
        assertThat(tour.steps()).as("steps of %s", tour).isNotEmpty();
        try (var terminal = new Terminal(suite)) {
            for (Tour.Step step : tour.at(LocalSuite.PORT).steps()) {
                if (step.onlyReads()) {
                    await().atMost(SOON)
                            .pollInSameThread()
                            .pollInterval(Duration.ofSeconds(1))
                            .untilAsserted(() -> requireAnswer(step, terminal));
                } else {
                    requireAnswer(step, terminal);
                }
            }
        }
    }

    private static void requireAnswer(Tour.Step step, Terminal terminal) throws IOException {
        var said = terminal.type(step.command());
        if (step.answer().isEmpty()) {
            assertThat(said.status())
                    .as("status of:%n%s%nwhich said: %s", step.command(), said.text())
                    .isZero();
        } else {
            assertThat(said.text()).as(step.command()).containsPattern(step.expected());
        }
    }
}
