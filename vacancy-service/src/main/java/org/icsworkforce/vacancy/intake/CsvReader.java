package org.icsworkforce.vacancy.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.icsworkforce.vacancy.intake.Origin.Note;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180 with a header row, and as spreadsheets write it: comma, semicolon, tab or bar between the cells, told by the
 * header; UTF-8 or Windows-1252; either end of line, also within quotes; a title above the header; rows of
 * nothing.
 */
public final class CsvReader implements RowReader {

    private static final int MAX_HEADER = 1 << 16;
    private static final int MAX_RECORD = 1 << 22;

    /** So many zeros among so many characters are none of a text. */
    private static final int WIDE = 4;

    /** A page that a web server answered instead of the file, or lines of JSON. */
    private static final Pattern OTHER =
            Pattern.compile("\\s*(?:<[!?/\\p{L}]|\\[?\\{\\s*[\"}]|\\[]).*", Pattern.DOTALL);

    private final Columns columns;
    private final SpreadsheetText text;
    private final Quotes quotes;
    private final Iterator<CsvRecord> records;
    private final HeaderPlace header;
    private final List<Note> notes = new ArrayList<>();
    private @Nullable Table table;
    private int index;
    private boolean legacyTold;

    public CsvReader(InputStream payload, Columns columns) throws IOException {
        this.columns = columns;
        text = new SpreadsheetText(payload);
        var reader = new BufferedReader(text, MAX_HEADER);
        String start = start(reader);
        if (OTHER.matcher(start).matches()) {
            throw UnreadablePayload.at(1, 1, "The payload is no CSV: it begins as JSON, XML or HTML does.");
        }
        if (start.length() >= WIDE
                && start.substring(0, WIDE).chars().filter(c -> c == 0).count() > 1) {
            throw UnreadablePayload.at(1, 1, "The payload is no text: export a table as CSV in UTF-8.");
        }
        header = HeaderPlace.find(start, columns);
        for (int i = 0; i < header.linesBefore(); i++) {
            reader.readLine();
        }
        if (header.isTitled()) {
            notes.add(new Note(IntakeProblem.LINES_ABOVE_HEADER, null));
        }
        quotes = new Quotes(reader, header.separator());
        records = de.siegmar.fastcsv.reader.CsvReader.builder()
                .fieldSeparator(header.separator())
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .maxBufferSize(MAX_RECORD)
                .detectBomHeader(false)
                .ofCsvRecord(quotes)
                .iterator();
    }

    /** Between the cells. */
    char separator() {
        return header.separator();
    }

    /** Looked at and given back. */
    private static String start(BufferedReader reader) throws IOException {
        reader.mark(MAX_HEADER);
        char[] start = new char[MAX_HEADER - 1];
        int length = 0;
        for (int read = 0; read >= 0 && length < start.length; length += Math.max(0, read)) {
            read = reader.read(start, length, start.length - length);
        }
        reader.reset();
        return new String(start, 0, length);
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        try {
            while (records.hasNext()) {
                CsvRecord cells = records.next();
                if (table == null) {
                    table = table(cells);
                } else if (saysSomething(cells)) {
                    return noted(row(cells, table));
                }
            }
            if (table != null && index == 0 && table.isOfWordsOnly(columns)) {
                throw UnreadablePayload.at(
                        line(1),
                        1,
                        "The payload has one line, and none of its cells is a column that the feed or a record has: it may be"
                                + " a message in the place of a table.");
            }
            return null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw UnreadablePayload.at(
                    line(Math.max(1, quotes.openLine())),
                    1,
                    "The CSV cannot be read on behind row " + index
                            + ": a quote that opens a cell is never closed, or a row is too long.");
        }
    }

    private static boolean saysSomething(CsvRecord cells) {
        for (int i = 0; i < cells.getFieldCount(); i++) {
            if (!Shown.isNothing(cells.getField(i))) {
                return true;
            }
        }
        return false;
    }

    private Table table(CsvRecord cells) throws UnreadablePayload {
        var broken = broken(cells);
        if (broken != null) {
            throw UnreadablePayload.at(line(broken.line()), broken.column(), broken.message());
        }
        return new Table(cells.getFields(), line((int) cells.getStartingLineNumber()), columns);
    }

    private RawRow row(CsvRecord cells, Table table) {
        int line = line((int) cells.getStartingLineNumber());
        var broken = broken(cells);
        return broken == null
                ? table.row(index++, line, cells.getFields())
                : table.unreadable(
                        index++,
                        line,
                        broken.column(),
                        broken.message() + " It was found in line " + line(broken.line()) + ".",
                        cells.getFields());
    }

    /** Of the payload, where the parser counts from the header. */
    private int line(int parsed) {
        return header.linesBefore() + parsed;
    }

    private Quotes.@Nullable Broken broken(CsvRecord cells) {
        return quotes.areSound()
                ? null
                : quotes.upTo((int) cells.getStartingLineNumber()
                        + cells.getFields().stream()
                                .mapToInt(CsvReader::lineEnds)
                                .sum());
    }

    private static int lineEnds(String cell) {
        int ends = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            ends += c == '\n' && (i == 0 || cell.charAt(i - 1) != '\r') || c == '\r' ? 1 : 0;
        }
        return ends;
    }

    /** What was done to the text goes along with one of its rows. */
    private RawRow noted(RawRow row) {
        if (text.isLegacy() && !legacyTold) {
            legacyTold = true;
            notes.add(new Note(IntakeProblem.LEGACY_ENCODING, null));
        }
        if (notes.isEmpty()) {
            return row;
        }
        RawRow noted = row.noted(List.copyOf(notes));
        notes.clear();
        return noted;
    }
}
