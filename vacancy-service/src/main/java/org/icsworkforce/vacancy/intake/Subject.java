package org.icsworkforce.vacancy.intake;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the rows of a feed are about. Implementations are beans; intake finds them by name. */
public interface Subject {

    /** As in the feed's registration. */
    String name();

    /** Whether records end, so that a snapshot and undo have a meaning. */
    default boolean hasLifeCycle() {
        return false;
    }

    /** Begins to apply a run, within its transaction. */
    Application begin(Connection connection, Run run) throws SQLException;

    /**
     * Reads rows that belong to no run.
     *
     * @param organisations that their feed speaks for
     */
    Rehearsal rehearsal(Set<String> organisations);

    /** The rows of a payload as their sender wrote them, for what is sent back to him. */
    default RowReader asSent(Connection connection, Run run, InputStream payload) throws SQLException, IOException {
        return Format.valueOf(run.format()).read(payload);
    }

    /** Rows that the run created, updated or ended, behind {@code afterIndex} and in the order of the payload. */
    List<RunRow> changed(Connection connection, UUID run, RunRow.Outcome outcome, int afterIndex, int limit)
            throws SQLException;
}
