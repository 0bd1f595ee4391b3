package org.icsworkforce.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** Lets the database come to rest between two measurements, so that neither side pays for the other. */
record Settling(Connection connection) {

    void await() throws SQLException {
        try (var rest = connection.createStatement()) {
            rest.execute("vacuum (analyze) vacancy, vacancy_version, run, run_payload, run_row, vacancy_search");
            rest.execute("checkpoint");
        }
    }
}
