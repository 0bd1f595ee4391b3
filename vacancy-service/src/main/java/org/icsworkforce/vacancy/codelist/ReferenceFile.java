package org.icsworkforce.vacancy.codelist;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The CSV files of {@code reference/}, each with a header row. */
public final class ReferenceFile {

    private ReferenceFile() {}

    /** @param name without folder and {@code .csv} */
    public static List<NamedCsvRecord> read(String name) {
        var stream = Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream("reference/" + name + ".csv"), name);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cell, or null when it is empty. */
    public static @Nullable String cell(NamedCsvRecord row, String column) {
        String text = row.getField(column).strip();
        return text.isEmpty() ? null : text;
    }
}
