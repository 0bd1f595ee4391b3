package org.icsworkforce.kit.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Rows on their way into a table by {@code COPY … FROM STDIN} in text format. A full buffer is sent at once, so several
 * tables can be filled side by side on one connection, in flat memory.
 */
public final class CopyBuffer {

    private static final int FULL = 1 << 20;

    private final CopyManager copy;
    private final String statement;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(FULL + (1 << 16));
    private boolean first = true;

    CopyBuffer(Connection connection, String statement) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
        this.statement = statement;
    }

    /** The next column of the row; null is SQL null, anything else goes in as its text. */
    public CopyBuffer add(@Nullable Object value) {
        if (!first) {
            buffer.write('\t');
        }
        first = false;
        if (value == null) {
            buffer.write('\\');
            buffer.write('N');
        } else {
            escape(value.toString().getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    private void escape(byte[] text) {
        for (byte b : text) {
            switch (b) {
                case '\\' -> escaped('\\');
                case '\t' -> escaped('t');
                case '\n' -> escaped('n');
                case '\r' -> escaped('r');
                default -> buffer.write(b);
            }
        }
    }

    private void escaped(char code) {
        buffer.write('\\');
        buffer.write(code);
    }

    void endRow() throws SQLException {
        buffer.write('\n');
        first = true;
        if (buffer.size() >= FULL) {
            flush();
        }
    }

    void flush() throws SQLException {
        if (buffer.size() == 0) {
            return;
        }
        try {
            copy.copyIn(statement, new ByteArrayInputStream(buffer.toByteArray()), 1 << 16);
        } catch (IOException e) {
            throw new SQLException("COPY was interrupted", e);
        }
        buffer.reset();
    }
}
