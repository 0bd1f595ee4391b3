package org.icsworkforce.vacancy.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
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

    /** As {@link #TOTAL}, of pages. */
    static final String PAGES = "totalPages";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final RowReader rows;
    private @Nullable RawRow held;
    private long total;
    private long pages;
    private boolean counted;
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
        return row != null && held == null && isPart() ? noted(row) : row;
    }

    private @Nullable RawRow following() throws IOException {
        RawRow row = rows.next();
        while (row != null && (row.properties().has(TOTAL) || row.properties().has(PAGES))) {
            count(row.properties());
            row = rows.next();
        }
        return row == null ? null : row.at(index++);
    }

    private void count(ObjectNode said) {
        String number = said.path(TOTAL).asText().replaceAll("[,\\s]", "");
        if (NUMBER.matcher(number).matches()) {
            total = Long.parseLong(number);
            counted = true;
        }
        String last = said.path(PAGES).asText();
        pages = NUMBER.matcher(last).matches() ? Long.parseLong(last) : pages;
    }

    /** Where nothing says how many results there are, a page of several is not all. */
    private boolean isPart() {
        return counted ? index < total : pages > 1;
    }

    private static RawRow noted(RawRow row) {
        return row.noted(List.of(new Note(IntakeProblem.PART_OF_MORE, null)));
    }
}
