package org.icsworkforce.vacancy.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.icsworkforce.vacancy.intake.Origin.Note;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180 with a header row, and as spreadsheets write it: comma, semicolon, tab or bar between the cells, told by the
 * header; UTF-8, UTF-16 with a byte order mark, or Windows-1252; either end of line, also within quotes.
 */
public final class CsvReader implements RowReader {

    private static final int MAX_HEADER = 1 << 16;
    private static final int MAX_RECORD = 1 << 22;
    private static final String SEPARATORS = ",;\t|";

    private final Columns columns;
    private final SpreadsheetText text;
    private final Iterator<CsvRecord> records;
    private final int linesBefore;
    private @Nullable Table table;
    private int index;
    private boolean legacyTold;

    public CsvReader(InputStream payload, Columns columns) throws IOException {
        this.columns = columns;
        text = new SpreadsheetText(payload);
        var reader = new BufferedReader(text, MAX_HEADER);
        String first = firstLine(reader);
        String declared = first.startsWith("sep=") ? first.substring("sep=".length()) : "";
        if (declared.length() == 1 && SEPARATORS.contains(declared)) {
            reader.readLine();
            linesBefore = 1;
        } else {
            linesBefore = 0;
        }
        records = de.siegmar.fastcsv.reader.CsvReader.builder()
                .fieldSeparator(linesBefore == 1 ? declared.charAt(0) : separator(first))
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .maxBufferSize(MAX_RECORD)
                .detectBomHeader(false)
                .ofCsvRecord(reader)
                .iterator();
    }

    /** Looked at and given back; of a header that is longer, its beginning tells as much. */
    private static String firstLine(BufferedReader reader) throws IOException {
        reader.mark(MAX_HEADER);
        char[] start = new char[MAX_HEADER - 1];
        int length = 0;
        for (int read = 0; read >= 0 && length < start.length; length += Math.max(0, read)) {
            read = reader.read(start, length, start.length - length);
        }
        reader.reset();
        int end = 0;
        boolean quoted = false;
        for (; end < length && (quoted || start[end] != '\n' && start[end] != '\r'); end++) {
            quoted ^= start[end] == '"';
        }
        return new String(start, 0, end);
    }

    /** The one that the header has most of, outside quotes. */
    private static char separator(String header) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < header.length(); i++) {
            quoted ^= header.charAt(i) == '"';
            int which = SEPARATORS.indexOf(header.charAt(i));
            if (!quoted && which >= 0) {
                counts[which]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        try {
            if (table == null) {
                if (!records.hasNext()) {
                    return null;
                }
                table = new Table(records.next().getFields(), columns);
            }
            return records.hasNext() ? row(records.next(), table) : null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw UnreadablePayload.because("The CSV cannot be read on behind row " + index
                    + ": a quoted cell is not closed, or a cell is too long.");
        }
    }

    private RawRow row(CsvRecord cells, Table table) {
        RawRow row = table.row(index++, linesBefore + (int) cells.getStartingLineNumber(), cells.getFields());
        if (!text.isLegacy() || legacyTold) {
            return row;
        }
        legacyTold = true;
        return row.with(row.origin().withNotes(List.of(new Note(IntakeProblem.LEGACY_ENCODING, null))));
    }
}
