package org.icsworkforce.local.suite;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one part alive: a first start that may fail, and after that a new start whenever it ends, after a
 * second the first time, then at growing intervals while it keeps ending.
 */
final class Supervised {

    /** A part that cannot start ends at once; this is for machines that are busy with something else. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration POLL = Duration.ofMillis(100);
    /** Not zero: Ctrl-C ends the children too, a moment before the launcher has said that it is stopping. */
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /** One that has been ready for so long starts again from the shortest pause. */
    private static final Duration STEADY = Duration.ofMinutes(1);

    private final Part part;
    private final Path log;
    private final Runnable changed;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile Condition condition = Condition.STOPPED;
    private volatile int restarts;
    private volatile Part.@Nullable Running running;

    /** @param changed called after each change of condition */
    Supervised(Part part, Path log, Runnable changed) {
        this.part = part;
        this.log = log;
        this.changed = changed;
    }

    String name() {
        return part.name();
    }

    State.PartState state() {
        var now = running;
        return new State.PartState(
                part.name(), now == null ? null : ProcessId.of(now.process()), part.port(), condition, restarts);
    }

    /** Completes when the part is ready for the first time, exceptionally with {@link PartFailed} if it never is. */
    CompletableFuture<Void> start() {
        var ready = new CompletableFuture<Void>();
        Thread.ofVirtual().name("supervise-" + part.name()).start(() -> {
            try {
                bringUp(Condition.STARTING);
            } catch (PartFailed | InterruptedException e) {
                ready.completeExceptionally(e);
                return;
            }
            ready.complete(null);
            keepUp();
        });
        return ready;
    }

    private void bringUp(Condition meanwhile) throws PartFailed, InterruptedException {
        var now = launch(meanwhile);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!part.isReady()) {
            if (now.exit().isDone()) {
                throw new PartFailed(part.name(), "ended before it was ready", log, null);
            }
            if (System.nanoTime() > deadline) {
                throw new PartFailed(part.name(), "is not ready after " + PATIENCE.toSeconds() + " s", log, null);
            }
            if (stopping.await(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PartFailed(part.name(), "was stopped", log, null);
            }
        }
        become(Condition.READY);
    }

    private synchronized Part.Running launch(Condition meanwhile) throws PartFailed {
        if (stopping.getCount() == 0) {
            throw new PartFailed(part.name(), "was stopped", log, null);
        }
        condition = meanwhile;
        try {
            var now = part.start();
            running = now;
            changed.run();
            return now;
        } catch (Exception e) {
            throw new PartFailed(part.name(), "did not start", log, e);
        }
    }

    private void keepUp() {
        Duration pause = SHORTEST_PAUSE;
        try {
            while (true) {
                long since = System.nanoTime();
                awaitEnd();
                if (System.nanoTime() - since > STEADY.toNanos()) {
                    pause = SHORTEST_PAUSE;
                }
                do {
                    become(Condition.RESTARTING);
                    if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                        return;
                    }
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                    restarts++;
                } while (!comesUpAgain());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitEnd() {
        var now = running;
        if (now != null) {
            now.exit().handle((ended, failure) -> ended).join();
        }
        running = null;
    }

    private boolean comesUpAgain() throws InterruptedException {
        try {
            bringUp(Condition.RESTARTING);
            return true;
        } catch (PartFailed e) {
            note(e);
            halt();
            return false;
        }
    }

    /** Nobody else would ever learn why. */
    private void note(PartFailed failure) {
        try {
            String reason = failure.getMessage().lines().findFirst().orElse("");
            Files.writeString(log, "restart failed reason=" + reason + "\n", CREATE, APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void become(Condition next) {
        if (stopping.getCount() > 0) {
            condition = next;
            changed.run();
        }
    }

    /** Ends it for good, and waits for the end. */
    void stop() {
        stopping.countDown();
        halt();
        condition = Condition.STOPPED;
        changed.run();
    }

    private synchronized void halt() {
        var now = running;
        running = null;
        if (now != null) {
            now.stop().run();
        }
    }
}
