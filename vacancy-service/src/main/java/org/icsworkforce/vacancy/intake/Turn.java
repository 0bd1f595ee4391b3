package org.icsworkforce.vacancy.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.icsworkforce.kit.change.Change;
import org.icsworkforce.kit.problem.Problem;

/** A feed's turn of somebody who writes one record. */
public final class Turn {

    private final Connection connection;
    private final Change change;
    private final String feed;
    private final Application application;

    Turn(Connection connection, Change change, String feed, Application application) {
        this.connection = connection;
        this.change = change;
        this.feed = feed;
        this.application = application;
    }

    public Connection connection() {
        return connection;
    }

    /**
     * Applies a record as a run would apply its row, unknown properties being errors. What is unchanged stays.
     *
     * @throws Problem with every fault of the record; {@code STALE_UPDATE} when what is held is newer
     */
    public void put(ObjectNode properties) throws SQLException {
        var faults = new RowFaults(true, application::closestProperty);
        var check = RowCheck.of(RawRow.of(0, 1, properties), application, faults, new Contradictions());
        if (check.row() == null) {
            throw faults.problem();
        }
        Row row = check.row();
        switch (compare(row)) {
            case NEW, CHANGED -> write(row);
            case RESTATED -> restate(row);
            default -> {
                // there is nothing to write
            }
        }
    }

    private References.Comparison compare(Row row) throws SQLException {
        try (var references = new References()) {
            application.held(row.reference(), references::hold);
            return references.compare(row.reference(), row.contentHash(), row.statedAt());
        }
    }

    /** Takes a record back, which is held. */
    public void remove(String reference) throws SQLException {
        application.stage();
        application.remove(reference);
        application.merge(change);
    }

    /** Writes records that are held, as they have become by themselves: nobody has sent them. */
    public void revise(List<? extends Row> rows) throws SQLException {
        stage(rows);
        application.merge(change);
    }

    private void write(Row row) throws SQLException {
        stage(List.of(row));
        refuseStale();
        application.merge(change);
    }

    private void restate(Row row) throws SQLException {
        var restated = Restatements.begin(connection);
        restated.add(row);
        restated.flush();
        application.restate();
    }

    private void stage(List<? extends Row> rows) throws SQLException {
        var staging = new CopyBuffer(connection, application.stage());
        for (int i = 0; i < rows.size(); i++) {
            staging.add(i).add(i + 1).add(rows.get(i).reference());
            rows.get(i).copyTo(staging);
            staging.endRow();
        }
        staging.flush();
    }

    private void refuseStale() throws SQLException {
        var newer = application.newer();
        if (newer == null) {
            return;
        }
        try (var query = connection.prepareStatement("select exists (select from staging, " + newer.held() + ")")) {
            query.setString(1, feed);
            try (var result = query.executeQuery()) {
                result.next();
                if (result.getBoolean(1)) {
                    throw Problem.of(IntakeProblem.STALE_UPDATE, IntakeProblem.STALE_UPDATE.help());
                }
            }
        }
    }
}
