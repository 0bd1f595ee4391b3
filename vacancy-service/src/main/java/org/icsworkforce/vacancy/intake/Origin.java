package org.icsworkforce.vacancy.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.icsworkforce.kit.problem.ProblemCode;
import org.icsworkforce.vacancy.written.NumericDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a row came from, as far as its properties do not show it.
 *
 * @param header names of the columns as the sender wrote them; empty where there are none
 * @param columns number of the column, from 1, that each property stood in, by pointer
 * @param cells of the row as sent; of a broken one that has no columns, its text
 * @param sourceValues what the sender wrote where a code was put in its place, by pointer
 * @param notes on what was done to the row; each becomes one warning of the run, with its count
 * @param dates of which the order of day and month is not said
 */
public record Origin(
        List<String> header,
        Map<String, Integer> columns,
        List<String> cells,
        Map<String, String> sourceValues,
        List<Note> notes,
        List<DateAt> dates) {

    static final Origin UNKNOWN = of(List.of(), Map.of());

    /** @param pointer to what the note is about; null for the whole payload */
    public record Note(ProblemCode code, @Nullable String pointer) {}

    /** A property whose date the sender wrote as two numbers and a year. */
    public record DateAt(String pointer, String written, NumericDate date) {}

    private static final int LONGEST = 200;

    static Origin of(List<String> header, Map<String, Integer> columns) {
        return new Origin(header, columns, List.of(), Map.of(), List.of(), List.of());
    }

    /** That something of a row was not read: the paths of what nobody had a use for. */
    public static List<Note> notRead(Collection<String> pointers) {
        return pointers.stream()
                .map(pointer -> pointer.length() <= LONGEST ? pointer : pointer.substring(0, LONGEST) + "…")
                .map(pointer -> new Note(IntakeProblem.NOT_READ, pointer))
                .toList();
    }

    Origin withCells(List<String> row) {
        return new Origin(header, columns, row, sourceValues, notes, dates);
    }

    public Origin withSourceValues(Map<String, String> values) {
        return new Origin(header, columns, cells, values, notes, dates);
    }

    public Origin withNotes(List<Note> found) {
        return new Origin(header, columns, cells, sourceValues, found, dates);
    }

    Origin withDates(List<DateAt> found) {
        return new Origin(header, columns, cells, sourceValues, notes, found);
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
