package org.icsworkforce.kit.snapshot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.icsworkforce.kit.digest.Sha256;
import org.icsworkforce.kit.table.Format;
import org.icsworkforce.kit.table.Table;

/** The bytes of snapshots, part by part. */
final class SnapshotFiles {

    private static final int PART = 1 << 20;

    private SnapshotFiles() {}

    static void write(Connection connection, String dataset, int version, Format format, Table table)
            throws SQLException, IOException {
        try (var parts = new Parts(connection, dataset, version, format);
                var digested = new DigestOutputStream(parts, Sha256.begin());
                var insert = connection.prepareStatement(
                        "insert into dataset_snapshot_file (dataset, version, format, sha256, size) values (?, ?, ?, ?, ?)")) {
            format.write(table, digested);
            parts.flush();
            name(insert, dataset, version, format);
            insert.setBytes(4, digested.getMessageDigest().digest());
            insert.setLong(5, parts.size);
            insert.executeUpdate();
        }
    }

    /** The connection is read from as the stream is. */
    static InputStream read(Connection connection, String dataset, int version, Format format) throws SQLException {
        var names = connection.prepareStatement(
                "select bytes from dataset_snapshot_part where dataset = ? and version = ? and format = ? and part = ?");
        name(names, dataset, version, format);
        int parts = count(connection, dataset, version, format);
        var numbers = IntStream.range(0, parts).iterator();
        return new SequenceInputStream(new Enumeration<InputStream>() {
            @Override
            public boolean hasMoreElements() {
                return numbers.hasNext();
            }

            @Override
            public InputStream nextElement() {
                try {
                    names.setInt(4, numbers.nextInt());
                    try (var row = names.executeQuery()) {
                        row.next();
                        return new ByteArrayInputStream(row.getBytes(1));
                    }
                } catch (SQLException e) {
                    throw new NoSuchElementException("the snapshot cannot be read", e);
                }
            }
        });
    }

    private static int count(Connection connection, String dataset, int version, Format format) throws SQLException {
        try (var query = connection.prepareStatement(
                "select count(*) from dataset_snapshot_part where dataset = ? and version = ? and format = ?")) {
            name(query, dataset, version, format);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void name(PreparedStatement statement, String dataset, int version, Format format)
            throws SQLException {
        statement.setString(1, dataset);
        statement.setInt(2, version);
        statement.setString(3, format.suffix());
    }

    /** Writes every full part, and with {@code close} the rest; {@code flush} of an encoder is not an end. */
    private static final class Parts extends OutputStream {

        private final PreparedStatement insert;
        private final byte[] part = new byte[PART];
        private int filled;
        private int number;
        private long size;

        Parts(Connection connection, String dataset, int version, Format format) throws SQLException {
            insert = connection.prepareStatement(
                    "insert into dataset_snapshot_part (dataset, version, format, part, bytes) values (?, ?, ?, ?, ?)");
            name(insert, dataset, version, format);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            size += length;
            int done = 0;
            while (done < length) {
                int now = Math.min(length - done, PART - filled);
                System.arraycopy(bytes, offset + done, part, filled, now);
                filled += now;
                done += now;
                if (filled == PART) {
                    store();
                }
            }
        }

        @Override
        public void close() throws IOException {
            try (insert) {
                store();
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }

        private void store() throws IOException {
            if (filled == 0) {
                return;
            }
            try {
                insert.setInt(4, number++);
                insert.setBytes(5, Arrays.copyOf(part, filled));
                insert.executeUpdate();
                filled = 0;
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }
    }
}
