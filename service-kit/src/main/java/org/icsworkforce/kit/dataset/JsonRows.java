package org.icsworkforce.kit.dataset;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/** Rows as JSON objects of flat cells. */
final class JsonRows {

    private JsonRows() {}

    static ArrayNode of(Query query, List<Observation> rows) {
        var columns = Columns.of(query);
        ArrayNode results = JsonNodeFactory.instance.arrayNode(rows.size());
        for (Observation row : rows) {
            ObjectNode cells = results.addObject();
            for (var column : columns) {
                switch (column.cell().apply(row)) {
                    case null -> cells.putNull(column.name());
                    case BigDecimal number -> cells.put(column.name(), number);
                    case Integer number -> cells.put(column.name(), number);
                    case Boolean truth -> cells.put(column.name(), truth);
                    case Object text -> cells.put(column.name(), text.toString());
                }
            }
        }
        return results;
    }
}
