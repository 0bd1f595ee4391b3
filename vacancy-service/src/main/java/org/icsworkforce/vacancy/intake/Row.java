package org.icsworkforce.vacancy.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A row that was read without error. */
public interface Row {

    /** Names the record within the feed. */
    String reference();

    /** Of everything that makes the record another one when it changes. */
    long contentHash();

    /** {@link #statedAt()} of an instant; 0 for none. */
    static long statedAt(@Nullable Instant instant) {
        return instant == null ? 0 : ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /** The instant that {@link #statedAt()} means. */
    static Instant instant(long statedAt) {
        return Instant.EPOCH.plus(statedAt, ChronoUnit.MICROS);
    }

    /** When the sender's system last changed it, in microseconds of the epoch; 0 when it was not said. */
    default long statedAt() {
        return 0;
    }

    /**
     * Whether the same line, read in the same way, will be this row at any time: nothing of it depends on the clock or on
     * what is held.
     */
    default boolean isLasting() {
        return false;
    }

    /** The columns of the staging table behind {@code row_index, line, reference}. */
    void copyTo(CopyBuffer staging);

    /** How many values a whole record of its kind would give, beside those without which it is rejected; 0 for no measure. */
    default int asked() {
        return 0;
    }

    /** How many of them it gives. */
    default int said() {
        return 0;
    }

    /** Adds what the row contributes to the run's totals. */
    void addTo(Totals totals);

    /** All that an accepted row counts for, also where its line is known and not read again. */
    default void count(Totals totals) {
        addTo(totals);
        if (asked() > 0) {
            totals.add(Totals.ASKED, BigDecimal.valueOf(asked()));
            totals.add(Totals.SAID, BigDecimal.valueOf(said()));
        }
    }
}
