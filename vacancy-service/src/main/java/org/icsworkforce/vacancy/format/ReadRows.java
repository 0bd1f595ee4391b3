package org.icsworkforce.vacancy.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.icsworkforce.vacancy.intake.RawRow;
import org.icsworkforce.vacancy.intake.RowReader;
import org.jspecify.annotations.Nullable;

/** Rows of a plain format read as another's: each becomes none, one or several. */
final class ReadRows implements RowReader {

    private final RowReader rows;
    private final Function<ObjectNode, List<ObjectNode>> reading;
    private final Deque<RawRow> ready = new ArrayDeque<>();
    private int index;

    ReadRows(RowReader rows, Function<ObjectNode, List<ObjectNode>> reading) {
        this.rows = rows;
        this.reading = reading;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        while (ready.isEmpty()) {
            RawRow row = rows.next();
            if (row == null) {
                return null;
            }
            if (!row.isReadable()) {
                return row.at(index++);
            }
            for (ObjectNode read : reading.apply(row.properties())) {
                ready.add(row.with(read, row.origin()).at(index++));
            }
        }
        return ready.poll();
    }
}
