package org.icsworkforce.vacancy.intake;

import java.util.HashSet;
import java.util.Set;

/**
 * What a payload says against itself. It is found out row by row; where rows before were taken for good, the payload is
 * read again, and then each of them is told.
 */
final class Contradictions {

    private static final int MOST = 100_000;

    /** That the payload gives several contents: none of their rows can be trusted. */
    private final Set<String> references = new HashSet<>();

    private final DateOrders dates = new DateOrders();
    private int knownBefore;

    /** A reading of the payload begins. */
    void begin() {
        knownBefore = references.size();
        dates.begin();
    }

    void add(String reference) {
        references.add(reference);
    }

    boolean isOf(String reference) {
        return references.contains(reference);
    }

    DateOrders dates() {
        return dates;
    }

    boolean areTooMany() {
        return references.size() > MOST;
    }

    /** Whether any is known: every row of the payload is then looked at. */
    boolean areKnown() {
        return !references.isEmpty() || dates.areInDoubt();
    }

    /** Whether what was found meanwhile changes what became of a row. */
    boolean tellOnRowsBefore() {
        return references.size() > knownBefore || dates.tellOnRowsBefore();
    }
}
