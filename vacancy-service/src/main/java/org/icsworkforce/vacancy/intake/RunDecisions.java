package org.icsworkforce.vacancy.intake;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.icsworkforce.kit.change.Ids;
import org.icsworkforce.kit.problem.Problem;

/**
 * What somebody decides about a run that is over. Each decision makes work for the feed's worker, so it is carried out
 * like any run: in its turn, whole, and also after a crash. Wait for it with {@link Intake#await}.
 */
@ApplicationScoped
public class RunDecisions {

    private final DataSource dataSource;
    private final Runs runs;
    private final Intake intake;
    private final List<Subject> subjects;
    private final Ids ids;
    private final Clock clock;

    RunDecisions(DataSource dataSource, Runs runs, Intake intake, @All List<Subject> subjects, Ids ids, Clock clock) {
        this.dataSource = dataSource;
        this.runs = runs;
        this.intake = intake;
        this.subjects = subjects;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Lets a held run close what it listed, and where it was held whole, apply its payload.
     *
     * @throws Problem {@code NOT_HELD}; {@code CHANGED_SINCE} when a run that was held whole has been overtaken
     */
    public UUID confirm(UUID id) {
        return decide(id, (connection, run) -> {
            if (run.state() != Run.State.HELD) {
                throw Problem.of(IntakeProblem.NOT_HELD, "The run is " + run.state() + ".");
            }
            if (run.isHeldWhole()) {
                requireUnmoved(connection, run);
            }
            runs.confirm(connection, id, clock.instant());
            return id;
        });
    }

    /**
     * Applies the payload of a failed run again.
     *
     * @throws Problem {@code NOT_FAILED}; {@code CHANGED_SINCE} when it has been overtaken
     */
    public UUID retry(UUID id) {
        return decide(id, (connection, run) -> {
            if (run.state() != Run.State.FAILED || run.mode() == Run.Mode.UNDO) {
                throw Problem.of(IntakeProblem.NOT_FAILED, "The run is " + run.state() + ".");
            }
            requireUnmoved(connection, run);
            runs.retry(connection, id);
            return id;
        });
    }

    /**
     * Takes back what the feed's last applied run did. Returns the id of the run that does it.
     *
     * @throws Problem {@code NOT_LAST_RUN}; {@code CHANGED_SINCE}, naming the records
     */
    public UUID undo(UUID id, String client) {
        return decide(id, (connection, run) -> {
            if (!Subjects.named(subjects, run.subject()).hasLifeCycle()) {
                throw Problem.of(IntakeProblem.NOT_LAST_RUN, "Runs of figures are not taken back: send them anew.");
            }
            Reversal.require(connection, runs, run, application(connection, run));
            UUID undo = ids.next();
            runs.insertUndo(connection, undo, run, client, clock.instant());
            return undo;
        });
    }

    /** An older payload must not be laid over newer states. */
    private void requireUnmoved(Connection connection, Run run) throws SQLException {
        intake.requirePayload(run);
        if (application(connection, run).isChangedSince(run.receivedAt())) {
            throw Problem.of(
                    IntakeProblem.CHANGED_SINCE, "The feed has told newer states since: send the payload again.");
        }
    }

    private Application application(Connection connection, Run run) throws SQLException {
        return Subjects.named(subjects, run.subject()).begin(connection, run);
    }

    @FunctionalInterface
    private interface Decision {
        UUID apply(Connection connection, Run run) throws SQLException;
    }

    private UUID decide(UUID id, Decision decision) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = dataSource.getConnection()) {
                Run before = runs.find(connection, id).orElseThrow(() -> Problem.notFound("The run"));
                Turns.lockSoon(connection, before.feed());
                return decision.apply(connection, runs.find(connection, id).orElse(before));
            }
        });
    }
}
