package org.icsworkforce.vacancy.intake;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Predicate;

/** The known lines of one feed as they are stored: in parts, of which one at a time is held. */
final class KnownLineParts {

    private static final int FULL = 1 << 20;

    private final Connection connection;
    private final String feed;
    private final long reading;
    private final ByteBuffer learned = ByteBuffer.allocate(FULL + KnownLine.LONGEST);
    private int next;

    /** @param reading of everything beside the bytes that the reading depends on */
    KnownLineParts(Connection connection, String feed, long reading) {
        this.connection = connection;
        this.feed = feed;
        this.reading = reading;
    }

    /** Bytes that are stored for the feed. What was read in another way is forgotten. */
    long size() throws SQLException {
        delete("reading <> ?", reading);
        try (var query = connection.prepareStatement(
                "select coalesce(sum(octet_length(bytes)), 0), coalesce(max(part) + 1, 0) from known_line"
                        + " where feed = ?")) {
            query.setString(1, feed);
            try (var row = query.executeQuery()) {
                row.next();
                next = row.getInt(2);
                return row.getLong(1);
            }
        }
    }

    /** Shows each line. A part of which most is refused is written anew without that. */
    void read(Predicate<KnownLine> holds) throws SQLException {
        try (var query = connection.prepareStatement("select part, bytes from known_line where feed = ?")) {
            query.setString(1, feed);
            query.setFetchSize(1);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    read(row.getInt(1), ByteBuffer.wrap(row.getBytes(2)), holds);
                }
            }
        }
    }

    private void read(int part, ByteBuffer stored, Predicate<KnownLine> holds) throws SQLException {
        byte[] bytes = stored.array();
        int kept = 0;
        while (stored.hasRemaining()) {
            int begin = stored.position();
            if (holds.test(KnownLine.read(stored))) {
                int length = stored.position() - begin;
                System.arraycopy(bytes, begin, bytes, kept, length);
                kept += length;
            }
        }
        if (kept * 2 < bytes.length) {
            delete("part = ?", part);
            if (kept > 0) {
                insert(part, Arrays.copyOf(bytes, kept));
            }
        }
    }

    void add(KnownLine line) throws SQLException {
        line.write(learned);
        if (learned.position() >= FULL) {
            flush();
        }
    }

    void flush() throws SQLException {
        if (learned.position() > 0) {
            insert(next++, Arrays.copyOf(learned.array(), learned.position()));
            learned.clear();
        }
    }

    void forget() throws SQLException {
        learned.clear();
        delete("part >= ?", 0);
    }

    private void insert(int part, byte[] bytes) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into known_line (feed, part, reading, bytes) values (?, ?, ?, ?)")) {
            insert.setString(1, feed);
            insert.setInt(2, part);
            insert.setLong(3, reading);
            insert.setBytes(4, bytes);
            insert.executeUpdate();
        }
    }

    private void delete(String condition, long argument) throws SQLException {
        try (var delete = connection.prepareStatement("delete from known_line where feed = ? and " + condition)) {
            delete.setString(1, feed);
            delete.setLong(2, argument);
            delete.executeUpdate();
        }
    }
}
