package org.icsworkforce.vacancy.intake;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.icsworkforce.kit.idempotency.IdempotencyKeys;
import org.icsworkforce.kit.trace.Trace;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Applies what was received: serially per feed, whichever replica does it, a few feeds at a time. A run that a crash
 * left is found by a sweep and begun again from its payload.
 */
@ApplicationScoped
class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final int AT_ONCE = 4;
    private static final int SWEEP_SECONDS = 15;
    private static final int GRACE_SECONDS = 8;

    /** A payload that ends the process whenever it is read would keep every feed from being served. */
    private static final int MAX_BEGUN = 5;

    private final DataSource dataSource;
    private final Runs runs;
    private final Execution execution;
    private final IdempotencyKeys keys;
    private final LedgerExpiry expiry;
    private final List<Subject> subjects;
    private final Clock clock;
    private final Map<String, ReentrantLock> feeds = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService sweep = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("intake-sweep").daemon().factory());

    Worker(
            DataSource dataSource,
            Runs runs,
            Execution execution,
            IdempotencyKeys keys,
            LedgerExpiry expiry,
            @All List<Subject> subjects,
            Clock clock) {
        this.dataSource = dataSource;
        this.runs = runs;
        this.execution = execution;
        this.keys = keys;
        this.expiry = expiry;
        this.subjects = subjects;
        this.clock = clock;
    }

    void start() {
        if (!subjects.isEmpty()) {
            sweep.scheduleWithFixedDelay(this::sweep, 0, SWEEP_SECONDS, TimeUnit.SECONDS);
        }
    }

    void stop() {
        sweep.shutdownNow();
        work.shutdown();
        try {
            // what has not finished by then is rolled back, and begun again by the next start
            work.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Applies all that is pending of the feed. The future ends when there is nothing left. */
    Future<?> wake(String feed) {
        return work.submit(() -> {
            var turn = feeds.computeIfAbsent(feed, name -> new ReentrantLock());
            turn.lock();
            try {
                places.acquireUninterruptibly();
                try {
                    drain(feed);
                } finally {
                    places.release();
                }
            } finally {
                turn.unlock();
            }
        });
    }

    private void sweep() {
        try (var connection = dataSource.getConnection()) {
            keys.expire(connection);
            runs.feedsWithPending(connection).forEach(this::wake);
            expiry.run(connection);
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("intake sweep waits reason=%s", e.getMessage());
        }
    }

    private void drain(String feed) {
        try {
            Optional<Run> next = pending(feed);
            while (next.isPresent()) {
                try (var scope = Trace.within(trace(next.get()))) {
                    begin(next.get());
                }
                next = pending(feed);
            }
        } catch (SQLException | RuntimeException e) {
            // the run stays pending and the sweep finds it
            LOG.errorf(e, "run is left for later feed=%s", feed);
        }
    }

    private Optional<Run> pending(String feed) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return runs.nextPending(connection, feed);
        }
    }

    private void begin(Run run) throws SQLException {
        int begun;
        try (var connection = dataSource.getConnection()) {
            begun = runs.start(connection, run.id(), clock.instant());
        }
        if (begun > MAX_BEGUN) {
            execution.giveUp(run);
            return;
        }
        try {
            execution.run(run);
        } catch (SQLException | RuntimeException e) {
            try (var connection = dataSource.getConnection()) {
                runs.wait(connection, run.id());
            }
            throw e;
        }
    }

    private @Nullable String trace(Run run) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return runs.trace(connection, run.id());
        }
    }
}
