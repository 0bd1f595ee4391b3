package org.icsworkforce.vacancy.intake;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout.OfInt;
import java.lang.foreign.ValueLayout.OfLong;

/**
 * What a feed already holds, as one hash per reference, one per content and a short one per time: 24 bytes a slot, open
 * addressing, at most half full, nothing per row read. A million references take 48 MiB, outside of the heap: a table of
 * this size would be copied and thrown away there again and again, and is needed for one run only. Of one thread.
 *
 * <p>Two references whose 64-bit hashes are equal would be taken for one; at a million references the chance of any
 * such pair is 3 in 100 million.
 */
final class References implements AutoCloseable {

    /** How a row of the payload stands to what the feed holds and to the rows before it. */
    enum Comparison {
        NEW,
        CHANGED,
        UNCHANGED,
        /** Unchanged, but the sender gives it another time than the one held. */
        RESTATED,
        /** The same reference and content stood earlier in the payload. */
        REPEATED,
        /** The same reference stood earlier in the payload with another content, or in a row that cannot be taken. */
        CONTRADICTED
    }

    private static final int INITIAL_SLOTS = 1 << 10;

    private static final OfLong HASH = JAVA_LONG;
    private static final OfInt SHORT = JAVA_INT;
    private static final int CONTENT = 8;
    private static final int TIME = 16;
    private static final int MARKS = 20;
    private static final int SLOT = 24;

    /** The payload has named it. */
    private static final int SENT = 1;

    /** A row that was rejected named it. */
    private static final int REJECTED = 2;

    private Arena arena = Arena.ofConfined();
    private MemorySegment table = arena.allocate((long) INITIAL_SLOTS * SLOT, HASH.byteAlignment());
    private int slots = INITIAL_SLOTS;
    private int size;

    /** Notes a reference that the feed holds. */
    void hold(String reference, long content, long statedAt) {
        long key = QuickHash.of(reference);
        long slot = slot(key);
        if (isFree(slot)) {
            slot = insert(key);
        }
        table.set(HASH, slot + CONTENT, content);
        table.set(SHORT, slot + TIME, time(statedAt));
    }

    /** Compares a row of the payload, and remembers it for the rows behind it. */
    Comparison compare(String reference, long content, long statedAt) {
        long key = QuickHash.of(reference);
        long slot = slot(key);
        if (isFree(slot)) {
            slot = insert(key);
            table.set(HASH, slot + CONTENT, content);
            mark(slot, SENT);
            return Comparison.NEW;
        }
        boolean same = table.get(HASH, slot + CONTENT) == content;
        if (isMarked(slot, REJECTED)) {
            return Comparison.CONTRADICTED;
        }
        if (isMarked(slot, SENT)) {
            return same ? Comparison.REPEATED : Comparison.CONTRADICTED;
        }
        mark(slot, SENT);
        table.set(HASH, slot + CONTENT, content);
        if (!same) {
            return Comparison.CHANGED;
        }
        return statedAt == 0 || table.get(SHORT, slot + TIME) == time(statedAt)
                ? Comparison.UNCHANGED
                : Comparison.RESTATED;
    }

    /** Whether a record is held with this content, and said of the same time or of none. */
    boolean holds(long key, long content, int time) {
        long slot = slot(key);
        return !isFree(slot)
                && table.get(HASH, slot + CONTENT) == content
                && (time == 0 || table.get(SHORT, slot + TIME) == time);
    }

    /** Notes a row that says what is held. Returns false when the payload has named the record before. */
    boolean passes(long key) {
        long slot = slot(key);
        if (isFree(slot) || isMarked(slot, SENT | REJECTED)) {
            return false;
        }
        mark(slot, SENT);
        return true;
    }

    /**
     * Notes a row that cannot be taken: what it is about has not ended therefore. Returns false when a row before it that
     * can be taken has named the record: nobody knows which of the two is meant.
     */
    boolean reject(String reference) {
        long key = QuickHash.of(reference);
        long slot = slot(key);
        if (isFree(slot)) {
            slot = insert(key);
        }
        mark(slot, REJECTED);
        return !isMarked(slot, SENT);
    }

    /** Whether the payload names the reference, in whatever row. */
    boolean isPresent(String reference) {
        return isMarked(slot(QuickHash.of(reference)), SENT | REJECTED);
    }

    private boolean isFree(long slot) {
        return table.get(HASH, slot) == 0;
    }

    private boolean isMarked(long slot, int marks) {
        return (table.get(SHORT, slot + MARKS) & marks) != 0;
    }

    private void mark(long slot, int mark) {
        table.set(SHORT, slot + MARKS, table.get(SHORT, slot + MARKS) | mark);
    }

    private long insert(long key) {
        if (++size * 2 > slots) {
            grow();
        }
        long slot = slot(key);
        table.set(HASH, slot, key);
        return slot;
    }

    private void grow() {
        var former = table;
        try (var formerArena = arena) {
            slots *= 2;
            arena = Arena.ofConfined();
            table = arena.allocate((long) slots * SLOT, HASH.byteAlignment());
            for (long from = 0; from < former.byteSize(); from += SLOT) {
                long key = former.get(HASH, from);
                if (key != 0) {
                    MemorySegment.copy(former, from, table, slot(key), SLOT);
                }
            }
        }
    }

    /** Where the key stands, or would stand: its first byte in the table. */
    private long slot(long key) {
        int number = (int) key & (slots - 1);
        for (long found = table.get(HASH, (long) number * SLOT);
                found != 0 && found != key;
                found = table.get(HASH, (long) number * SLOT)) {
            number = (number + 1) & (slots - 1);
        }
        return (long) number * SLOT;
    }

    /** Of {@link Row#statedAt()}; 0 for none. */
    static int time(long statedAt) {
        return Long.hashCode(statedAt);
    }

    /** Its memory is free then. */
    @Override
    public void close() {
        arena.close();
    }
}
