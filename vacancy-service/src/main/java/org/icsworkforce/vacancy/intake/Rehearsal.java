package org.icsworkforce.vacancy.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.icsworkforce.vacancy.intake.Fault.Severity;

/**
 * Reads rows that nobody has sent, for what would be said of them. Nothing comes of it.
 *
 * @param reading of a row, as its subject reads it
 * @param closest for a property that nobody reads, the path of the one that may have been meant
 * @param kinds of rows, where it depends on them what may stand in a property: property → value
 */
public record Rehearsal(
        Consumer<Fields> reading, Function<String, Optional<String>> closest, List<Map<String, String>> kinds) {

    private static final Pattern DOT = Pattern.compile("\\.");

    /**
     * What is wrong with a property, or with the objects that it would stand in, whatever kind of row that is; empty where
     * one kind takes it.
     *
     * @param path of the property, with dots for nesting
     * @param inList whether the outermost object is an element of a list
     * @param constants what every row is
     */
    public List<Fault> errors(String path, boolean inList, String value, Map<String, String> constants) {
        List<Fault> told = List.of();
        for (Map<String, String> kind : kinds) {
            ObjectNode row = JsonNodeFactory.instance.objectNode();
            kind.forEach(row::put);
            constants.forEach(row::put);
            List<Fault> found = errors(row, put(row, List.of(DOT.split(path)), inList, value));
            if (found.isEmpty()) {
                return found;
            }
            if (told.isEmpty() || told.getFirst().hint() == null) {
                told = found;
            }
        }
        return told;
    }

    /** Returns the pointer to what was put. */
    private static String put(ObjectNode row, List<String> path, boolean inList, String value) {
        ObjectNode at = row;
        var pointer = new StringBuilder();
        for (int depth = 0; depth + 1 < path.size(); depth++) {
            boolean element = inList && depth == 0;
            at = element ? at.putArray(path.get(depth)).addObject() : at.putObject(path.get(depth));
            pointer.append('/').append(path.get(depth)).append(element ? "/0" : "");
        }
        at.put(path.getLast(), value);
        return pointer.append('/').append(path.getLast()).toString();
    }

    private List<Fault> errors(ObjectNode row, String pointer) {
        var faults = new RowFaults(true, closest);
        faults.begin(RawRow.of(0, 1, row), Map.of());
        reading.accept(new Fields(row, "", faults));
        return faults.end().stream()
                .filter(fault -> fault.severity() == Severity.ERROR && fault.pointer() != null)
                .filter(fault -> pointer.equals(fault.pointer()) || pointer.startsWith(fault.pointer() + "/"))
                .toList();
    }
}
