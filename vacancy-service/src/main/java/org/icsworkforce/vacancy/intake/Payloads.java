package org.icsworkforce.vacancy.intake;

import com.github.luben.zstd.ZstdOutputStream;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps payloads so that they can be given back as they came. A client that sends slowly fills a file and holds no
 * transaction open. What is written, sent to the database and logged there is compressed: it costs less than the writing.
 */
@ApplicationScoped
class Payloads {

    /** One that is read for seconds grows old in the heap, and is thrown away only by a full collection. */
    private static final int PART = 1 << 17;

    private static final int CHUNK = 1 << 16;

    /** The fastest: others gain little on text. */
    private static final int LEVEL = 1;

    /**
     * A payload on its way in.
     *
     * @param file what will be stored of it
     * @param digest SHA-256 of the payload as received
     * @param size bytes of it as received
     */
    record Spooled(Path file, byte[] digest, long size) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    Spooled spool(InputStream body) throws IOException {
        Path file = Files.createTempFile("payload", null);
        MessageDigest digest = ContentHash.sha256();
        long size = 0;
        try (body;
                var out = new ZstdOutputStream(new BufferedOutputStream(Files.newOutputStream(file), CHUNK), LEVEL)) {
            var chunk = new byte[CHUNK];
            for (int length = body.read(chunk); length >= 0; length = body.read(chunk)) {
                digest.update(chunk, 0, length);
                out.write(chunk, 0, length);
                size += length;
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new Spooled(file, digest.digest(), size);
    }

    void store(Connection connection, UUID run, Spooled spooled) throws SQLException, IOException {
        try (var in = Files.newInputStream(spooled.file());
                var insert =
                        connection.prepareStatement("insert into run_payload (run, part, bytes) values (?, ?, ?)")) {
            byte[] part = in.readNBytes(PART);
            for (int number = 0; part.length > 0; number++) {
                insert.setObject(1, run);
                insert.setInt(2, number);
                insert.setBytes(3, part);
                insert.executeUpdate();
                part = in.readNBytes(PART);
            }
        }
    }

    /** The payload as received, read part by part as the stream is read. */
    ReceivedPayload open(Connection connection, UUID run) throws IOException {
        return new ReceivedPayload(part -> {
            try {
                return part(connection, run, part);
            } catch (SQLException e) {
                throw new IllegalStateException("the stored payload cannot be read", e);
            }
        });
    }

    /** What must not be kept is not kept; digest and size stay in the ledger. */
    void delete(Connection connection, UUID run) throws SQLException {
        try (var delete = connection.prepareStatement("delete from run_payload where run = ?")) {
            delete.setObject(1, run);
            delete.executeUpdate();
        }
    }

    /** A part as it is stored; null behind the last one. */
    byte @Nullable [] part(Connection connection, UUID run, int part) throws SQLException {
        try (var query = connection.prepareStatement("select bytes from run_payload where run = ? and part = ?")) {
            query.setObject(1, run);
            query.setInt(2, part);
            try (var result = query.executeQuery()) {
                return result.next() ? result.getBytes(1) : null;
            }
        }
    }
}
