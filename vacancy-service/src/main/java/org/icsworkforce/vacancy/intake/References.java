package org.icsworkforce.vacancy.intake;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What a feed already holds, as one hash per reference, one per content and a short one per time: 20 bytes a slot in
 * three arrays, open addressing, at most half full, nothing per row read. A million references take 40 MiB.
 *
 * <p>Two references whose 64-bit hashes are equal would be taken for one; at a million references the chance of any
 * such pair is 3 in 100 million.
 */
final class References {

    /** How a row of the payload stands to what the feed holds and to the rows before it. */
    enum Comparison {
        NEW,
        CHANGED,
        UNCHANGED,
        /** Unchanged, but the sender gives it another time than the one held. */
        RESTATED,
        /** The same reference and content stood earlier in the payload. */
        REPEATED,
        /** The same reference stood earlier in the payload with another content. */
        CONTRADICTED
    }

    private static final int INITIAL_SLOTS = 1 << 10;

    private long[] references = new long[INITIAL_SLOTS];
    private long[] contents = new long[INITIAL_SLOTS];
    private int[] times = new int[INITIAL_SLOTS];
    private BitSet sent = new BitSet();

    /** Beside those that were sent, held references of rows that were rejected. */
    private BitSet rejected = new BitSet();

    private int size;

    /** Notes a reference that the feed holds. */
    void hold(String reference, long content, long statedAt) {
        long key = key(reference);
        int slot = slot(key, references);
        if (references[slot] == 0) {
            slot = insert(key);
        }
        contents[slot] = content;
        times[slot] = time(statedAt);
    }

    /** Compares a row of the payload, and remembers it for the rows behind it. */
    Comparison compare(String reference, long content, long statedAt) {
        long key = key(reference);
        int slot = slot(key, references);
        if (references[slot] == 0) {
            slot = insert(key);
            contents[slot] = content;
            sent.set(slot);
            return Comparison.NEW;
        }
        boolean same = contents[slot] == content;
        if (sent.get(slot)) {
            return same ? Comparison.REPEATED : Comparison.CONTRADICTED;
        }
        sent.set(slot);
        contents[slot] = content;
        if (!same) {
            return Comparison.CHANGED;
        }
        return statedAt == 0 || times[slot] == time(statedAt) ? Comparison.UNCHANGED : Comparison.RESTATED;
    }

    /** Whether a record is held with this content, and said of the same time or of none. */
    boolean holds(long key, long content, int time) {
        int slot = slot(key, references);
        return references[slot] == key && contents[slot] == content && (time == 0 || times[slot] == time);
    }

    /** Notes a row that says what is held. Returns false when the payload has named the record before. */
    boolean passes(long key) {
        int slot = slot(key, references);
        if (references[slot] == 0 || sent.get(slot)) {
            return false;
        }
        sent.set(slot);
        return true;
    }

    /** Notes a row that cannot be taken: what it is about has not ended therefore. */
    void reject(String reference) {
        int slot = slot(key(reference), references);
        if (references[slot] != 0) {
            rejected.set(slot);
        }
    }

    /** Whether the payload names the reference, in whatever row. */
    boolean isPresent(String reference) {
        int slot = slot(key(reference), references);
        return sent.get(slot) || rejected.get(slot);
    }

    private int insert(long key) {
        if (++size * 2 > references.length) {
            grow();
        }
        int slot = slot(key, references);
        references[slot] = key;
        return slot;
    }

    private void grow() {
        long[] grown = new long[references.length * 2];
        long[] grownContents = new long[grown.length];
        int[] grownTimes = new int[grown.length];
        var grownSent = new BitSet(sent.isEmpty() ? 0 : grown.length);
        var grownRejected = new BitSet();
        for (int old = 0; old < references.length; old++) {
            if (references[old] != 0) {
                int slot = slot(references[old], grown);
                grown[slot] = references[old];
                grownContents[slot] = contents[old];
                grownTimes[slot] = times[old];
                grownSent.set(slot, sent.get(old));
                grownRejected.set(slot, rejected.get(old));
            }
        }
        references = grown;
        contents = grownContents;
        times = grownTimes;
        sent = grownSent;
        rejected = grownRejected;
    }

    private static int slot(long key, long[] table) {
        int slot = (int) key & (table.length - 1);
        while (table[slot] != 0 && table[slot] != key) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    /** Zero marks a free slot, so it is no key. */
    static long key(String reference) {
        long hash = ContentHash.of(reference);
        return hash == 0 ? 1 : hash;
    }

    /** Of {@link Row#statedAt()}; 0 for none. */
    static int time(long statedAt) {
        return Long.hashCode(statedAt);
    }

    void clear() {
        Arrays.fill(references, 0);
        sent.clear();
        rejected.clear();
        size = 0;
    }
}
