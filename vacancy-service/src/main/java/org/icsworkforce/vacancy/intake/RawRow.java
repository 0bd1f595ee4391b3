package org.icsworkforce.vacancy.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.icsworkforce.vacancy.intake.Origin.DateAt;
import org.icsworkforce.vacancy.intake.Origin.Note;
import org.jspecify.annotations.Nullable;

/**
 * A row as sent: its properties, or why it has none.
 *
 * @param index in the payload, from 0
 * @param line that it begins in, from 1
 * @param hash of its line's bytes; 0 where lines are not remembered
 * @param column of the unreadable place, from 1
 */
public record RawRow(
        int index,
        int line,
        long hash,
        ObjectNode properties,
        @Nullable IntakeProblem problem,
        @Nullable Integer column,
        @Nullable String message,
        Origin origin) {

    /** A row whose line is known; it has been counted. */
    public static final RawRow PASSED = unreadable(0, 0, IntakeProblem.MALFORMED_ROW, null, "");

    public static RawRow of(int index, int line, ObjectNode properties) {
        return of(index, line, 0, properties);
    }

    static RawRow of(int index, int line, long hash, ObjectNode properties) {
        return new RawRow(index, line, hash, properties, null, null, null, Origin.UNKNOWN);
    }

    public static RawRow unreadable(
            int index, int line, IntakeProblem problem, @Nullable Integer column, String message) {
        return new RawRow(
                index, line, 0, JsonNodeFactory.instance.objectNode(), problem, column, message, Origin.UNKNOWN);
    }

    /** The row, which is there and says nothing that can be trusted. */
    public RawRow unreadable(String message, String sent) {
        return unreadable(index, line, IntakeProblem.MALFORMED_ROW, null, message)
                .asSent(sent);
    }

    /** With the text that it is, where it has no columns. */
    RawRow asSent(String text) {
        return with(origin.withCells(List.of(text)));
    }

    public boolean isReadable() {
        return problem == null;
    }

    /** To the property that names the record; null where its name is made of several. */
    @Nullable
    String namedAt() {
        return properties.has("reference") ? "/reference" : null;
    }

    public RawRow at(int index) {
        return new RawRow(index, line, hash, properties, problem, column, message, origin);
    }

    public RawRow with(Origin origin) {
        return new RawRow(index, line, hash, properties, problem, column, message, origin);
    }

    public RawRow with(ObjectNode properties, Origin origin) {
        return new RawRow(index, line, hash, properties, problem, column, message, origin);
    }

    /** With these notes behind those that it has. */
    public RawRow noted(List<Note> further) {
        return further.isEmpty()
                ? this
                : with(origin.withNotes(
                        Stream.concat(origin.notes().stream(), further.stream()).toList()));
    }

    /** With these dates behind those that it has. */
    public RawRow dated(List<DateAt> further) {
        return further.isEmpty()
                ? this
                : with(origin.withDates(
                        Stream.concat(origin.dates().stream(), further.stream()).toList()));
    }
}
