package org.icsworkforce.vacancy.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream as bytes, one buffer for all of them; a line that is too long is skipped to its end. */
final class Lines {

    static final int MAX_LENGTH = 1 << 20;

    /** Stands before each text of a sequence (RFC 7464). */
    private static final byte RECORD_SEPARATOR = 0x1E;

    private final InputStream in;
    private final byte[] chunk = new byte[1 << 16];
    private int position;
    private int limit;
    private byte[] line = new byte[4096];
    private int length;
    private int number;
    private boolean tooLong;

    /** Of a line: a return where the text has no others. */
    private byte end = '\n';

    Lines(InputStream in) {
        this.in = in;
    }

    /** Moves to the next line. Returns whether there is one. */
    boolean advance() throws IOException {
        length = 0;
        tooLong = false;
        boolean any = false;
        while (fill()) {
            any = true;
            byte last = number == 0 ? begin() : end;
            int to = position;
            while (to < limit && chunk[to] != last) {
                to++;
            }
            append(position, to);
            boolean complete = to < limit;
            position = complete ? to + 1 : limit;
            if (complete) {
                break;
            }
        }
        if (any) {
            number++;
            if (length > 0 && line[length - 1] == '\r') {
                length--;
            }
            if (length > 0 && line[0] == RECORD_SEPARATOR) {
                System.arraycopy(line, 1, line, 0, --length);
            }
        }
        return any;
    }

    /** Between two objects, a return without a line feed ends a line: within JSON it could stand there nowhere. */
    private byte begin() {
        for (int i = position; i < limit && chunk[i] != '\n'; i++) {
            boolean between = i > position
                    && chunk[i] == '\r'
                    && chunk[i - 1] == '}'
                    && i + 1 < limit
                    && (chunk[i + 1] == '{' || chunk[i + 1] == RECORD_SEPARATOR);
            if (between) {
                end = '\r';
            }
        }
        return end;
    }

    private boolean fill() throws IOException {
        if (position == limit) {
            position = 0;
            limit = Math.max(0, in.read(chunk, 0, chunk.length));
        }
        return limit > 0;
    }

    private void append(int from, int to) {
        int needed = length + to - from;
        if (needed > MAX_LENGTH) {
            tooLong = true;
            return;
        }
        if (needed > line.length) {
            line = Arrays.copyOf(line, Math.max(needed, line.length * 2));
        }
        System.arraycopy(chunk, from, line, length, to - from);
        length = needed;
    }

    boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (line[i] > ' ' || line[i] < 0) {
                return false;
            }
        }
        return !tooLong;
    }

    boolean begins(char character) {
        return length > 0 && line[0] == character;
    }

    boolean ends(char character) {
        int end = length;
        while (end > 0 && line[end - 1] == ' ') {
            end--;
        }
        return end > 0 && line[end - 1] == character;
    }

    /** Whether what was read ahead says something, and no line of it begins as JSON does. */
    boolean aheadIsNoJson() {
        boolean begin = true;
        boolean says = false;
        for (int i = 0; i < limit; i++) {
            byte letter = chunk[i];
            if (begin && (letter == '{' || letter == '[')) {
                return false;
            }
            boolean blank = letter >= 0 && letter <= ' ';
            says |= !blank;
            begin = letter == '\n' || letter == '\r' || begin && blank;
        }
        return says;
    }

    /** As old systems end their lines, with nothing that ends one here. */
    boolean holdsReturns() {
        return holds('\r');
    }

    /** Among the bytes by which an encoding is told. */
    boolean beginsWithZeros() {
        for (int i = 0; i < Math.min(length, Integer.BYTES); i++) {
            if (line[i] == 0) {
                return true;
            }
        }
        return false;
    }

    boolean holdsZeros() {
        return holds('\0');
    }

    private boolean holds(char character) {
        for (int i = 0; i < length; i++) {
            if (line[i] == character) {
                return true;
            }
        }
        return false;
    }

    boolean isTooLong() {
        return tooLong;
    }

    /** The line stands at the beginning of it, {@link #length()} bytes long; valid until the next one. */
    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    int number() {
        return number;
    }
}
