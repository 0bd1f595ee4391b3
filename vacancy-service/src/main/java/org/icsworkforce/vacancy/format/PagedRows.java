package org.icsworkforce.vacancy.format;

import java.io.IOException;
import java.util.List;
import org.icsworkforce.vacancy.intake.IntakeProblem;
import org.icsworkforce.vacancy.intake.Origin.Note;
import org.icsworkforce.vacancy.intake.RawRow;
import org.icsworkforce.vacancy.intake.RowReader;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a page that says how many results there are in all. Where it holds fewer, its last row notes that: a page is not
 * the whole, and what stands on the others is not closed for it.
 */
final class PagedRows implements RowReader {

    /** Property of a row that is no vacancy, but says the number of all results. */
    static final String TOTAL = "totalResults";

    private final RowReader rows;
    private @Nullable RawRow held;
    private long total;
    private int index;

    PagedRows(RowReader rows) {
        this.rows = rows;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        if (held == null) {
            held = following();
        }
        RawRow row = held;
        held = row == null ? null : following();
        return row != null && held == null && index < total ? noted(row) : row;
    }

    private @Nullable RawRow following() throws IOException {
        RawRow row = rows.next();
        while (row != null && row.properties().has(TOTAL)) {
            String written = row.properties().path(TOTAL).asText();
            total = written.matches("\\d{1,9}") ? Long.parseLong(written) : 0;
            row = rows.next();
        }
        return row == null ? null : row.at(index++);
    }

    private static RawRow noted(RawRow row) {
        return row.noted(List.of(new Note(IntakeProblem.PART_OF_MORE, null)));
    }
}
