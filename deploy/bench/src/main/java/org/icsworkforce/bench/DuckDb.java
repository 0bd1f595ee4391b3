package org.icsworkforce.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** The columns that a question needs, in DuckDB's own columnar tables in memory: the other way to add up history. */
final class DuckDb implements AutoCloseable {

    private final Connection connection;

    DuckDb(Connection postgresql, Path folder) throws SQLException, IOException {
        Path file = folder.resolve("history.csv");
        try (var out = Files.newOutputStream(file)) {
            postgresql.unwrap(PGConnection.class).getCopyAPI().copyOut("""
                    copy (select v.vacancy, v.version, c.number, v.organisation, v.staff_group, v.opened_on
                          from vacancy_version v join change c on c.id = v.change order by v.row)
                    to stdout with (format csv)""", out);
        }
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (var load = connection.createStatement()) {
            load.execute("create table history (vacancy uuid, version integer, number bigint, organisation varchar,"
                    + " staff_group varchar, opened_on date)");
            load.execute("copy history from '" + file + "' (format csv, header false)");
        }
        Files.delete(file);
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
