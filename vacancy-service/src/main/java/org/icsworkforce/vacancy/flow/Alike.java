package org.icsworkforce.vacancy.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Requisitions that opened in the same month, ended in the same month, if at all, and have the same facts. Months are
 * counted since the year 0.
 *
 * @param facts what else the dataset looks at
 * @param requisitions how many, in ten-thousandths
 * @param wte of all of them, in ten-thousandths
 */
record Alike(int opened, @Nullable Integer closed, List<@Nullable String> facts, long requisitions, long wte) {

    /** Whether they stand open at the end of the month: in the one in which they end they no longer do. */
    boolean isOpenAfter(int month) {
        return closed == null || closed > month;
    }
}
