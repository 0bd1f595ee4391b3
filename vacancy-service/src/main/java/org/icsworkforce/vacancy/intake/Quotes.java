package org.icsworkforce.vacancy.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * CSV whose quotes are right. A quote within a quoted cell that is neither doubled nor its end would make the parser lose
 * its way: such a cell ends at the next separator or line instead, and the row is known as broken.
 */
final class Quotes extends Reader {

    private static final int SIZE = 1 << 13;

    /**
     * @param line that the record was in when it went wrong, from 1
     * @param column number of the cell, from 1
     */
    record Broken(int line, int column, String message) {}

    private enum At {
        BEGIN,
        PLAIN,
        QUOTED,
        CLOSED,
        SPACED,
        BEHIND
    }

    private final Reader in;
    private final char separator;
    private final char[] read = new char[SIZE];
    private final char[] ready = new char[3 * SIZE];
    private final Deque<Broken> broken = new ArrayDeque<>();
    private int position;
    private int limit;
    private At at = At.BEGIN;
    private boolean returned;
    private int line = 1;
    private int column = 1;
    private int openLine;
    private int openColumn;

    Quotes(Reader in, char separator) {
        this.in = in;
        this.separator = separator;
    }

    /** Whether nothing is broken in what was read so far and not asked for. */
    boolean areSound() {
        return broken.isEmpty();
    }

    /** The first break of a record that ends in the line, and none of those before it. */
    @Nullable
    Broken upTo(int lastLine) {
        Broken first = null;
        while (!broken.isEmpty() && broken.getFirst().line() <= lastLine) {
            Broken next = broken.removeFirst();
            first = first == null ? next : first;
        }
        return first;
    }

    /** Line of the cell that is being read. */
    int openLine() {
        return openLine;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (position == limit) {
            int count = in.read(read, 0, SIZE);
            if (count < 0) {
                if (at == At.QUOTED) {
                    at = At.BEGIN;
                    broken.add(new Broken(openLine, openColumn, "The quote that opens a cell is never closed."));
                }
                return -1;
            }
            position = 0;
            limit = 0;
            for (int i = 0; i < count; i++) {
                char c = read[i];
                if ((at == At.PLAIN || at == At.QUOTED) && c != '"' && c != separator && c != '\n' && c != '\r') {
                    // nearly all characters are
                    ready[limit++] = c;
                    returned = false;
                } else {
                    take(c);
                }
            }
        }
        int count = Math.min(length, limit - position);
        System.arraycopy(ready, position, target, offset, count);
        position += count;
        return count;
    }

    private void take(char c) {
        if ((at == At.BEGIN || at == At.CLOSED || at == At.SPACED) && isNothing(c)) {
            // around quotes it is nothing, and elsewhere no part of what the cell says
            at = at == At.BEGIN ? at : At.SPACED;
            return;
        }
        boolean lineEnd = c == '\n' || c == '\r';
        boolean ends = lineEnd || c == separator;
        switch (at) {
            case BEGIN, PLAIN -> {
                if (c == '"' && at == At.BEGIN) {
                    at = At.QUOTED;
                    openLine = line;
                    openColumn = column;
                } else {
                    at = ends ? At.BEGIN : At.PLAIN;
                }
            }
            case QUOTED -> at = c == '"' ? At.CLOSED : At.QUOTED;
            case CLOSED, SPACED -> {
                boolean spaced = at == At.SPACED;
                at = c == '"' && !spaced ? At.QUOTED : ends ? At.BEGIN : At.BEHIND;
                if (at == At.BEHIND) {
                    broken.add(
                            new Broken(line, column, "A quote within a quoted cell is neither doubled nor its end."));
                    ready[limit++] = '"';
                    if (spaced) {
                        ready[limit++] = ' ';
                    }
                    if (c == '"') {
                        ready[limit++] = '"';
                    }
                }
            }
            case BEHIND -> {
                if (ends) {
                    at = At.BEGIN;
                    ready[limit++] = '"';
                } else if (c == '"') {
                    ready[limit++] = '"';
                }
            }
        }
        ready[limit++] = c;
        count(c, lineEnd);
    }

    /** Files that were put together have marks of byte order within, and web pages spaces of their own. */
    private boolean isNothing(char c) {
        return c == ' ' || c != separator && c != '\n' && c != '\r' && Shown.isUnseen(c);
    }

    private void count(char c, boolean lineEnd) {
        if (lineEnd && !(c == '\n' && returned)) {
            line++;
        }
        returned = c == '\r';
        if (at == At.BEGIN) {
            column = lineEnd ? 1 : column + 1;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
