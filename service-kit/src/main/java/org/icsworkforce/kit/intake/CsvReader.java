package org.icsworkforce.kit.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180 with a header row. A dotted column name is a property of a nested object ({@code pay.grade}); an empty cell
 * is a property that is not said. UTF-8, with or without byte order mark.
 */
final class CsvReader implements RowReader {

    private static final int MAX_FIELD = 1 << 16;
    private static final char REPLACEMENT = '\uFFFD';

    private final Iterator<CsvRecord> records;
    private @Nullable List<String> header;
    private int index;

    CsvReader(InputStream payload) {
        records = builder()
                .ofCsvRecord(new InputStreamReader(payload, StandardCharsets.UTF_8))
                .iterator();
    }

    private static CsvReaderBuilder builder() {
        return de.siegmar.fastcsv.reader.CsvReader.builder()
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .maxBufferSize(1 << 22)
                .detectBomHeader(false);
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        try {
            if (header == null) {
                if (!records.hasNext()) {
                    return null;
                }
                header = header(records.next());
            }
            return records.hasNext() ? row(records.next(), header, index++) : null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw new IOException("The CSV cannot be read on: a quoted cell is not closed, or a cell is too long.", e);
        }
    }

    private static List<String> header(CsvRecord record) throws IOException {
        List<String> names = record.getFields().stream().map(String::strip).toList();
        if (new HashSet<>(names).size() < names.size()) {
            throw new IOException("The header names a column twice.");
        }
        return names;
    }

    private static RawRow row(CsvRecord cells, List<String> header, int index) {
        int line = (int) cells.getStartingLineNumber();
        if (cells.getFieldCount() != header.size()) {
            return RawRow.unreadable(
                    index,
                    line,
                    IntakeProblem.MALFORMED_ROW,
                    null,
                    "The row has " + cells.getFieldCount() + " cells, the header " + header.size() + ".");
        }
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < header.size(); i++) {
            String cell = cells.getField(i).strip();
            if (cell.indexOf(REPLACEMENT) >= 0) {
                return RawRow.unreadable(
                        index, line, IntakeProblem.INVALID_ENCODING, i + 1, "A cell of the row is not UTF-8.");
            }
            if (cell.length() > MAX_FIELD) {
                return RawRow.unreadable(index, line, IntakeProblem.MALFORMED_ROW, i + 1, "A cell is too long.");
            }
            if (!cell.isEmpty()) {
                put(properties, header.get(i), cell);
            }
        }
        return RawRow.of(index, line, properties);
    }

    private static void put(ObjectNode properties, String name, String cell) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            properties.put(name, cell);
        } else if (properties.get(name.substring(0, dot)) instanceof ObjectNode nested) {
            put(nested, name.substring(dot + 1), cell);
        } else {
            put(properties.putObject(name.substring(0, dot)), name.substring(dot + 1), cell);
        }
    }
}
