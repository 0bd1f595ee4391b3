package org.icsworkforce.vacancy.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.icsworkforce.kit.change.Change;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemError;

/** Takes a run back: what it changed becomes what it was before, as new versions. */
final class Reversal {

    private static final int NAMED = 100;

    private Reversal() {}

    /** @throws Applier.UnusablePayload when it has become too late */
    static RunResult apply(
            Connection connection, Runs runs, Run run, UUID target, Application application, Change change)
            throws SQLException {
        if (!runs.lastApplied(connection, run.feed()).contains(target)) {
            throw new Applier.UnusablePayload(IntakeProblem.NOT_LAST_RUN);
        }
        if (!application.changedSince(target, 1).isEmpty()) {
            throw new Applier.UnusablePayload(IntakeProblem.CHANGED_SINCE);
        }
        application.stage();
        application.restore(target);
        var merged = application.merge(change);
        runs.undone(connection, target);
        return RunResult.restored(merged);
    }

    /** @throws Problem {@code NOT_LAST_RUN}; {@code CHANGED_SINCE}, naming the records */
    static void require(Connection connection, Runs runs, Run target, Application application) throws SQLException {
        if (!runs.lastApplied(connection, target.feed()).contains(target.id())) {
            throw Problem.of(IntakeProblem.NOT_LAST_RUN, IntakeProblem.NOT_LAST_RUN.help());
        }
        List<String> changed = application.changedSince(target.id(), NAMED);
        if (!changed.isEmpty()) {
            throw Problem.of(
                    IntakeProblem.CHANGED_SINCE,
                    changed.stream()
                            .map(reference -> ProblemError.at(
                                    IntakeProblem.CHANGED_SINCE,
                                    "",
                                    "The record " + reference + " has changed since the run.",
                                    reference,
                                    null))
                            .toList());
        }
    }
}
