package org.icsworkforce.kit.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One JSON object per line. */
final class JsonLines {

    private JsonLines() {}

    static void write(Table table, OutputStream target) throws IOException {
        var json = JsonCells.generator(target).setRootValueSeparator(null);
        for (List<@Nullable Object> row : table.rows()) {
            json.writeTree(JsonCells.object(table.columns(), row));
            json.writeRaw('\n');
        }
        json.flush();
    }
}
