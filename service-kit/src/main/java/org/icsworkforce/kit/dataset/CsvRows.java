package org.icsworkforce.kit.dataset;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as CSV (RFC 4180), always whole, with the same columns when there are none. */
final class CsvRows {

    private static final String FORMULA = "=+-@\t\r";

    private CsvRows() {}

    static void write(Query query, List<Observation> rows, OutputStream target) {
        var columns = Columns.of(query);
        try (var csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(target, StandardCharsets.UTF_8))) {
            csv.writeRecord(columns.stream().map(Columns.Column::name).toList());
            for (Observation row : rows) {
                csv.writeRecord(columns.stream()
                        .map(column -> cell(column.cell().apply(row)))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that a spreadsheet would run as a formula gets an apostrophe before it; a negative number does not. */
    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case String text when !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 -> "'" + text;
            default -> value.toString();
        };
    }
}
