package org.icsworkforce.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SupervisedTest {

    /** A process that does nothing for ten minutes, or ends at once. */
    private record Sleeper(String seconds, boolean isReady) implements Part {

        @Override
        public String name() {
            return "sleeper";
        }

        @Override
        public int port() {
            return 0;
        }

        @Override
        public Running start() throws IOException {
            var process = new ProcessBuilder("sleep", seconds).start();
            return new Running(process.toHandle(), process.onExit(), () -> process.destroyForcibly()
                    .onExit()
                    .join());
        }
    }

    private Supervised sleeper = supervised("600", true);

    private static Supervised supervised(String seconds, boolean ready) {
        return new Supervised(new Sleeper(seconds, ready), Path.of("sleeper.log"), () -> {});
    }

    @AfterEach
    void stop() {
        sleeper.stop();
    }

    @Test
    void killedProcessIsStartedAgain() {
        sleeper.start().join();
        var first = sleeper.state().process().find().orElseThrow();

        first.destroyForcibly();

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(sleeper.state().condition()).isEqualTo(Condition.READY);
            assertThat(sleeper.state().restarts()).isEqualTo(1);
            assertThat(sleeper.state().process().pid()).isNotEqualTo(first.pid());
        });
    }

    @Test
    void stoppedProcessStaysAway() {
        sleeper.start().join();
        var process = sleeper.state().process().find().orElseThrow();

        sleeper.stop();

        assertThat(process.isAlive()).isFalse();
        assertThat(sleeper.state().condition()).isEqualTo(Condition.STOPPED);
        assertThat(sleeper.state().process()).isNull();
    }

    @Test
    void processThatEndsBeforeItIsReadyFailsTheStart() {
        sleeper = supervised("0", false);

        assertThatThrownBy(() -> sleeper.start().join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(PartFailed.class)
                .hasMessageContaining("sleeper ended before it was ready. See sleeper.log");
    }
}
