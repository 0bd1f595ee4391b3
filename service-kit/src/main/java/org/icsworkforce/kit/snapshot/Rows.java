package org.icsworkforce.kit.snapshot;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.icsworkforce.kit.dataset.Key;
import org.icsworkforce.kit.dataset.Observation.Status;
import org.icsworkforce.kit.snapshot.CellChange.State;
import org.jspecify.annotations.Nullable;

/** The rows of a snapshot's CSV, one at a time, in the order of their keys. */
final class Rows implements AutoCloseable {

    private static final String PERIOD = "period";
    private static final String MEASURE = "measure";
    private static final String CODE = "Code";

    /** A row: what names its cell, and what is said of it. */
    record Row(String period, List<Key> key, String measure, State state) {

        List<String> name() {
            var name = new ArrayList<String>(key.size() + 2);
            name.add(period);
            key.forEach(member -> name.add(member.code()));
            name.add(measure);
            return name;
        }
    }

    private final CloseableIterator<NamedCsvRecord> records;
    private @Nullable Row next;
    private List<String> dimensions = List.of();

    Rows(InputStream csv) {
        records = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(csv, StandardCharsets.UTF_8))
                .iterator();
        advance();
    }

    /** The row that has not been passed; null behind the last. */
    @Nullable
    Row next() {
        return next;
    }

    /** The columns that name a cell, as the first row has them; empty without rows. */
    List<String> dimensions() {
        return dimensions;
    }

    void advance() {
        if (!records.hasNext()) {
            next = null;
            return;
        }
        NamedCsvRecord row = records.next();
        if (dimensions.isEmpty()) {
            dimensions = row.getHeader().stream()
                    .takeWhile(name -> !name.equals(MEASURE))
                    .filter(name -> name.endsWith(CODE))
                    .map(name -> name.substring(0, name.length() - CODE.length()))
                    .toList();
        }
        next = new Row(
                row.getField(PERIOD),
                dimensions.stream()
                        .map(dimension -> new Key(
                                dimension, plain(row.getField(dimension + CODE)), text(row, dimension + "Name")))
                        .toList(),
                row.getField(MEASURE),
                new State(
                        number(row, "value"),
                        number(row, "numerator"),
                        number(row, "denominator"),
                        number(row, "lowerCi"),
                        number(row, "upperCi"),
                        Status.valueOf(row.getField("obsStatus")),
                        text(row, "note"),
                        Instant.parse(row.getField("recordedAt"))));
    }

    /** Without the apostrophe that keeps a spreadsheet from running it. */
    private static String plain(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    private static @Nullable String text(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return text.isEmpty() ? null : plain(text);
    }

    private static @Nullable BigDecimal number(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
