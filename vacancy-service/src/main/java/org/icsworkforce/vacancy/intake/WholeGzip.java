package org.icsworkforce.vacancy.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

/**
 * Gzip of one or several members, read to its end: the platform's own stops in silence at what it takes for none, and
 * with it the rows of a broken member would be lost. Zeros, with which some systems fill up a block, are nothing.
 */
final class WholeGzip extends GZIPInputStream {

    private static final int TRAILER = 8;

    private boolean checked;

    WholeGzip(InputStream in, int size) throws IOException {
        super(in, size);
    }

    /** Of nothing at all nothing: it was packed by nobody. */
    static InputStream of(InputStream packed) throws IOException {
        var begun = new PushbackInputStream(packed);
        int first = begun.read();
        if (first < 0) {
            return begun;
        }
        begun.unread(first);
        try {
            return new WholeGzip(begun, 1 << 16);
        } catch (IOException e) {
            throw UnreadablePayload.because("It is not gzip, as its Content-Encoding says.");
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(target, offset, length);
        } catch (IOException e) {
            throw UnreadablePayload.because("The gzip is broken, or ends too early.");
        }
        if (read < 0 && !checked) {
            checked = true;
            requireNothingBehind();
        }
        return read;
    }

    private void requireNothingBehind() throws IOException {
        for (int i = len - inf.getRemaining() + TRAILER; i < len; i++) {
            requireZero(buf[i]);
        }
        for (int next = in.read(); next >= 0; next = in.read()) {
            requireZero(next);
        }
    }

    private static void requireZero(int behind) throws UnreadablePayload {
        if (behind != 0) {
            throw UnreadablePayload.because("Behind the gzip there is something that is none, or a broken part of it.");
        }
    }
}
