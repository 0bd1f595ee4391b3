package org.icsworkforce.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * What writing the rows of a run costs at least: the very rows that the service wrote, copied out, and copied once more
 * into the same tables with their indexes, as rows of another feed. Nothing is read, checked, compared or reported.
 */
final class RawCopy {

    private static final String CURRENT = "vacancy";
    private static final String VERSIONS = "vacancy_version";

    private final Connection connection;
    private final Path folder;
    private int copies;

    RawCopy(Connection connection, Path folder) {
        this.connection = connection;
        this.folder = folder;
    }

    /** Copies out what the run wrote, with fresh ids. */
    void prepare(UUID run) throws SQLException, IOException {
        String feed = "'limit-" + ++copies + "'";
        // of a change that was told long ago: the relay must not tell these rows
        String change = "(select min(id) from change)";
        try (var fresh = connection.createStatement()) {
            fresh.execute("drop table if exists fresh");
            fresh.execute("create temporary table fresh as select v.id, uuidv7() as fresh from vacancy v"
                    + " join change c on c.id = v.change where c.run = '" + run + "'");
        }
        copyOut(CURRENT, "t.id", Map.of("id", "fresh.fresh", "feed", feed, "change", change));
        copyOut(VERSIONS, "t.vacancy", Map.of("vacancy", "fresh.fresh", "feed", feed, "change", change));
    }

    private void copyOut(String table, String id, Map<String, String> replaced) throws SQLException, IOException {
        List<String> values = columns(table).stream()
                .map(column -> replaced.getOrDefault(column, "t." + column))
                .toList();
        // a changed row has two versions: the later one is the one that the run wrote
        String last = table.equals(VERSIONS) ? " join vacancy v on v.id = t.vacancy and v.version = t.version" : "";
        try (var out = Files.newOutputStream(file(table))) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select " + String.join(", ", values) + " from " + table
                                    + " t join fresh on fresh.id = " + id + last + ") to stdout",
                            out);
        }
    }

    /** Copies it in again, in one transaction. Returns how many rows the first table got. */
    long run() throws SQLException, IOException {
        connection.setAutoCommit(false);
        try {
            long rows = copyIn(CURRENT);
            copyIn(VERSIONS);
            connection.commit();
            return rows;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private long copyIn(String table) throws SQLException, IOException {
        try (var in = Files.newInputStream(file(table))) {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " (" + String.join(", ", columns(table)) + ") from stdin", in, 1 << 16);
        }
    }

    private Path file(String table) {
        return folder.resolve(table + ".copy");
    }

    /** Those that the service writes: no identities, nothing generated. */
    private List<String> columns(String table) throws SQLException {
        try (var query = connection.prepareStatement("""
                select column_name from information_schema.columns
                where table_name = ? and is_identity = 'NO' and is_generated = 'NEVER' order by ordinal_position""")) {
            query.setString(1, table);
            try (var result = query.executeQuery()) {
                var columns = new ArrayList<String>();
                while (result.next()) {
                    columns.add(result.getString(1));
                }
                return columns;
            }
        }
    }
}
