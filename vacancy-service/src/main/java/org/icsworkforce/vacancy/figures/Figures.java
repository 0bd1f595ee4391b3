package org.icsworkforce.vacancy.figures;

import org.icsworkforce.vacancy.feed.FeedTerms;
import org.icsworkforce.vacancy.intake.ContentHash;
import org.icsworkforce.vacancy.intake.CopyBuffer;
import org.icsworkforce.vacancy.intake.Row;
import org.icsworkforce.vacancy.intake.Totals;

/** One row that was read without error. Implementations are records: their text names every component and its value. */
public interface Figures {

    /** Its key: a feed says one row of each. */
    String reference();

    /** The columns of its table, in their order. */
    void copyTo(CopyBuffer staging);

    /** See {@link Row#asked()}. */
    int asked();

    /** See {@link Row#said()}. */
    int said();

    void addTo(Totals totals);

    /** The row with what its feed's terms add: other terms make another record. */
    default Row under(FeedTerms feed) {
        // equal texts are equal rows
        return new Termed(this, ContentHash.of(this + " " + feed.precedence() + " " + feed.synthetic()));
    }

    /** A row as the feed's terms make it. */
    record Termed(Figures figures, long contentHash) implements Row {

        @Override
        public String reference() {
            return figures.reference();
        }

        @Override
        public void copyTo(CopyBuffer staging) {
            figures.copyTo(staging);
            staging.add(contentHash);
        }

        @Override
        public int asked() {
            return figures.asked();
        }

        @Override
        public int said() {
            return figures.said();
        }

        @Override
        public void addTo(Totals totals) {
            figures.addTo(totals);
        }
    }
}
