package org.icsworkforce.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** How far what searches read follows the records; a service that makes its rounds brings it forward. */
record Following(Connection connection) {

    private static final long POLL_MILLIS = 50;

    /** Returns when there is nothing that cannot be searched. */
    void await() throws SQLException, InterruptedException {
        while (number("select count(*) from vacancy_search_progress p, clock where clock.number > p.number or p.row < "
                        + Long.MAX_VALUE)
                > 0) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    long entered() throws SQLException {
        return number("select count(*) from vacancy_search");
    }

    private long number(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
