package org.icsworkforce.gateway.limit;

import java.util.Locale;

/** Kinds of request that are counted apart, because one kind must not use up another's allowance. */
public enum RateClass {
    /** Reading, and everything that a person waits for. */
    INTERACTIVE,
    /** Single writes, which a partner's system may send record by record. */
    WRITES,
    /** Whole feeds. */
    FEEDS;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
