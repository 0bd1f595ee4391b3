package org.icsworkforce.kit.table;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cells as JSON values, the same in every format that is JSON: numbers exact, dates and instants as ISO texts. */
final class JsonCells {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private JsonCells() {}

    static JsonGenerator generator(OutputStream target) throws IOException {
        return JSON.createGenerator(target);
    }

    static ObjectNode object(List<Column> columns, List<@Nullable Object> row) {
        ObjectNode object = NODES.objectNode();
        for (int i = 0; i < columns.size(); i++) {
            object.set(columns.get(i).name(), node(row.get(i)));
        }
        return object;
    }

    static ValueNode node(@Nullable Object cell) {
        return switch (cell) {
            case null -> NODES.nullNode();
            case BigDecimal number -> NODES.numberNode(number);
            case Integer number -> NODES.numberNode(number);
            case Boolean truth -> NODES.booleanNode(truth);
            default -> NODES.textNode(cell.toString());
        };
    }
}
