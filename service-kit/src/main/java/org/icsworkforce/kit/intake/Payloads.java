package org.icsworkforce.kit.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps payloads as they came. A client that sends slowly fills a file and holds no transaction open. */
@ApplicationScoped
class Payloads {

    private static final int PART = 1 << 20;

    /** A payload on its way in. */
    record Spooled(Path file, byte[] digest, long size) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    Spooled spool(InputStream body) throws IOException {
        Path file = Files.createTempFile("payload", null);
        MessageDigest digest = ContentHash.sha256();
        try (var digested = new DigestInputStream(body, digest);
                var out = Files.newOutputStream(file)) {
            long size = digested.transferTo(out);
            return new Spooled(file, digest.digest(), size);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
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
    PartStream open(Connection connection, UUID run) {
        return new PartStream(part -> {
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

    /** Null behind the last part. */
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
