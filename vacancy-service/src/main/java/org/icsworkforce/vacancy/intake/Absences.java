package org.icsworkforce.vacancy.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.icsworkforce.vacancy.intake.Fault.Severity;
import org.icsworkforce.vacancy.intake.RunRow.Outcome;

/**
 * The open records that a snapshot does not name, in the temporary table {@code absent (index, reference, record,
 * version)}.
 */
final class Absences {

    private final Connection connection;
    private final Run run;
    private int open;
    private int count;
    private Map<String, Integer> former = Map.of();

    private Absences(Connection connection, Run run) {
        this.connection = connection;
        this.run = run;
    }

    /** A payload that is no snapshot is silent about the rest. */
    static Absences none(Connection connection, Run run) {
        return new Absences(connection, run);
    }

    /** @param firstIndex behind the rows of the payload */
    static Absences find(Connection connection, Run run, Application application, References references, int firstIndex)
            throws SQLException {
        var absences = new Absences(connection, run);
        absences.create();
        var buffer = new CopyBuffer(connection, "absent (index, reference, record, version)");
        absences.former = application.open(run.scope(), (reference, record, version) -> {
            absences.open++;
            if (!references.isPresent(reference)) {
                buffer.add(firstIndex + absences.count++)
                        .add(reference)
                        .add(record)
                        .add(version)
                        .endRow();
            }
        });
        buffer.flush();
        return absences;
    }

    /** Those that were listed when the run was held. */
    static Absences listed(Connection connection, Run run) throws SQLException {
        var absences = new Absences(connection, run);
        absences.create();
        try (var copy = connection.prepareStatement("""
                insert into absent select index, reference, record, version from run_absence where run = ?""")) {
            copy.setObject(1, run.id());
            absences.count = copy.executeUpdate();
        }
        return absences;
    }

    private void create() throws SQLException {
        try (var create = connection.createStatement()) {
            create.execute("""
                    create temporary table absent (index integer, reference text, record text, version integer)
                    on commit drop""");
        }
    }

    int open() {
        return open;
    }

    /** That there are records which the snapshot is not about. */
    List<Fault> ofFormerOrganisations() {
        var problem = IntakeProblem.FORMER_ORGANISATION;
        return former.entrySet().stream()
                .map(left -> Fault.ofRun(
                        problem.name(),
                        Severity.WARNING,
                        "/organisation",
                        problem.title() + ": " + left.getKey() + ". " + problem.help(),
                        left.getValue().longValue()))
                .toList();
    }

    int count() {
        return count;
    }

    /** Lists them with the run. */
    void keep() throws SQLException {
        if (count == 0) {
            return;
        }
        try (var keep = connection.prepareStatement("insert into run_absence select ?, absent.* from absent")) {
            keep.setObject(1, run.id());
            keep.executeUpdate();
        }
    }

    /** Those whose end is not staged, because they have changed since they were listed. */
    List<String> left() throws SQLException {
        var left = new ArrayList<String>();
        try (var query = connection.createStatement();
                var row = query.executeQuery("""
                        select reference from absent where not exists (
                            select from staging where staging.reference = absent.reference) order by index""")) {
            while (row.next()) {
                left.add(row.getString(1));
            }
        }
        return left;
    }

    /** Those listed with the run. */
    static List<RunRow> of(Connection connection, UUID run, Outcome outcome, int afterIndex, int limit)
            throws SQLException {
        try (var query = connection.prepareStatement("""
                select index, reference, record from run_absence where run = ? and index > ? order by index limit ?""")) {
            query.setObject(1, run);
            query.setInt(2, afterIndex);
            query.setInt(3, limit);
            try (var row = query.executeQuery()) {
                var rows = new ArrayList<RunRow>();
                while (row.next()) {
                    rows.add(new RunRow(row.getInt(1), null, row.getString(2), outcome, row.getString(3), List.of()));
                }
                return rows;
            }
        }
    }
}
