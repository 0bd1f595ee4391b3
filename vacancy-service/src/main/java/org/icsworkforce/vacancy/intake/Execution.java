package org.icsworkforce.vacancy.intake;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.icsworkforce.kit.change.Change;
import org.icsworkforce.kit.change.ChangeLog;
import org.icsworkforce.kit.problem.Causes;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.vacancy.intake.Applier.UnusablePayload;
import org.icsworkforce.vacancy.intake.Fault.Severity;
import org.icsworkforce.vacancy.notice.FeedNotices;
import org.icsworkforce.vacancy.notice.ToldFailure;
import org.jboss.logging.Logger;

/** Applies one run in one transaction, and writes into the ledger what became of it. */
@ApplicationScoped
class Execution {

    private static final Logger LOG = Logger.getLogger(Execution.class);

    private final DataSource dataSource;
    private final ChangeLog changes;
    private final Runs runs;
    private final RunRows rows;
    private final Payloads payloads;
    private final RunMeters meters;
    private final List<Subject> subjects;
    private final Clock clock;

    Execution(
            DataSource dataSource,
            ChangeLog changes,
            Runs runs,
            RunRows rows,
            Payloads payloads,
            RunMeters meters,
            @All List<Subject> subjects,
            Clock clock) {
        this.dataSource = dataSource;
        this.changes = changes;
        this.runs = runs;
        this.rows = rows;
        this.payloads = payloads;
        this.meters = meters;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** @throws RuntimeException when it may work later; the run stays pending */
    void run(Run run) throws SQLException {
        Optional<RunResult> result;
        try {
            result = changes.append("RUN", run.id(), run.actor(), (connection, change) -> {
                Turns.lock(connection, run.feed());
                // another replica may have done it while this one waited for the lock
                boolean pending = runs.find(connection, run.id())
                        .filter(now -> now.state().isPending())
                        .isPresent();
                return pending ? Optional.of(complete(connection, run, change)) : Optional.empty();
            });
        } catch (RuntimeException e) {
            fail(run, e);
            return;
        }
        // not before the commit: until then, nothing has happened
        result.ifPresent(committed -> tell(run, committed));
    }

    private RunResult complete(Connection connection, Run run, Change change) throws SQLException {
        var application = Subjects.named(subjects, run.subject()).begin(connection, run);
        var result = apply(connection, run, application, change);
        if (result.faultCounts().containsKey(IntakeProblem.CONTACT_DROPPED.name())) {
            payloads.delete(connection, run.id());
        }
        boolean held = result.onGuard() != null && !run.dryRun();
        runs.finish(connection, run.id(), held ? Run.State.HELD : Run.State.COMPLETED, result, clock.instant());
        if (run.mode() == Run.Mode.SNAPSHOT && !run.dryRun()) {
            supersede(connection, run, change);
        }
        if (!run.dryRun()) {
            FeedNotices.run(connection, change, run.feed(), result.told(run));
        }
        return result;
    }

    private void supersede(Connection connection, Run run, Change change) throws SQLException {
        for (UUID older : runs.supersede(connection, run)) {
            Run held = runs.find(connection, older).orElseThrow();
            if (held.result() != null) {
                FeedNotices.superseded(
                        connection, change, run.feed(), held.result().told(held), run.id());
            }
        }
    }

    private void tell(Run run, RunResult result) {
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
    }

    private RunResult apply(Connection connection, Run run, Application application, Change change)
            throws SQLException {
        if (run.target() != null) {
            return Reversal.apply(connection, runs, run, run.target(), application, change);
        }
        if (run.confirmedAt() != null && run.result() != null && !run.isHeldWhole()) {
            return Confirmation.apply(connection, run, application, run.result(), change);
        }
        Progress progress = (read, bytes) -> note(run.id(), read, bytes);
        try (var applier = new Applier(connection, run, application, payloads, rows, progress)) {
            return applier.apply(change);
        }
    }

    /** Beside the run's own transaction, or nobody would see it before the end. */
    private void note(UUID run, int read, long bytes) {
        QuarkusTransaction.suspendingExisting().run(() -> {
            try (var connection = dataSource.getConnection()) {
                runs.progress(connection, run, read, bytes);
            } catch (SQLException e) {
                // how far a run has come is no reason to stop it
                LOG.debugf("progress is not told run=%s reason=%s", run, e.getMessage());
            }
        });
    }

    private void fail(Run run, RuntimeException failure) throws SQLException {
        Fault fault;
        if (Causes.find(failure, UnusablePayload.class) instanceof UnusablePayload unusable) {
            fault = unusable.reason().fault();
        } else if (Causes.arePassing(failure)) {
            // such a run is tried again
            throw failure;
        } else {
            LOG.errorf(failure, "run failed feed=%s run=%s", run.feed(), run.id());
            fault = internal();
        }
        fail(run, fault);
    }

    /** Of a run that never came to an end, however often it was begun. */
    void giveUp(Run run) throws SQLException {
        LOG.errorf("run given up feed=%s run=%s", run.feed(), run.id());
        fail(run, internal());
    }

    private static Fault internal() {
        return Fault.ofRun(
                GeneralProblem.INTERNAL_ERROR.name(),
                Severity.ERROR,
                null,
                "Nothing was changed. The payload is kept; the people who run the service have been told.",
                null);
    }

    /** A trial is told to nobody but its sender, and a confirmation that could not be carried out leaves the run held. */
    private void fail(Run run, Fault fault) throws SQLException {
        if (run.dryRun() || run.confirmedAt() != null) {
            try (var connection = dataSource.getConnection()) {
                fail(connection, run, fault);
            }
        } else {
            var failure = new ToldFailure(run.id(), run.mode().name(), fault.code(), fault.line(), fault.column());
            changes.append("RUN", run.id(), run.actor(), (connection, change) -> {
                if (fail(connection, run, fault)) {
                    FeedNotices.failed(connection, change, run.feed(), failure);
                }
                return null;
            });
        }
        meters.failed(run.subject());
    }

    /** Answers whether nobody else has come to an end with it before. */
    private boolean fail(Connection connection, Run run, Fault fault) throws SQLException {
        if (fault.code().equals(IntakeProblem.PERSONAL_DATA.name())) {
            payloads.delete(connection, run.id());
        }
        if (run.confirmedAt() != null) {
            runs.hold(connection, run.id());
        }
        return runs.finish(connection, run.id(), Run.State.FAILED, RunResult.failed(fault), clock.instant());
    }
}
