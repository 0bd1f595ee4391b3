package org.icsworkforce.vacancy.intake;

import java.sql.Connection;
import java.sql.SQLException;
import org.icsworkforce.kit.change.Change;

/** Closes what a snapshot had listed and somebody has confirmed: what is still open and unchanged, and no more. */
final class Confirmation {

    private Confirmation() {}

    static RunResult apply(Connection connection, Run run, Application application, RunResult held, Change change)
            throws SQLException {
        application.stage();
        var absences = Absences.listed(connection, run);
        int closed = application.end();
        var left = absences.left();
        application.merge(change);
        return held.confirmed(closed, left);
    }
}
