package org.icsworkforce.kit.intake;

import java.io.InputStream;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A stored payload as a stream. What holds the parts is asked for one at a time. */
final class PartStream extends InputStream {

    private final IntFunction<byte @Nullable []> parts;
    private byte[] part = new byte[0];
    private int position;
    private int next;
    private long delivered;

    /** @param parts by number from 0; null behind the last one */
    PartStream(IntFunction<byte @Nullable []> parts) {
        this.parts = parts;
    }

    @Override
    public int read() {
        return fill() ? part[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, part.length - position);
        System.arraycopy(part, position, target, offset, count);
        position += count;
        return count;
    }

    /** Bytes of the parts asked for so far. */
    long delivered() {
        return delivered;
    }

    private boolean fill() {
        if (position < part.length) {
            return true;
        }
        byte[] following = parts.apply(next);
        if (following == null) {
            return false;
        }
        part = following;
        delivered += following.length;
        next++;
        position = 0;
        return true;
    }
}
