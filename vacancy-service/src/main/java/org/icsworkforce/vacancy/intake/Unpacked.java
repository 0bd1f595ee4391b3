package org.icsworkforce.vacancy.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.icsworkforce.kit.access.LimitedStream;

/** A stored payload as its format is read. */
final class Unpacked {

    /** What a payload may unpack to: a small bomb must not fill the disk. */
    private static final long MAX_BYTES = 4L << 30;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Unpacked() {}

    static InputStream of(InputStream stored, boolean gzip) throws IOException {
        return withoutByteOrderMark(gzip ? limited(new BufferedInputStream(WholeGzip.of(stored)), MAX_BYTES) : stored);
    }

    static InputStream limited(InputStream unpacked, long limit) {
        return new LimitedStream(unpacked, limit, () -> {
            throw UnreadablePayload.because("The payload is too large when unpacked.");
        });
    }

    /** Spreadsheets put one before UTF-8; behind it, a quoted CSV header would not be one. */
    private static InputStream withoutByteOrderMark(InputStream payload) throws IOException {
        byte[] start = payload.readNBytes(BYTE_ORDER_MARK.length);
        return Arrays.equals(start, BYTE_ORDER_MARK)
                ? payload
                : new SequenceInputStream(new ByteArrayInputStream(start), payload);
    }
}
