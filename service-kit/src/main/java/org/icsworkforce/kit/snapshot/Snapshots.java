package org.icsworkforce.kit.snapshot;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.icsworkforce.kit.dataset.Datasets;
import org.icsworkforce.kit.dataset.Observation;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.table.Format;

/** Takes snapshots of the service's datasets, and gives them back as they were taken. */
@ApplicationScoped
class Snapshots {

    /** In what a snapshot is kept. */
    static final List<Format> FORMATS = List.of(Format.CSV, Format.PARQUET);

    private static final String COLUMNS =
            "select dataset, version, number, at, taken_at, rows, left_out from dataset_snapshot where dataset = ?";

    private final DataSource dataSource;
    private final Datasets datasets;
    private final Clock clock;

    Snapshots(DataSource dataSource, Datasets datasets, Clock clock) {
        this.dataSource = dataSource;
        this.datasets = datasets;
        this.clock = clock;
    }

    /** The snapshot of the present state: the latest one, when nothing has changed since. */
    Snapshot take(String dataset) {
        var whole = datasets.whole(dataset);
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = dataSource.getConnection()) {
                lock(connection, dataset);
                var latest = read(connection, dataset, Integer.MAX_VALUE, 1);
                if (!latest.isEmpty()
                        && latest.getFirst().number() >= whole.moment().number()) {
                    return latest.getFirst();
                }
                int version = latest.isEmpty() ? 1 : latest.getFirst().version() + 1;
                insert(connection, version, whole);
                var rows = whole.rows().stream().sorted(BY_KEY).toList();
                var table = whole.of(rows).table();
                for (Format format : FORMATS) {
                    SnapshotFiles.write(connection, dataset, version, format, table);
                }
                return read(connection, dataset, version, 1).getFirst();
            }
        });
    }

    /** Whatever the dataset's own order is: two snapshots are compared row by row as they are read. */
    static final Comparator<Observation> BY_KEY = Comparator.comparing(Snapshots::key, Snapshots::compare);

    private static List<String> key(Observation row) {
        return Stream.of(
                        Stream.of(row.months()),
                        row.members().stream().map(Observation.Member::code),
                        Stream.of(row.measure().id()))
                .flatMap(part -> part)
                .toList();
    }

    static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** The latest ones before a version, the latest first. */
    List<Snapshot> before(String dataset, int version, int limit) {
        datasets.declaration(dataset);
        return reading(connection -> read(connection, dataset, version - 1, limit));
    }

    /** @throws Problem {@code RESOURCE_NOT_FOUND} */
    Snapshot require(String dataset, int version) {
        return before(dataset, version + 1, 1).stream()
                .filter(snapshot -> snapshot.version() == version)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("The snapshot"));
    }

    /** What is done with the bytes of a file, while there is a connection to read them from. */
    @FunctionalInterface
    interface Reading<T> {
        T from(Connection connection) throws Exception;
    }

    <T> T reading(Reading<T> reading) {
        try (var connection = dataSource.getConnection()) {
            return reading.from(connection);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the snapshots cannot be read", e);
        }
    }

    static InputStream open(Connection connection, Snapshot snapshot, Format format) throws SQLException {
        return SnapshotFiles.read(connection, snapshot.dataset(), snapshot.version(), format);
    }

    private static void lock(Connection connection, String dataset) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtext('snapshot ' || ?))")) {
            lock.setString(1, dataset);
            lock.execute();
        }
    }

    private void insert(Connection connection, int version, Datasets.Result whole) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into dataset_snapshot (dataset, version, number, at, taken_at, rows, left_out)
                values (?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, whole.dataset().id());
            insert.setInt(2, version);
            insert.setLong(3, whole.moment().number());
            insert.setObject(4, whole.moment().at().atOffset(ZoneOffset.UTC));
            insert.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setLong(6, whole.rows().size());
            insert.setArray(7, connection.createArrayOf("text", whole.leftOut().toArray()));
            insert.executeUpdate();
        }
    }

    /** Up to and including a version. */
    private static List<Snapshot> read(Connection connection, String dataset, int version, int limit)
            throws SQLException {
        try (var query = connection.prepareStatement(
                COLUMNS + " and version <= ? order by version desc fetch first ? rows only")) {
            query.setString(1, dataset);
            query.setInt(2, version);
            query.setInt(3, limit);
            try (var row = query.executeQuery()) {
                var snapshots = new ArrayList<Snapshot>();
                while (row.next()) {
                    snapshots.add(snapshot(row, files(connection, dataset, row.getInt("version"))));
                }
                return snapshots;
            }
        }
    }

    private static Snapshot snapshot(ResultSet row, List<Snapshot.File> files) throws SQLException {
        return new Snapshot(
                row.getString("dataset"),
                row.getInt("version"),
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                row.getLong("rows"),
                List.of((String[]) row.getArray("left_out").getArray()),
                files);
    }

    private static List<Snapshot.File> files(Connection connection, String dataset, int version) throws SQLException {
        try (var query = connection.prepareStatement(
                "select format, sha256, size from dataset_snapshot_file where dataset = ? and version = ? order by format")) {
            query.setString(1, dataset);
            query.setInt(2, version);
            try (var row = query.executeQuery()) {
                var files = new ArrayList<Snapshot.File>();
                while (row.next()) {
                    String format = row.getString(1);
                    files.add(new Snapshot.File(
                            format,
                            Format.ofSuffix(format).orElseThrow().mediaType(),
                            row.getLong(3),
                            HexFormat.of().formatHex(row.getBytes(2))));
                }
                return files;
            }
        }
    }
}
