package org.icsworkforce.vacancy.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.icsworkforce.vacancy.intake.Origin.Note;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a workbook, and its rows one at a time. The header is the first row with columns that the feed knows, else
 * the first that is not empty. The line of a row is its number in the sheet.
 */
public final class XlsxReader implements RowReader {

    private static final long MAX_FILE = 64L << 20;

    private static final int MAX_TITLE = 20;

    private final Columns columns;
    private final List<Sheet> sheets;
    private Iterator<Row> rows = Collections.emptyIterator();
    private final boolean from1904;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private final List<Note> notes = new ArrayList<>();
    private boolean begun;
    private @Nullable Table table;
    private int width;
    private int index;

    private record Line(int number, List<String> cells) {}

    /** @param sheet name of the sheet; null for the first one that is shown and has columns that the feed knows */
    public XlsxReader(InputStream payload, @Nullable String sheet, Columns columns) throws IOException {
        this.columns = columns;
        Path file = Files.createTempFile("workbook", ".xlsx");
        Path copy = Files.createTempFile("workbook", ".copy");
        try {
            spool(payload, file);
            requireWorkbook(file);
            WorkbookCopy.write(file, copy);
            // a cell that is not what it says it is gives its text: one cell does not spoil the sheet
            var workbook = new ReadableWorkbook(Files.newInputStream(copy), new ReadingOptions(true, true));
            from1904 = workbook.isDate1904();
            sheets = sheets(workbook, sheet);
        } catch (UnreadablePayload e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw UnreadablePayload.because("The workbook is broken, or cut off.");
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(copy);
        }
    }

    private static void spool(InputStream payload, Path file) throws IOException {
        try (var bounded = Unpacked.limited(payload, MAX_FILE);
                var out = Files.newOutputStream(file)) {
            bounded.transferTo(out);
        }
    }

    private static void requireWorkbook(Path file) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(Long.BYTES);
        }
        if (start.length == 0) {
            throw new UnreadablePayload(IntakeProblem.EMPTY_PAYLOAD, "", null, null);
        }
        Signature known = Signature.of(start);
        if (known != Signature.ZIP) {
            throw known == null
                    ? UnreadablePayload.because("The payload is no workbook of the kind .xlsx.")
                    : known.refusal();
        }
    }

    private static List<Sheet> sheets(ReadableWorkbook workbook, @Nullable String name) throws UnreadablePayload {
        List<Sheet> sheets = workbook.getSheets()
                .filter(sheet -> name == null
                        ? sheet.getVisibility() == SheetVisibility.VISIBLE
                        : sheet.getName().strip().equalsIgnoreCase(name.strip()))
                .toList();
        if (sheets.isEmpty()) {
            throw UnreadablePayload.because("The workbook has no sheet "
                    + (name == null ? "that is shown." : "of the name that the feed gives."));
        }
        return sheets;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        try {
            if (!begun) {
                begun = true;
                table = table();
            }
            Line line = ahead.isEmpty() ? following(rows) : ahead.poll();
            return line == null || table == null
                    ? null
                    : noted(table.row(index++, line.number(), padded(line.cells())));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            throw UnreadablePayload.because("The sheet cannot be read on behind row " + index + ".");
        }
    }

    /** The next row that is not empty. */
    private @Nullable Line following(Iterator<Row> rows) {
        while (rows.hasNext()) {
            Row row = rows.next();
            List<String> cells = cells(row);
            if (!cells.isEmpty()) {
                return new Line(row.getRowNum(), cells);
            }
        }
        return null;
    }

    /** Of the first sheet with columns that the feed knows; further ones of that kind are told, and not read. */
    private @Nullable Table table() throws IOException {
        var heads = new ArrayList<Head>();
        for (Sheet sheet : sheets) {
            heads.add(head(sheet));
        }
        List<Head> known = heads.stream().filter(head -> head.header() != null).toList();
        Head head = known.isEmpty() ? heads.getFirst() : known.getFirst();
        rows = head.rows();
        known.stream().skip(1).forEach(other -> notes.addAll(Origin.notRead(List.of("/" + other.sheet()))));
        if (head.header() == null) {
            ahead.addAll(head.lines());
            return ahead.isEmpty() ? null : table(ahead.poll());
        }
        if (head.lines().size() > 1) {
            notes.add(new Note(IntakeProblem.LINES_ABOVE_HEADER, null));
        }
        return table(head.header());
    }

    /** @param lines up to the header, or as many as may stand above one */
    private record Head(
            String sheet,
            Iterator<Row> rows,
            List<Line> lines,
            @Nullable Line header) {}

    private Head head(Sheet sheet) throws IOException {
        Iterator<Row> rows = sheet.openStream().iterator();
        var lines = new ArrayList<Line>();
        for (Line line = following(rows); line != null; line = following(rows)) {
            lines.add(line);
            if (HeaderPlace.isHeader(line.cells(), columns)) {
                return new Head(sheet.getName(), rows, lines, line);
            }
            if (lines.size() >= MAX_TITLE) {
                break;
            }
        }
        return new Head(sheet.getName(), rows, lines, null);
    }

    private Table table(Line header) throws UnreadablePayload {
        width = header.cells().size();
        return new Table(header.cells(), header.number(), columns);
    }

    private RawRow noted(RawRow row) {
        RawRow noted = notes.isEmpty() ? row : row.noted(List.copyOf(notes));
        notes.clear();
        return noted;
    }

    /** Up to the last one that holds something: spreadsheets keep formatted empty cells. */
    private List<String> cells(Row row) {
        var cells = new ArrayList<>(IntStream.range(0, row.getCellCount())
                .mapToObj(column -> row.getOptionalCell(column)
                        .map(cell -> SheetCell.text(cell, from1904))
                        .orElse(""))
                .toList());
        while (!cells.isEmpty() && Shown.isNothing(cells.getLast())) {
            cells.removeLast();
        }
        return cells;
    }

    private List<String> padded(List<String> cells) {
        while (cells.size() < width) {
            cells.add("");
        }
        return cells;
    }
}
