package org.icsworkforce.vacancy.staffing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sums of one group of rows.
 *
 * @param members code per dimension of the query
 * @param sums one per measure of the query, in its order
 */
record UseCell(
        YearMonth month, List<String> members, List<Sum> sums, int revision, boolean synthetic, Instant recordedAt) {

    /**
     * Of one measure.
     *
     * @param amount null where no row says it
     * @param of null for a number by itself
     * @param possible whether there is any row that it can be told of
     * @param estimated whether a cap in it was worked out by the rule
     * @param organisations all of whose rows say it, of {@code expected}
     */
    record Sum(
            @Nullable BigDecimal amount,
            @Nullable BigDecimal of,
            boolean possible,
            boolean estimated,
            int organisations,
            int expected) {}
}
