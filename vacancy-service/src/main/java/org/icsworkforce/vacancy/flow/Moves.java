package org.icsworkforce.vacancy.flow;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * What a dataset counts of requisitions: counted by month it is a flow; added up so far, a stock.
 *
 * @param kinds names of what is counted
 * @param facts that it looks at beside the months, as SQL over a version {@code v}
 * @param course tells what happens to requisitions that are alike
 */
record Moves(List<String> kinds, List<String> facts, BiConsumer<Alike, Teller> course) {

    /** Is told that something happens. */
    @FunctionalInterface
    interface Teller {
        /** @param amount that the month adds to the kind, in ten-thousandths */
        void tell(int month, int kind, long amount);
    }
}
