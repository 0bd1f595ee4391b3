package org.icsworkforce.local.suite;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.icsworkforce.stack.EmbeddedPostgresql;

/** What a launcher that was killed has left behind. To be called with the lock held. */
public record Orphans(Home home) {

    private static final long PATIENCE_SECONDS = 15;

    /** Waits for the services, which notice by themselves that their launcher is gone, and stops the database server. */
    public void end() throws IOException {
        State.read(home.state()).stream()
                .flatMap(state -> state.parts().stream())
                // it does not notice, and may not be killed: it is asked to stop, below
                .filter(part -> !part.name().equals(Servers.POSTGRESQL))
                .map(State.PartState::process)
                .filter(Objects::nonNull)
                .flatMap(process -> process.find().stream())
                .forEach(Orphans::awaitEnd);
        EmbeddedPostgresql.stopLeftOver(home.postgresql());
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
