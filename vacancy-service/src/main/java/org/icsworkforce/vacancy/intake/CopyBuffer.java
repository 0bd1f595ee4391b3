package org.icsworkforce.vacancy.intake;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.util.ByteConverter;

/**
 * Rows on their way into a table by {@code COPY … FROM STDIN} in PostgreSQL's binary format, which neither side has to
 * search for marks and escapes. A full buffer is sent at once, so several tables can be filled side by side on one
 * connection, in flat memory.
 */
public final class CopyBuffer {

    private static final int FULL = 1 << 20;

    /** The signature, then no flags and no extension. */
    private static final byte[] HEADER = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

    private static final short END = -1;
    private static final int NULL = -1;

    /** PostgreSQL counts days and microseconds from the beginning of 2000. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private static final Instant FIRST_INSTANT = Instant.parse("2000-01-01T00:00:00Z");

    private final CopyManager copy;
    private final String statement;
    private ByteBuffer buffer = ByteBuffer.allocate(FULL + (1 << 16));
    private int row;
    private short columns;

    /** @param target the table and its columns, as {@code COPY} names them */
    public CopyBuffer(Connection connection, String target) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
        this.statement = "copy " + target + " from stdin (format binary)";
        begin();
    }

    private void begin() {
        buffer.clear().put(HEADER);
        beginRow();
    }

    /** How many columns it has is known, and written, at its end. */
    private void beginRow() {
        row = buffer.position();
        columns = 0;
        room(Short.BYTES).position(row + Short.BYTES);
    }

    /**
     * The next column of the row, of whose type the value must be: text (a string or the constant of an enumeration), uuid,
     * integer, bigint ({@code Long}), numeric ({@code BigDecimal}), boolean, date ({@code LocalDate}) or timestamptz
     * ({@code Instant}).
     */
    public CopyBuffer add(@Nullable Object value) {
        columns++;
        switch (value) {
            case null -> room(Integer.BYTES).putInt(NULL);
            case String text -> bytes(text.getBytes(StandardCharsets.UTF_8));
            case Enum<?> constant -> bytes(constant.toString().getBytes(StandardCharsets.UTF_8));
            case UUID id ->
                column(2 * Long.BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
            case Integer number -> column(Integer.BYTES).putInt(number);
            case Long number -> column(Long.BYTES).putLong(number);
            case BigDecimal number -> bytes(ByteConverter.numeric(number));
            case Boolean flag -> column(1).put((byte) (flag ? 1 : 0));
            case LocalDate day -> column(Integer.BYTES).putInt((int) ChronoUnit.DAYS.between(FIRST_DAY, day));
            case Instant instant -> column(Long.BYTES).putLong(ChronoUnit.MICROS.between(FIRST_INSTANT, instant));
            default -> throw new IllegalArgumentException("no column holds a " + value.getClass());
        }
        return this;
    }

    /** The next column of the row: text in UTF-8. */
    public CopyBuffer addText(byte[] text) {
        columns++;
        bytes(text);
        return this;
    }

    private void bytes(byte[] value) {
        column(value.length).put(value);
    }

    private ByteBuffer column(int length) {
        return room(Integer.BYTES + length).putInt(length);
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            buffer.flip();
            buffer = ByteBuffer.allocate(Math.max(buffer.limit() + bytes, buffer.capacity() + FULL))
                    .put(buffer);
        }
        return buffer;
    }

    public void endRow() throws SQLException {
        buffer.putShort(row, columns);
        beginRow();
        if (row >= FULL) {
            flush();
        }
    }

    public void flush() throws SQLException {
        if (row == HEADER.length) {
            return;
        }
        buffer.putShort(row, END);
        var in = copy.copyIn(statement);
        try {
            in.writeToCopy(buffer.array(), 0, row + Short.BYTES);
            in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
        begin();
    }
}
