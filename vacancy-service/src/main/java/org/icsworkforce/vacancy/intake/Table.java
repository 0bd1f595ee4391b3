package org.icsworkforce.vacancy.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The header of a table, and how its rows become properties. A dotted name is a property of a nested object ({@code
 * pay.grade}); an empty cell is a property that is not said.
 */
final class Table {

    private static final int MAX_CELL = 1 << 16;
    private static final int MAX_COLUMNS = 1_000;
    private static final char REPLACEMENT = '\uFFFD';
    private static final Pattern PATH = Pattern.compile("[A-Za-z]\\w*(\\.[A-Za-z]\\w*)+");
    private static final Pattern PROPERTY = Pattern.compile("[a-z]\\w*(\\.[a-z]\\w*)*");
    private static final Pattern DOT = Pattern.compile("\\.");

    /** What spreadsheets write so that a number keeps its leading zeros. */
    private static final Pattern TEXT_FORMULA = Pattern.compile("=\"([^\"]*)\"");

    /** As people type it into a spreadsheet for the same reason. */
    private static final Pattern TEXT_MARK = Pattern.compile("'([-+]?\\d[\\d.,:/ -]*)");

    private final List<String> names;
    private final List<List<String>> paths;
    private final Origin origin;
    private final int headerLine;

    /** Of a row; columns without a name behind the others may be missing. */
    private final int width;

    /** Columns in front that say why a row was rejected, and nothing of the record. */
    private final int reasons;

    /** Empty cells that every row has behind the header's; of a row that alone has some, a cell was split. */
    private int surplus;

    /** @param line that the header stands in, from 1 */
    Table(List<String> cells, int line, Columns columns) throws UnreadablePayload {
        headerLine = line;
        names = cells.stream().map(Table::plain).toList();
        reasons = RejectedRows.reasonsIn(names);
        int named = names.size();
        while (named > 0 && names.get(named - 1).isEmpty()) {
            named--;
        }
        width = named;
        if (width < 2) {
            throw UnreadablePayload.at(
                    line,
                    1,
                    "The line that was taken for the header has one column. Cells are told apart by comma, semicolon, tab or"
                            + " bar, and a header below other lines by two columns that the feed knows.");
        }
        if (names.size() > MAX_COLUMNS) {
            throw UnreadablePayload.because("The header has more than " + MAX_COLUMNS + " columns.");
        }
        boolean sure = HeaderPlace.isHeader(names, columns);
        paths = IntStream.range(0, names.size())
                .mapToObj(i -> {
                    String name = names.get(i);
                    // spreadsheets keep columns that once were used: what stands in one without a name is told
                    String property = name.isEmpty() ? column(i) : columns.property(name);
                    boolean again = sure && isOfTheSender(name, columns) && names.indexOf(name) < i;
                    return again ? List.of(column(i), property) : path(property);
                })
                .toList();
        var byPointer = new HashMap<String, Integer>();
        for (int i = 0; i < names.size(); i++) {
            Integer other = byPointer.putIfAbsent("/" + String.join("/", paths.get(i)), i + 1);
            if (other != null) {
                throw UnreadablePayload.at(
                        line,
                        i + 1,
                        "Two columns, numbers " + other + " and " + (i + 1)
                                + ", have one name or are one property by the feed's map. If this line is a row"
                                + " already, put a header above it.");
            }
        }
        origin = Origin.of(names, Map.copyOf(byPointer));
    }

    private static String column(int index) {
        return "column " + (index + 1);
    }

    /** Whether it is certainly no property of a record: one named "Notes" may stand there twice. */
    private static boolean isOfTheSender(String name, Columns columns) {
        return !columns.knows(name) && !PROPERTY.matcher(name).matches();
    }

    private static List<String> path(String property) {
        return PATH.matcher(property).matches() ? List.of(DOT.split(property)) : List.of(property);
    }

    static String plain(String cell) {
        String text = Shown.strip(cell.replace('\u00A0', ' '));
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        if (first != '=' && first != '\'') {
            return text;
        }
        var marked = (first == '=' ? TEXT_FORMULA : TEXT_MARK).matcher(text);
        return marked.matches() ? marked.group(1) : text;
    }

    /** Whether each name is one that neither the feed's map has, nor could be a property or a code of a format. */
    boolean isOfWordsOnly(Columns columns) {
        return names.stream().allMatch(name -> isOfTheSender(name, columns) && name.contains(" "));
    }

    /** A row that is there and says nothing that can be trusted. */
    RawRow unreadable(int index, int line, @Nullable Integer column, String message, List<String> cells) {
        return RawRow.unreadable(index, line, IntakeProblem.MALFORMED_ROW, column, message)
                .with(origin.withCells(cells));
    }

    RawRow row(int index, int line, List<String> cells) {
        Origin source = origin.withCells(cells);
        if (index == 0) {
            surplus = Math.max(0, cells.size() - names.size());
        }
        if (cells.size() < width
                || cells.size() > names.size() + surplus
                || cells.size() > names.size()
                        && cells.subList(names.size(), cells.size()).stream().anyMatch(cell -> !cell.isBlank())) {
            return unreadable(
                    index,
                    line,
                    null,
                    "The row has " + cells.size() + " cells, the header in line " + headerLine + " has " + names.size()
                            + ".",
                    cells);
        }
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        for (int i = reasons; i < Math.min(cells.size(), names.size()); i++) {
            String cell = cells.get(i);
            if (cell.isEmpty()) {
                continue;
            }
            if (cell.length() > MAX_CELL) {
                return unreadable(index, line, i + 1, "A cell is too long.", cells);
            }
            if (cell.indexOf(REPLACEMENT) >= 0) {
                return RawRow.unreadable(
                                index,
                                line,
                                IntakeProblem.INVALID_ENCODING,
                                i + 1,
                                "A cell of the row holds a character that is not in the encoding of the file: export it as UTF-8.")
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
