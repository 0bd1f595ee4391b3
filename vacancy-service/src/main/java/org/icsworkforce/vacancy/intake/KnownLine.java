package org.icsworkforce.vacancy.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What a line was read as, without fault or remark.
 *
 * @param line hash of its bytes
 * @param reference hash of the reference of the record that it is about
 * @param content hash of that record
 * @param time short hash of when the sender last changed it
 * @param amounts what the record adds to the run's totals, as text
 */
record KnownLine(long line, long reference, long content, int time, String amounts) {

    private static final int FIXED = 3 * Long.BYTES + Integer.BYTES + 1;
    private static final int MOST_AMOUNTS = 255;

    /** Bytes that an entry takes at least. */
    static final int SHORTEST = FIXED;

    /** Bytes that an entry takes at most. */
    static final int LONGEST = FIXED + MOST_AMOUNTS;

    boolean isWritable() {
        return amounts.length() <= MOST_AMOUNTS;
    }

    void write(ByteBuffer target) {
        target.putLong(line).putLong(reference).putLong(content).putInt(time).put((byte) amounts.length());
        target.put(amounts.getBytes(StandardCharsets.US_ASCII));
    }

    static KnownLine read(ByteBuffer source) {
        long line = source.getLong();
        long reference = source.getLong();
        long content = source.getLong();
        int time = source.getInt();
        int length = Byte.toUnsignedInt(source.get());
        var amounts = new String(source.array(), source.position(), length, StandardCharsets.US_ASCII);
        source.position(source.position() + length);
        return new KnownLine(line, reference, content, time, amounts);
    }
}
