package org.icsworkforce.kit.intake;

import java.util.List;
import java.util.Map;
import org.icsworkforce.kit.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Where a row came from, as far as its properties do not show it.
 *
 * @param columns number of the column, from 1, that each property stood in, by pointer; empty where there are none
 * @param sourceValues what the sender wrote where a code was put in its place, by pointer
 * @param notes on what was left out of the row; each becomes one warning of the run, with its count
 */
public record Origin(Map<String, Integer> columns, Map<String, String> sourceValues, List<Note> notes) {

    static final Origin UNKNOWN = new Origin(Map.of(), Map.of(), List.of());

    /** @param pointer to what the note is about */
    public record Note(ProblemCode code, String pointer) {}

    static Origin of(Map<String, Integer> columns) {
        return new Origin(columns, Map.of(), List.of());
    }

    public Origin withSourceValues(Map<String, String> values) {
        return new Origin(columns, values, notes);
    }

    public Origin withNotes(List<Note> found) {
        return new Origin(columns, sourceValues, found);
    }

    /** The column of a property, or of the list or object that it is part of. */
    @Nullable
    Integer column(@Nullable String pointer) {
        for (String at = pointer; at != null && !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            Integer column = columns.get(at);
            if (column != null) {
                return column;
            }
        }
        return null;
    }
}
