package org.icsworkforce.vacancy.figures;

import org.icsworkforce.vacancy.feed.FeedTerms;
import org.icsworkforce.vacancy.intake.ContentHash;
import org.icsworkforce.vacancy.intake.CopyBuffer;
import org.icsworkforce.vacancy.intake.Row;
import org.icsworkforce.vacancy.intake.Totals;
import org.icsworkforce.vacancy.mapping.MappedWords;
import org.jspecify.annotations.Nullable;

/** One row that was read without error. Implementations are records: their text names every component and its value. */
public interface Figures {

    /** Its key: a feed says one row of each. */
    String reference();

    /** Its employer's code, whatever its sender wrote for that. */
    @Nullable
    String organisation();

    /** The columns of its table, in their order. */
    void copyTo(CopyBuffer staging);

    /** See {@link Row#asked()}. */
    int asked();

    /** See {@link Row#said()}. */
    int said();

    void addTo(Totals totals);

    /**
     * The row with what its feed's terms add: other terms make another record, and so do other words of its sender.
     *
     * @param mapped see {@link MappedWords}
     */
    default Row under(FeedTerms feed, @Nullable String mapped) {
        // equal texts are equal rows
        String text = this + " " + feed.precedence() + " " + feed.synthetic();
        return new Termed(this, mapped, ContentHash.of(mapped == null ? text : text + " " + mapped));
    }

    /** A row as the feed's terms make it. */
    record Termed(Figures figures, @Nullable String mapped, long contentHash) implements Row {

        @Override
        public String reference() {
            return figures.reference();
        }

        @Override
        public void copyTo(CopyBuffer staging) {
            figures.copyTo(staging);
            staging.add(mapped).add(contentHash);
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
