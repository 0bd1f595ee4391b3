package org.icsworkforce.kit.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of cells, to be written in any format.
 *
 * @param name short, for a sheet or a file
 * @param rows each with one cell per column; they can be gone through more than once
 */
public record Table(String name, String title, List<Column> columns, Iterable<List<@Nullable Object>> rows) {

    public Table {
        columns = List.copyOf(columns);
    }

    /** The rows as JSON objects, for an answer that shows some. */
    public List<JsonNode> json() {
        var objects = new ArrayList<JsonNode>();
        rows.forEach(row -> objects.add(JsonCells.object(columns, row)));
        return objects;
    }
}
