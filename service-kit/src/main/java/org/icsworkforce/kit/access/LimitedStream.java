package org.icsworkforce.kit.access;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses to be read behind a number of bytes. */
public final class LimitedStream extends FilterInputStream {

    /** Throws what tells the reader that there is too much. */
    @FunctionalInterface
    public interface Excess {
        void refuse() throws IOException;
    }

    private final Excess excess;
    private long left;

    public LimitedStream(InputStream in, long limit, Excess excess) {
        super(in);
        this.left = limit;
        this.excess = excess;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        count(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            excess.refuse();
        }
    }
}
