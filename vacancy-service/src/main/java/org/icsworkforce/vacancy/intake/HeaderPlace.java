package org.icsworkforce.vacancy.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the header of a CSV stands, and what is between its cells. Reports have a title above it: a line is the header
 * where at least two of its cells are columns that the feed knows, else the first one is.
 *
 * @param linesBefore to be passed over
 * @param isTitled whether these say something
 */
record HeaderPlace(int linesBefore, boolean isTitled, char separator) {

    private static final int MAX_LINES = 20;
    private static final int ENOUGH = 2;
    private static final String SEPARATORS = ",;\t|";
    private static final String DECLARATION = "sep=";

    /** @param start of the text; of a header that is longer, its beginning tells as much */
    static HeaderPlace find(String start, Columns columns) {
        List<Line> lines = lines(start);
        String first = lines.getFirst().text();
        String declared = first.regionMatches(true, 0, DECLARATION, 0, DECLARATION.length())
                ? first.substring(DECLARATION.length())
                : "";
        boolean isDeclared = declared.length() == 1 && SEPARATORS.contains(declared);
        int least = isDeclared ? 1 : 0;
        for (Line line : lines) {
            // a declaration that is wrong is no reason not to see the columns
            for (char separator : ((isDeclared ? declared : "") + SEPARATORS).toCharArray()) {
                if (isHeader(cells(line.text(), separator), columns)) {
                    return new HeaderPlace(line.before(), line.before() > least, separator);
                }
            }
        }
        return new HeaderPlace(least, false, isDeclared ? declared.charAt(0) : separator(first));
    }

    /** Whether enough of the cells are columns that the feed knows. */
    static boolean isHeader(List<String> cells, Columns columns) {
        return cells.stream()
                        .map(Table::plain)
                        .filter(columns::knows)
                        .limit(ENOUGH)
                        .count()
                == ENOUGH;
    }

    /** @param before lines of the text, also of those within quotes */
    private record Line(int before, String text) {}

    /** A line ends outside quotes only. */
    private static List<Line> lines(String text) {
        var lines = new ArrayList<Line>();
        int begin = 0;
        int before = 0;
        int ends = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length() && lines.size() < MAX_LINES; i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            boolean end = c == '\n' || c == '\r' && !text.startsWith("\n", i + 1);
            ends += end ? 1 : 0;
            if (end && !quoted) {
                lines.add(new Line(before, text.substring(begin, i).stripTrailing()));
                begin = i + 1;
                before = ends;
            }
        }
        if (lines.size() < MAX_LINES) {
            lines.add(new Line(before, text.substring(begin)));
        }
        return lines;
    }

    private static List<String> cells(String line, char separator) {
        var cells = new ArrayList<String>();
        int begin = 0;
        boolean quoted = false;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || line.charAt(i) == separator && !quoted) {
                String cell = line.substring(begin, i).strip();
                boolean whole = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
                cells.add(whole ? cell.substring(1, cell.length() - 1) : cell);
                begin = i + 1;
            } else {
                quoted ^= line.charAt(i) == '"';
            }
        }
        return cells;
    }

    /** The one that the line has most of, outside quotes. */
    private static char separator(String line) {
        char most = SEPARATORS.charAt(0);
        int cells = 0;
        for (char separator : SEPARATORS.toCharArray()) {
            int count = cells(line, separator).size();
            if (count > cells) {
                cells = count;
                most = separator;
            }
        }
        return most;
    }
}
