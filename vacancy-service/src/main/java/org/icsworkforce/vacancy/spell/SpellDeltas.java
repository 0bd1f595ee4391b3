package org.icsworkforce.vacancy.spell;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.icsworkforce.kit.change.Consequence;

/** Leaves what each change adds and takes, whoever makes it: a run, a single record, the clock, a link. */
@ApplicationScoped
class SpellDeltas implements Consequence {

    /**
     * One who decides which record of a need counts must see all versions of it, and writers of versions what was decided:
     * so either waits for the other's commit. Writers of versions do not wait for each other.
     */
    private static final String TURN = """
            select case
                when exists (select from vacancy_standing where change = ?)
                    then pg_advisory_xact_lock(hashtextextended('spells', 0))
                when exists (select from vacancy_version where change = ?)
                    then pg_advisory_xact_lock_shared(hashtextextended('spells', 0)) end is not null""";

    private static final String DELTAS = Deltas.insert();

    @Override
    public void follow(Connection connection, long change) throws SQLException {
        if (takeTurn(connection, change)) {
            try (var insert = connection.prepareStatement(DELTAS)) {
                insert.setLong(1, change);
                insert.executeUpdate();
            }
        }
    }

    private static boolean takeTurn(Connection connection, long change) throws SQLException {
        try (var turn = connection.prepareStatement(TURN)) {
            turn.setLong(1, change);
            turn.setLong(2, change);
            try (var row = turn.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
