package org.icsworkforce.campaign.attribution;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Facts that belong together may arrive at the same moment, and neither transaction sees the other's: these locks, held
 * to the end of the transaction, let the second one see the first.
 */
final class Locks {

    private static final int ARRIVALS = 1;
    private static final int PERSON = 2;

    private Locks() {}

    /** Many hires may look for their vacancies at once, but not while vacancies are written. */
    static void lookForVacancy(Connection connection) throws SQLException {
        execute(connection, "select pg_advisory_xact_lock_shared(hashtextextended(?, " + ARRIVALS + "))", "arrivals");
    }

    static void writeVacancies(Connection connection) throws SQLException {
        execute(connection, "select pg_advisory_xact_lock(hashtextextended(?, " + ARRIVALS + "))", "arrivals");
    }

    /** One at a time decides what attracted a person. */
    static void person(Connection connection, @Nullable String person) throws SQLException {
        if (person != null) {
            execute(connection, "select pg_advisory_xact_lock(hashtextextended(?, " + PERSON + "))", person);
        }
    }

    /** Of both at once, always in the same order, so that two who want both do not wait for each other. */
    static void persons(Connection connection, @Nullable String one, @Nullable String other) throws SQLException {
        for (String person :
                Stream.of(one, other).filter(Objects::nonNull).sorted().toList()) {
            person(connection, person);
        }
    }

    private static void execute(Connection connection, String sql, String name) throws SQLException {
        try (var lock = connection.prepareStatement(sql)) {
            lock.setString(1, name);
            lock.execute();
        }
    }
}
