package org.icsworkforce.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * What telling the unchanged rows of a feed costs at least: the references and hashes that the feed holds are read from
 * the database into two arrays, every line of the file is parsed as a stream of tokens and hashed, and its reference is
 * looked up. No check of a value, no receipt, no ledger, no report.
 */
final class ReadingFloor {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int LONGEST_LINE = 1 << 20;

    private final Connection connection;
    private final String feed;

    ReadingFloor(Connection connection, String feed) {
        this.connection = connection;
        this.feed = feed;
    }

    /** Returns how many lines the file has. */
    long run(Path file) throws SQLException, IOException {
        var held = new Held();
        hold(held);
        byte[] buffer = new byte[LONGEST_LINE];
        long lines = 0;
        int filled = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer, filled, buffer.length - filled)) {
                int end = filled + read;
                int begin = 0;
                for (int i = filled; i < end; i++) {
                    if (buffer[i] == '\n') {
                        compare(buffer, begin, i - begin, held);
                        lines++;
                        begin = i + 1;
                    }
                }
                filled = end - begin;
                System.arraycopy(buffer, begin, buffer, 0, filled);
            }
        }
        if (held.found != lines) {
            throw new IllegalStateException("the feed holds " + held.found + " of " + lines + " references");
        }
        return lines;
    }

    private void hold(Held held) throws SQLException {
        connection.setAutoCommit(false);
        try (var query = connection.prepareStatement("select reference, content_hash from vacancy where feed = ?")) {
            query.setString(1, feed);
            query.setFetchSize(10_000);
            try (var result = query.executeQuery()) {
                while (result.next()) {
                    byte[] reference = result.getBytes(1);
                    held.put(hash(reference, 0, reference.length), result.getLong(2));
                }
            }
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void compare(byte[] line, int offset, int length, Held held) throws IOException {
        long content = hash(line, offset, length);
        try (JsonParser parser = JSON.createParser(line, offset, length)) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart()) {
                    depth++;
                } else if (token.isStructEnd()) {
                    depth--;
                } else if (token.isScalarValue()) {
                    boolean reference = depth == 1 && "reference".equals(parser.currentName());
                    String text = parser.getText();
                    if (reference) {
                        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
                        held.compare(hash(bytes, 0, bytes.length), content);
                    }
                }
            }
        }
    }

    /** Eight bytes a step; good enough to spread. */
    private static long hash(byte[] bytes, int offset, int length) {
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        long hash = length;
        int i = offset;
        for (; i + Long.BYTES <= offset + length; i += Long.BYTES) {
            hash = (hash ^ buffer.getLong(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        for (; i < offset + length; i++) {
            hash = (hash ^ bytes[i]) * 0x9E3779B97F4A7C15L;
        }
        hash ^= hash >>> 29;
        return hash == 0 ? 1 : hash;
    }

    /** Two arrays with open addressing, at most half full. */
    private static final class Held {

        private long[] keys = new long[1 << 10];
        private long[] contents = new long[1 << 10];
        private int size;
        private long found;
        private long same;

        void put(long key, long content) {
            if (++size * 2 > keys.length) {
                grow();
            }
            int slot = slot(key);
            keys[slot] = key;
            contents[slot] = content;
        }

        void compare(long key, long content) {
            int slot = slot(key);
            if (keys[slot] == key) {
                found++;
                same += contents[slot] == content ? 1 : 0;
            }
        }

        private int slot(long key) {
            int slot = (int) key & (keys.length - 1);
            while (keys[slot] != 0 && keys[slot] != key) {
                slot = (slot + 1) & (keys.length - 1);
            }
            return slot;
        }

        private void grow() {
            long[] oldKeys = keys;
            long[] oldContents = contents;
            keys = new long[oldKeys.length * 2];
            contents = Arrays.copyOf(keys, keys.length);
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    int slot = slot(oldKeys[i]);
                    keys[slot] = oldKeys[i];
                    contents[slot] = oldContents[i];
                }
            }
        }
    }
}
