package org.icsworkforce.vacancy.rate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The sums of one group of rows. A sum over no value is null, not 0.
 *
 * @param organisation null where the query is not by organisation
 * @param pairedEstablishment over the rows that have both figures
 * @param withEstablishment organisations that give it, of {@code expected} that the scheme has any figure of
 */
record Cell(
        YearMonth month,
        String scheme,
        @Nullable String organisation,
        @Nullable String staffGroup,
        @Nullable BigDecimal establishment,
        @Nullable BigDecimal inPost,
        @Nullable BigDecimal pairedEstablishment,
        @Nullable BigDecimal pairedInPost,
        int withEstablishment,
        int withInPost,
        int withBoth,
        int expected,
        int revision,
        boolean synthetic,
        Instant recordedAt) {

    /** Establishment minus in post; negative where more are in post than funded. */
    @Nullable
    BigDecimal gap() {
        return pairedEstablishment == null || pairedInPost == null ? null : pairedEstablishment.subtract(pairedInPost);
    }
}
