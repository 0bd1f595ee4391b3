package org.icsworkforce.vacancy.rate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sums of one group of rows. A sum over no value is null, not 0.
 *
 * @param basis what the rows count: rows of two bases are in no group together
 * @param members code per dimension of the query
 * @param gap what is missing, over the rows that say it and the whole; negative where more are there than funded
 * @param grossGap the same without the rows where more are there than funded
 * @param whole what the gap is a part of, over the same rows
 * @param open WTE of requisitions open at the end of the month, over rows that also say who is in post
 * @param openAndInPost that and who is in post, over the same rows
 * @param withEstablishment organisations that give it, of {@code expected} that the basis and scheme have any figure of
 */
record Cell(
        YearMonth month,
        String basis,
        String scheme,
        List<String> members,
        @Nullable BigDecimal establishment,
        @Nullable BigDecimal inPost,
        @Nullable BigDecimal gap,
        @Nullable BigDecimal grossGap,
        @Nullable BigDecimal whole,
        @Nullable BigDecimal open,
        @Nullable BigDecimal openAndInPost,
        int withEstablishment,
        int withInPost,
        int withBoth,
        int withOpen,
        int expected,
        int revision,
        boolean synthetic,
        Instant recordedAt) {}
