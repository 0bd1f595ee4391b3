package org.icsworkforce.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code ./run} answers to people and to their scripts, beside a suite that runs. */
class CommandsIT {

    private LocalSuite suite;

    private record Outcome(int code, String output) {}

    @BeforeEach
    void aRunningSuite() throws Exception {
        suite = LocalSuite.running();
    }

    @Test
    void secondRunSaysWhereTheFirstIsAndHarmsNothing() throws Exception {
        var before = suite.status();

        var second = sh("./run");

        assertThat(second.code()).isZero();
        assertThat(second.output()).contains("runs already: http://localhost:" + LocalSuite.PORT);
        assertThat(suite.status()).isEqualTo(before);
    }

    @Test
    void tokenIsTheOnlyOutput() throws Exception {
        var token = sh("./run token analyst");

        assertThat(token.code()).isZero();
        assertThat(token.output()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\\n");
    }

    @Test
    void unknownClientGetsNoTokenButTheListOfThoseThereAre() throws Exception {
        assertThat(sh("./run token nobody 2>/dev/null")).isEqualTo(new Outcome(2, ""));
        assertThat(sh("./run token nobody 2>&1").output()).contains("feed-RVV", "analyst");
    }

    @Test
    void unknownCommandGetsTheHelp() throws Exception {
        var unknown = sh("./run strat 2>&1");

        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.output()).startsWith("There is no command strat.").contains("Usage: ./run");
    }

    @Test
    void statusSaysReadyInItsExitCode() throws Exception {
        var status = sh("./run status");

        assertThat(status.code()).isZero();
        assertThat(status.output()).contains("vacancy-service", "postgresql", "ready");
    }

    @Test
    void portThatSomebodyElseHasIsNamedBeforeAnythingStarts() throws Exception {
        try (var socket = new ServerSocket(28_085, 1, InetAddress.getByName("127.0.0.1"))) {
            var start = sh("WORKFORCE_HOME=deploy/e2e/target/other WORKFORCE_PORT=28080 ./run 2>&1");

            assertThat(start.code()).isEqualTo(1);
            assertThat(start.output()).contains(socket.getLocalPort() + " (postgresql)");
        }
    }

    private Outcome sh(String script) throws Exception {
        var process = suite.shell("-c", script);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }
}
