package org.icsworkforce.kit.intake;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.icsworkforce.kit.change.ChangeLog;
import org.icsworkforce.kit.intake.Applier.UnusablePayload;
import org.icsworkforce.kit.intake.Fault.Severity;
import org.icsworkforce.kit.problem.GeneralProblem;
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

    /** SQLSTATE classes: connection, rollback, resources, prerequisite state, operator intervention, system. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    private final DataSource dataSource;
    private final ChangeLog changes;
    private final Runs runs;
    private final RunRows rows;
    private final Payloads payloads;
    private final IdempotencyKeys keys;
    private final RunMeters meters;
    private final List<Subject> subjects;
    private final Clock clock;
    private final Map<String, ReentrantLock> feeds = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService sweep = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("intake-sweep").daemon().factory());

    Worker(
            DataSource dataSource,
            ChangeLog changes,
            Runs runs,
            RunRows rows,
            Payloads payloads,
            IdempotencyKeys keys,
            RunMeters meters,
            @All List<Subject> subjects,
            Clock clock) {
        this.dataSource = dataSource;
        this.changes = changes;
        this.runs = runs;
        this.rows = rows;
        this.payloads = payloads;
        this.keys = keys;
        this.meters = meters;
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
            keys.expire(connection, clock.instant());
            runs.feedsWithPending(connection).forEach(this::wake);
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("intake sweep waits reason=%s", e.getMessage());
        }
    }

    private void drain(String feed) {
        try {
            Optional<Run> next = pending(feed);
            while (next.isPresent()) {
                try (var scope = Trace.within(trace(next.get()))) {
                    apply(next.get());
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
            var next = runs.nextPending(connection, feed);
            if (next.isPresent()) {
                runs.start(connection, next.get().id(), clock.instant());
            }
            return next;
        }
    }

    private @Nullable String trace(Run run) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return runs.trace(connection, run.id());
        }
    }

    private void apply(Run run) throws SQLException {
        try {
            changes.append("RUN", run.id(), run.actor(), (connection, change) -> {
                lock(connection, run.feed());
                // another replica may have done it while this one waited for the lock
                if (runs.find(connection, run.id())
                        .filter(now -> now.state().isPending())
                        .isEmpty()) {
                    return null;
                }
                var application = Subjects.named(subjects, run.subject()).begin(connection, run);
                var result = new Applier(connection, run, application, payloads, rows).apply(change);
                runs.finish(connection, run.id(), Run.State.COMPLETED, result, clock.instant());
                meters.completed(run.subject(), result);
                LOG.infof(
                        "run completed feed=%s run=%s received=%d created=%d updated=%d unchanged=%d rejected=%d conflicts=%d",
                        run.feed(),
                        run.id(),
                        result.received(),
                        result.created(),
                        result.updated(),
                        result.unchanged(),
                        result.rejected(),
                        result.conflicts());
                return null;
            });
        } catch (RuntimeException e) {
            fail(run, e);
        }
    }

    private static void lock(Connection connection, String feed) throws SQLException {
        try (var lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended('feed ' || ?, 0))")) {
            lock.setString(1, feed);
            lock.execute();
        }
    }

    private void fail(Run run, RuntimeException failure) throws SQLException {
        Fault fault;
        if (cause(failure, UnusablePayload.class) instanceof UnusablePayload unusable) {
            fault = unusable.reason().fault();
        } else if (cause(failure, SQLException.class) instanceof SQLException broken && isPassing(broken)) {
            throw failure;
        } else {
            LOG.errorf(failure, "run failed feed=%s run=%s", run.feed(), run.id());
            fault = Fault.ofRun(
                    GeneralProblem.INTERNAL_ERROR.name(),
                    Severity.ERROR,
                    null,
                    "Nothing was changed. The payload is kept; the people who run the service have been told.",
                    null);
        }
        meters.failed(run.subject());
        try (var connection = dataSource.getConnection()) {
            runs.finish(connection, run.id(), Run.State.FAILED, RunResult.failed(fault), clock.instant());
        }
    }

    /** Such a run is tried again. */
    private static boolean isPassing(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || PASSING.contains(state.substring(0, 2));
    }

    private static <T> @Nullable T cause(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
