package org.icsworkforce.vacancy.intake;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a payload one after the other; one implementation per format. */
public interface RowReader {

    /**
     * The next row, null behind the last one.
     *
     * @throws UnreadablePayload when the payload as a whole cannot be read on, and what is known of the place
     */
    @Nullable
    RawRow next() throws IOException;

    /**
     * Lets it give {@link RawRow#PASSED} for lines that are known. Formats whose rows are no lines, and readings that do
     * not hand this on, read all of them.
     */
    default void passOver(KnownLines lines) {}
}
