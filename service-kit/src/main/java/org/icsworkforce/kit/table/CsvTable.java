package org.icsworkforce.kit.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV (RFC 4180): UTF-8, CRLF, one line of names, nothing between two commas for null. */
final class CsvTable {

    private static final String FORMULA = "=+-@\t\r";

    private CsvTable() {}

    static void write(Table table, OutputStream target) throws IOException {
        // not closed, since that would close the target, which is the caller's
        var csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(target, StandardCharsets.UTF_8));
        csv.writeRecord(table.columns().stream().map(Column::name).toList());
        for (List<@Nullable Object> row : table.rows()) {
            csv.writeRecord(row.stream().map(CsvTable::text).toList());
        }
        csv.flush();
    }

    /** A text that a spreadsheet would run as a formula gets an apostrophe before it; a negative number does not. */
    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case String text when !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 -> "'" + text;
            default -> cell.toString();
        };
    }
}
