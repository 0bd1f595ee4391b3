package org.icsworkforce.vacancy.link;

import java.util.UUID;

/** Two records, in the order of their ids, whichever of them was looked at first. */
record Pair(UUID first, UUID second) {

    static Pair of(UUID one, UUID other) {
        // UUID compares its halves as signed numbers, the database does not
        return one.toString().compareTo(other.toString()) < 0 ? new Pair(one, other) : new Pair(other, one);
    }
}
