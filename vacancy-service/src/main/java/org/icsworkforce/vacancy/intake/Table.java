package org.icsworkforce.vacancy.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The header of a table, and how its rows become properties. A dotted name is a property of a nested object ({@code
 * pay.grade}); an empty cell is a property that is not said.
 */
final class Table {

    private static final int MAX_CELL = 1 << 16;
    private static final int MAX_COLUMNS = 1_000;
    private static final char REPLACEMENT = '\uFFFD';
    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final Pattern PATH = Pattern.compile("[A-Za-z]\\w*(\\.[A-Za-z]\\w*)+");
    private static final Pattern DOT = Pattern.compile("\\.");

    /** What spreadsheets write so that a number keeps its leading zeros. */
    private static final Pattern TEXT_FORMULA = Pattern.compile("=\"([^\"]*)\"");

    private final List<String> names;
    private final List<List<String>> paths;
    private final Origin origin;

    Table(List<String> cells, Columns columns) throws UnreadablePayload {
        names = cells.stream().map(Table::plain).toList();
        if (names.size() > MAX_COLUMNS) {
            throw UnreadablePayload.because("The header has more than " + MAX_COLUMNS + " columns.");
        }
        paths = names.stream().map(columns::property).map(Table::path).toList();
        var byPointer = new HashMap<String, Integer>();
        for (int i = 0; i < names.size(); i++) {
            Integer other = byPointer.putIfAbsent("/" + String.join("/", paths.get(i)), i + 1);
            if (other != null) {
                throw UnreadablePayload.at(
                        1,
                        i + 1,
                        "Two columns, numbers " + other + " and " + (i + 1)
                                + ", have one name or are one property by the feed's map.");
            }
        }
        origin = new Origin(names, Map.copyOf(byPointer), List.of(), Map.of(), List.of());
    }

    private static List<String> path(String property) {
        return PATH.matcher(property).matches() ? List.of(DOT.split(property)) : List.of(property);
    }

    static String plain(String cell) {
        String text = cell.replace(NO_BREAK_SPACE, ' ').strip();
        var formula = TEXT_FORMULA.matcher(text);
        return text.startsWith("=") && formula.matches() ? formula.group(1) : text;
    }

    RawRow row(int index, int line, List<String> cells) {
        Origin source = origin.withCells(cells);
        if (cells.size() != names.size()) {
            return RawRow.unreadable(
                            index,
                            line,
                            IntakeProblem.MALFORMED_ROW,
                            null,
                            "The row has " + cells.size() + " cells, the header " + names.size() + ".")
                    .with(source);
        }
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < names.size(); i++) {
            String cell = cells.get(i);
            if (cell.isEmpty()) {
                continue;
            }
            if (cell.length() > MAX_CELL) {
                return RawRow.unreadable(index, line, IntakeProblem.MALFORMED_ROW, i + 1, "A cell is too long.")
                        .with(source);
            }
            if (cell.indexOf(REPLACEMENT) >= 0) {
                return RawRow.unreadable(
                                index, line, IntakeProblem.INVALID_ENCODING, i + 1, "A cell of the row is not UTF-8.")
                        .with(source);
            }
            String text = plain(cell);
            if (!text.isEmpty()) {
                put(properties, paths.get(i), 0, text);
            }
        }
        return RawRow.of(index, line, properties).with(source);
    }

    private static void put(ObjectNode properties, List<String> path, int depth, String cell) {
        String name = path.get(depth);
        if (depth + 1 == path.size()) {
            properties.put(name, cell);
        } else if (properties.get(name) instanceof ObjectNode nested) {
            put(nested, path, depth + 1, cell);
        } else {
            put(properties.putObject(name), path, depth + 1, cell);
        }
    }
}
