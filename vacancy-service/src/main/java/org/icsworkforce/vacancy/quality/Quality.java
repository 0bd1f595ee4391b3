package org.icsworkforce.vacancy.quality;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What runs added up to.
 *
 * @param mapped of the rows received, those without a value that is neither a code nor in the feed's map
 * @param punctual runs that came by their time
 * @param missed runs that did not
 */
record Quality(
        long runs,
        long failed,
        long received,
        long accepted,
        long mapped,
        long asked,
        long said,
        long punctual,
        long missed) {

    /** Of {@code feed_quality}, grouped. */
    static final String SUMS = """
            count(*) filter (where kind = 'RUN') as runs, count(*) filter (where kind = 'FAILED') as failed,
            sum(received) as received, sum(accepted) as accepted, sum(mapped) as mapped, sum(asked) as asked,
            sum(said) as said, count(*) filter (where punctual) as punctual,
            count(*) filter (where kind = 'MISSED') as missed""";

    static Quality of(ResultSet row) throws SQLException {
        return new Quality(
                row.getLong("runs"),
                row.getLong("failed"),
                row.getLong("received"),
                row.getLong("accepted"),
                row.getLong("mapped"),
                row.getLong("asked"),
                row.getLong("said"),
                row.getLong("punctual"),
                row.getLong("missed"));
    }

    /** A share; the denominator is 0 where there is nothing to tell it from. */
    record Share(BigDecimal part, BigDecimal of) {

        private static Share of(long part, long of) {
            return new Share(BigDecimal.valueOf(part), BigDecimal.valueOf(of));
        }

        @Nullable
        BigDecimal percent(int decimals) {
            return of.signum() == 0
                    ? null
                    : part.movePointRight(2).divide(of, MathContext.DECIMAL64).setScale(decimals, RoundingMode.HALF_UP);
        }

        private @Nullable BigDecimal ratio() {
            return of.signum() == 0 ? null : part.divide(of, 6, RoundingMode.HALF_UP);
        }
    }

    Share completeness() {
        return Share.of(said, asked);
    }

    Share validity() {
        return Share.of(accepted, received);
    }

    Share timeliness() {
        return Share.of(punctual, punctual + missed);
    }

    Share mapping() {
        return Share.of(mapped, received);
    }

    /** The mean of those of the four that can be told. */
    Share score() {
        var ratios = Stream.of(completeness(), validity(), timeliness(), mapping())
                .map(Share::ratio)
                .filter(Objects::nonNull)
                .toList();
        return new Share(ratios.stream().reduce(BigDecimal.ZERO, BigDecimal::add), BigDecimal.valueOf(ratios.size()));
    }
}
