package org.icsworkforce.vacancy.codelist;

import java.sql.Connection;
import java.sql.SQLException;

/** One load of reference data at a time: several replicas may start at once. */
public final class ReferenceLock {

    private ReferenceLock() {}

    /** Waits for its turn; held until the transaction ends. */
    public static void take(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(hashtext('reference'))");
        }
    }
}
