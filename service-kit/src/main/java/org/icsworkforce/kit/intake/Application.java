package org.icsworkforce.kit.intake;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import org.icsworkforce.kit.change.Change;
import org.jspecify.annotations.Nullable;

/** One run being applied to one subject. */
public interface Application {

    /** Takes what the feed holds: each reference with its content hash. */
    @FunctionalInterface
    interface Held {
        void hold(String reference, long contentHash);
    }

    /**
     * Makes the temporary table {@code staging}, whose first columns are {@code row_index, line, reference}, and
     * answers the {@code COPY} statement that fills it.
     */
    String stage() throws SQLException;

    /**
     * The rows of the payload. Here those of a plain format; a subject that knows others, or reads a sender's columns
     * and values as its own, gives its own reader.
     */
    default RowReader rows(Run run, InputStream payload) throws IOException {
        return Format.valueOf(run.format()).read(payload);
    }

    void held(Held held) throws SQLException;

    /** Reads a row; null when it has errors. */
    @Nullable
    Row read(Fields fields);

    /**
     * Merges {@code staging} into the subject's tables. Rows that are older than what is held are left out and written
     * to {@code run_row} as conflicts.
     */
    Merged merge(Change change) throws SQLException;

    /** How many staged rows became what; together they are all of them. */
    record Merged(int created, int updated, Conflicts conflicts) {}
}
