package org.icsworkforce.kit.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Office Open XML with one sheet. Dates are dates; instants are texts, for a spreadsheet's time has neither zone nor
 * microseconds. Texts are texts, so nothing that begins with an equals sign is run.
 */
final class Spreadsheet {

    private static final int LONGEST_NAME = 31;

    private Spreadsheet() {}

    static void write(Table table, OutputStream target) throws IOException {
        // finished, not closed: the target is the caller's
        var workbook = new Workbook(target, "ics-workforce", "1.0");
        Worksheet sheet = workbook.newWorksheet(
                table.name().substring(0, Math.min(LONGEST_NAME, table.name().length())));
        int line = 0;
        for (int i = 0; i < table.columns().size(); i++) {
            sheet.value(line, i, table.columns().get(i).name());
        }
        sheet.freezePane(0, 1);
        for (List<@Nullable Object> row : table.rows()) {
            line++;
            for (int i = 0; i < row.size(); i++) {
                write(sheet, line, i, row.get(i));
            }
        }
        workbook.finish();
    }

    private static void write(Worksheet sheet, int line, int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case BigDecimal number -> sheet.value(line, column, number);
            case Integer number -> sheet.value(line, column, number);
            case Boolean truth -> sheet.value(line, column, truth);
            case LocalDate date -> {
                sheet.value(line, column, date);
                sheet.style(line, column).format("yyyy-mm-dd").set();
            }
            default -> sheet.value(line, column, cell.toString());
        }
    }
}
