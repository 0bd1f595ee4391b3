package org.icsworkforce.kit.intake;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** A stored payload as a stream. The connection stays free for other statements between two reads. */
final class PartStream extends InputStream {

    private final Connection connection;
    private final UUID run;
    private byte[] part = new byte[0];
    private int position;
    private int next;

    PartStream(Connection connection, UUID run) {
        this.connection = connection;
        this.run = run;
    }

    @Override
    public int read() throws IOException {
        return fill() ? part[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, part.length - position);
        System.arraycopy(part, position, target, offset, count);
        position += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (position < part.length) {
            return true;
        }
        try (var query = connection.prepareStatement("select bytes from run_payload where run = ? and part = ?")) {
            query.setObject(1, run);
            query.setInt(2, next);
            try (var result = query.executeQuery()) {
                if (!result.next()) {
                    return false;
                }
                part = result.getBytes(1);
            }
        } catch (SQLException e) {
            throw new StoreFailed(e);
        }
        next++;
        position = 0;
        return true;
    }

    /** The database failed, not the payload: the run is tried again. */
    static final class StoreFailed extends RuntimeException {
        StoreFailed(SQLException cause) {
            super("cannot read the stored payload", cause);
        }
    }
}
