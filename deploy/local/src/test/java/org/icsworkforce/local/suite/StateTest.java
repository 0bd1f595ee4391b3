package org.icsworkforce.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateTest {

    private final ProcessId myself = ProcessId.of(ProcessHandle.current());

    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsRead() throws Exception {
        var parts = List.of(
                new State.PartState("gateway", myself, 8080, Condition.READY, 0),
                new State.PartState("vacancy-service", null, 8081, Condition.RESTARTING, 2));
        var state = new State(myself, 8080, "2026-10-01T08:00:00Z", true, parts);

        state.write(folder.resolve("state.json"));

        assertThat(State.read(folder.resolve("state.json"))).contains(state);
    }

    @Test
    void launcherThatLivesIsRunning() throws Exception {
        var home = new Home(folder);
        new State(myself, 8080, "2026-10-01T08:00:00Z", true, List.of()).write(home.state());

        assertThat(State.ofRunning(home)).isPresent();
    }

    @Test
    void numberThatAnotherProcessHasNowIsNotTheLauncher() throws Exception {
        var home = new Home(folder);
        var longAgo = new ProcessId(myself.pid(), "2020-01-01T00:00:00Z");
        new State(longAgo, 8080, "2020-01-01T00:00:00Z", true, List.of()).write(home.state());

        assertThat(State.ofRunning(home)).isEmpty();
    }

    @Test
    void damagedFileCountsAsNone() throws Exception {
        Files.writeString(folder.resolve("state.json"), "{\"launcher\":");

        assertThat(State.read(folder.resolve("state.json"))).isEmpty();
    }
}
