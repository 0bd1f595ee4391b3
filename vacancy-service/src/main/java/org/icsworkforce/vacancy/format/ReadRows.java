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
    private boolean ended;

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
        // one more than is given: what stands behind the last one is told with it
        while (ready.size() < 2 && !ended) {
            RawRow row = rows.next();
            if (row == null && index == 0 && passedOver > 0 && none != null) {
                throw UnreadablePayload.because(none);
            }
            if (row == null) {
                ended = true;
            } else {
                passedOver++;
                read(row).forEach(this::add);
            }
        }
        if (ended && !ready.isEmpty() && !notes.isEmpty()) {
            add(ready.removeLast());
        }
        return ready.poll();
    }

    private List<RawRow> read(RawRow row) {
        notes.addAll(row.origin().notes());
        Origin origin = row.origin().withNotes(List.of());
        if (!row.isReadable()) {
            return List.of(row.with(origin).at(index++));
        }
        notes.addAll(Origin.notRead(unread.apply(row.properties())));
        return reading.apply(row.properties()).stream()
                .map(read -> row.with(read, origin).at(index++))
                .toList();
    }

    private void add(RawRow row) {
        ready.add(row.noted(List.copyOf(notes)));
        notes.clear();
    }
}
