package org.icsworkforce.vacancy.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/**
 * A text without the zeros that fill up a block, and the end of file of old systems (SUB), behind it. In between they
 * are given: there they are faults. Of UTF-16 zeros are a part.
 */
final class WithoutFill extends PushbackInputStream {

    private static final int SUB = 0x1A;

    /** Longer than any block. */
    private static final int MOST = 1 << 20;

    private boolean begun;
    private boolean wide;

    WithoutFill(InputStream in) {
        super(in, MOST);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (!begun) {
            begin();
        }
        int count = super.read(target, offset, length);
        if (wide || count <= 0 || !isFill(target[offset + count - 1]) || !isEndBehind()) {
            return count;
        }
        while (count > 0 && isFill(target[offset + count - 1])) {
            count--;
        }
        return count == 0 ? -1 : count;
    }

    private void begin() throws IOException {
        begun = true;
        byte[] start = new byte[2];
        int length = fill(start);
        wide = length == 2 && (start[0] == 0 || start[1] == 0 || start[0] == (byte) 0xFF || start[0] == (byte) 0xFE);
        unread(start, 0, length);
    }

    private boolean isEndBehind() throws IOException {
        byte[] rest = new byte[MOST];
        int length = fill(rest);
        for (int i = 0; i < length; i++) {
            if (!isFill(rest[i]) || length == MOST) {
                unread(rest, 0, length);
                return false;
            }
        }
        return true;
    }

    private int fill(byte[] target) throws IOException {
        int length = 0;
        int read = super.read(target, 0, target.length);
        while (read > 0) {
            length += read;
            read = super.read(target, length, target.length - length);
        }
        return length;
    }

    private static boolean isFill(byte read) {
        return read == 0 || read == SUB;
    }
}
