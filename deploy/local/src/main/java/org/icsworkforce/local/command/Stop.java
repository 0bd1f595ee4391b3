package org.icsworkforce.local.command;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.icsworkforce.local.suite.Home;
import org.icsworkforce.local.suite.Lock;
import org.icsworkforce.local.suite.Orphans;
import org.icsworkforce.local.suite.State;

/** Ends the launcher and all that it started, or what a killed one has left behind. */
record Stop(Home home) {

    /** The launcher gives its services 40 s and its servers 30 s. */
    private static final long PATIENCE_SECONDS = 90;

    int run() throws IOException, InterruptedException {
        boolean ran = State.ofRunning(home).isPresent();
        try (var lock = stopped()) {
            System.out.println(ran ? "Stopped." : "The suite did not run.");
            return 0;
        }
    }

    /** Ends everything and returns with the lock held: nobody starts the suite before it is given back. */
    Lock stopped() throws IOException, InterruptedException {
        var running = State.ofRunning(home).flatMap(state -> state.launcher().find());
        if (running.isPresent()) {
            end(running.get());
        }
        var lock = Lock.take(home).orElseThrow(() -> new IOException("the suite is just being started: try again"));
        new Orphans(home).end();
        return lock;
    }

    private static void end(ProcessHandle launcher) throws InterruptedException {
        launcher.destroy();
        try {
            launcher.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            launcher.destroyForcibly();
            launcher.onExit().join();
        }
    }
}
