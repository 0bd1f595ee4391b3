package org.icsworkforce.kit.intake;

/** A row that was read without error. */
public interface Row {

    /** Names the record within the feed. */
    String reference();

    /** Of everything that makes the record another one when it changes. */
    long contentHash();

    /** The columns of the staging table behind {@code row_index, line, reference}. */
    void copyTo(CopyBuffer staging);

    /** Adds what the row contributes to the run's totals. */
    void addTo(Totals totals);
}
