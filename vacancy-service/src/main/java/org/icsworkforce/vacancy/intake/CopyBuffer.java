package org.icsworkforce.vacancy.intake;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Rows on their way into a table by {@code COPY … FROM STDIN} in text format. A full buffer is sent at once, so several
 * tables can be filled side by side on one connection, in flat memory.
 */
public final class CopyBuffer {

    private static final int FULL = 1 << 20;
    private static final byte[] NULL = {'\\', 'N'};

    private final CopyManager copy;
    private final String statement;
    private byte[] buffer = new byte[FULL + (1 << 16)];
    private int size;
    private boolean first = true;

    public CopyBuffer(Connection connection, String statement) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
        this.statement = statement;
    }

    /** The next column of the row; null is SQL null, anything else goes in as its text. */
    public CopyBuffer add(@Nullable Object value) {
        byte[] text = value == null ? NULL : value.toString().getBytes(StandardCharsets.UTF_8);
        int most = size + 2 * text.length + 2;
        if (most > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(most, buffer.length + FULL));
        }
        if (!first) {
            buffer[size++] = '\t';
        }
        first = false;
        if (value == null) {
            buffer[size++] = NULL[0];
            buffer[size++] = NULL[1];
        } else {
            escape(text);
        }
        return this;
    }

    private void escape(byte[] text) {
        byte[] target = buffer;
        int position = size;
        for (byte b : text) {
            if (b > '\r' && b != '\\' || b < '\t') {
                target[position++] = b;
            } else {
                position = escape(b, target, position);
            }
        }
        size = position;
    }

    private static int escape(byte b, byte[] target, int position) {
        byte code =
                switch (b) {
                    case '\\' -> '\\';
                    case '\t' -> 't';
                    case '\n' -> 'n';
                    case '\r' -> 'r';
                    default -> 0;
                };
        int next = position;
        if (code != 0) {
            target[next++] = '\\';
        }
        target[next++] = code == 0 ? b : code;
        return next;
    }

    public void endRow() throws SQLException {
        buffer[size++] = '\n';
        first = true;
        if (size >= FULL) {
            flush();
        }
    }

    public void flush() throws SQLException {
        if (size == 0) {
            return;
        }
        var in = copy.copyIn(statement);
        try {
            in.writeToCopy(buffer, 0, size);
            in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
        size = 0;
    }
}
