package org.icsworkforce.vacancy.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.icsworkforce.vacancy.intake.Origin;
import org.icsworkforce.vacancy.intake.Origin.Note;
import org.icsworkforce.vacancy.intake.RawRow;
import org.icsworkforce.vacancy.intake.RowReader;
import org.icsworkforce.vacancy.intake.UnreadablePayload;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a plain format read as another's: each becomes none, one or several. What was noted of it goes along with one
 * of these, or with the next row.
 */
final class ReadRows implements RowReader {

    private final RowReader rows;
    private final Function<ObjectNode, List<ObjectNode>> reading;
    private final Function<ObjectNode, Collection<String>> unread;
    private final Deque<RawRow> ready = new ArrayDeque<>();
    private final List<Note> notes = new ArrayList<>();
    private final @Nullable String none;
    private int index;
    private int passedOver;

    ReadRows(
            RowReader rows,
            Function<ObjectNode, List<ObjectNode>> reading,
            Function<ObjectNode, Collection<String>> unread) {
        this(rows, reading, unread, null);
    }

    /**
     * @param unread paths of what the reading has no use for
     * @param none what is told where all that there is becomes no row; null where that is nothing to tell
     */
    ReadRows(
            RowReader rows,
            Function<ObjectNode, List<ObjectNode>> reading,
            Function<ObjectNode, Collection<String>> unread,
            @Nullable String none) {
        this.none = none;
        this.rows = rows;
        this.reading = reading;
        this.unread = unread;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        while (ready.isEmpty()) {
            RawRow row = rows.next();
            if (row == null && index == 0 && passedOver > 0 && none != null) {
                throw UnreadablePayload.because(none);
            }
            if (row == null) {
                return null;
            }
            passedOver++;
            notes.addAll(row.origin().notes());
            Origin origin = row.origin().withNotes(List.of());
            if (row.isReadable()) {
                notes.addAll(Origin.notRead(unread.apply(row.properties())));
                reading.apply(row.properties())
                        .forEach(read -> ready.add(row.with(read, origin).at(index++)));
            } else {
                ready.add(row.with(origin).at(index++));
            }
        }
        RawRow next = ready.remove().noted(List.copyOf(notes));
        notes.clear();
        return next;
    }
}
