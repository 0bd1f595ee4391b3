package org.icsworkforce.kit.intake;

import java.sql.Connection;
import java.sql.SQLException;

/** Rows that tell an older state than the one held: they are left out and reported. */
public final class Conflicts {

    private Conflicts() {}

    /**
     * Takes stale rows out of {@code staging} and writes them to {@code run_row}. Returns how many there were.
     *
     * @param held {@code table held where …}: the row held that is newer than a staged one; its only placeholder is
     *     the feed
     */
    public static int setAside(Connection connection, Run run, String held) throws SQLException {
        var problem = IntakeProblem.STALE_UPDATE;
        try (var move = connection.prepareStatement("""
                with stale as (
                    delete from staging using %s returning staging.row_index, staging.line, staging.reference)
                insert into run_row (run, index, line, reference, outcome, faults)
                select ?, row_index, line, reference, 'CONFLICT', json_build_array(json_build_object(
                    'index', row_index, 'line', line, 'reference', reference, 'code', ?::text, 'severity', 'ERROR',
                    'pointer', '/sourceUpdatedAt', 'message', ?::text, 'help', ?::text))
                from stale
                on conflict (run, index) do update set outcome = 'CONFLICT', faults = excluded.faults""".formatted(held))) {
            move.setString(1, run.feed());
            move.setObject(2, run.id());
            move.setString(3, problem.name());
            move.setString(4, problem.title() + ". " + problem.help());
            move.setString(5, Fault.help(problem.name()));
            return move.executeUpdate();
        }
    }
}
