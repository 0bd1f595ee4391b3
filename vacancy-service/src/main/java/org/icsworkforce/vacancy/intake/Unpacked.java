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

    private static final byte[] GZIP = {0x1F, (byte) 0x8B};
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Unpacked() {}

    static InputStream of(InputStream stored, boolean gzip) throws IOException {
        return withoutByteOrderMark(
                gzip ? once(limited(new BufferedInputStream(WholeGzip.of(stored)), MAX_BYTES)) : stored);
    }

    static InputStream limited(InputStream unpacked, long limit) {
        return new LimitedStream(unpacked, limit, () -> {
            throw UnreadablePayload.because("The payload is too large when unpacked.");
        });
    }

    /** Programs pack a file, and clients the body that it is. */
    private static InputStream once(InputStream unpacked) throws IOException {
        byte[] start = unpacked.readNBytes(GZIP.length);
        if (Arrays.equals(start, GZIP)) {
            throw UnreadablePayload.because("The payload is packed by gzip twice: pack it once.");
        }
        return new SequenceInputStream(new ByteArrayInputStream(start), unpacked);
    }

    /** Spreadsheets put one before UTF-8; behind it, a quoted CSV header would not be one. */
    private static InputStream withoutByteOrderMark(InputStream payload) throws IOException {
        byte[] start = payload.readNBytes(BYTE_ORDER_MARK.length);
        return Arrays.equals(start, BYTE_ORDER_MARK)
                ? payload
                : new SequenceInputStream(new ByteArrayInputStream(start), payload);
    }
}
