package org.icsworkforce.vacancy.intake;

import com.github.luben.zstd.ZstdInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A stored payload, byte for byte as it was received. What holds its parts is asked for one at a time. */
final class ReceivedPayload extends FilterInputStream {

    private long delivered;

    /** @param parts by number from 0, as they are stored; null behind the last one */
    ReceivedPayload(IntFunction<byte @Nullable []> parts) throws IOException {
        super(new ZstdInputStream(new Parts(parts)));
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        delivered += read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        delivered += Math.max(0, count);
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Bytes of the payload read so far. */
    long delivered() {
        return delivered;
    }

    private static final class Parts extends InputStream {

        private final IntFunction<byte @Nullable []> parts;
        private byte[] part = new byte[0];
        private int position;
        private int next;

        Parts(IntFunction<byte @Nullable []> parts) {
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

        private boolean fill() {
            if (position < part.length) {
                return true;
            }
            byte[] following = parts.apply(next);
            if (following == null) {
                return false;
            }
            part = following;
            next++;
            position = 0;
            return true;
        }
    }
}
