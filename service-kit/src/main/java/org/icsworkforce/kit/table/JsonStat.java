package org.icsworkforce.kit.table;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.icsworkforce.kit.table.Column.Role;
import org.jspecify.annotations.Nullable;

/**
 * JSON-stat 2.0 (json-stat.org/full): the rows as a cube. Values and statuses are sparse objects by the position in the
 * cube, so that a cell without a row differs from one whose value is null. Columns that JSON-stat has no place for stand
 * in {@code extension}, by the same positions.
 */
final class JsonStat {

    private final Table table;
    private final List<Integer> keys;
    private final List<SequencedMap<String, @Nullable String>> members = new ArrayList<>();
    private final List<Map<String, Integer>> ranks = new ArrayList<>();

    private JsonStat(Table table) {
        this.table = table;
        keys = IntStream.range(0, table.columns().size())
                .filter(i -> table.columns().get(i).namesTheRow())
                .boxed()
                .toList();
        keys.forEach(key -> {
            members.add(new LinkedHashMap<>());
            ranks.add(new LinkedHashMap<>());
        });
        table.rows().forEach(this::learn);
    }

    static void write(Table table, OutputStream target) throws IOException {
        try (var json = JsonCells.generator(target)) {
            new JsonStat(table).write(json);
        }
    }

    private void learn(List<@Nullable Object> row) {
        for (int k = 0; k < keys.size(); k++) {
            int key = keys.get(k);
            String code = code(row, key);
            if (!members.get(k).containsKey(code)) {
                boolean labelled =
                        key + 1 < row.size() && table.columns().get(key + 1).role() == Role.LABEL;
                Object label = labelled ? row.get(key + 1) : null;
                members.get(k).put(code, label == null ? null : label.toString());
                ranks.get(k).put(code, ranks.get(k).size());
            }
        }
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("version", "2.0");
        json.writeStringField("class", "dataset");
        json.writeStringField("label", table.title());
        json.writeArrayFieldStart("id");
        for (int key : keys) {
            json.writeString(table.columns().get(key).name());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("size");
        for (var ofKey : members) {
            json.writeNumber(ofKey.size());
        }
        json.writeEndArray();
        json.writeObjectFieldStart("role");
        writeRole(json, "time", Role.TIME);
        writeRole(json, "metric", Role.METRIC);
        json.writeEndObject();
        json.writeObjectFieldStart("dimension");
        for (int k = 0; k < keys.size(); k++) {
            writeDimension(json, k);
        }
        json.writeEndObject();
        writeCells(json, Role.VALUE, "value");
        writeCells(json, Role.STATUS, "status");
        json.writeObjectFieldStart("extension");
        json.writeObjectFieldStart("columns");
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).role() == Role.OTHER) {
                writeCells(json, i, table.columns().get(i).name());
            }
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeRole(JsonGenerator json, String name, Role role) throws IOException {
        json.writeArrayFieldStart(name);
        for (Column column : table.columns()) {
            if (column.role() == role) {
                json.writeString(column.name());
            }
        }
        json.writeEndArray();
    }

    private void writeDimension(JsonGenerator json, int k) throws IOException {
        Column column = table.columns().get(keys.get(k));
        json.writeObjectFieldStart(column.name());
        json.writeStringField("label", column.description());
        json.writeObjectFieldStart("category");
        json.writeArrayFieldStart("index");
        for (String code : members.get(k).keySet()) {
            json.writeString(code);
        }
        json.writeEndArray();
        boolean labelled = members.get(k).values().stream().anyMatch(Objects::nonNull);
        if (labelled) {
            json.writeObjectFieldStart("label");
            for (var member : members.get(k).entrySet()) {
                if (member.getValue() != null) {
                    json.writeStringField(member.getKey(), member.getValue());
                }
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeCells(JsonGenerator json, Role role, String name) throws IOException {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).role() == role) {
                writeCells(json, i, name);
            }
        }
    }

    private void writeCells(JsonGenerator json, int column, String name) throws IOException {
        json.writeObjectFieldStart(name);
        for (List<@Nullable Object> row : table.rows()) {
            json.writeFieldName(Long.toString(position(row)));
            json.writeTree(JsonCells.node(row.get(column)));
        }
        json.writeEndObject();
    }

    /** In row-major order, the last dimension moving fastest. */
    private long position(List<@Nullable Object> row) {
        long position = 0;
        for (int k = 0; k < keys.size(); k++) {
            position = position * members.get(k).size() + ranks.get(k).get(code(row, keys.get(k)));
        }
        return position;
    }

    private static String code(List<@Nullable Object> row, int key) {
        return String.valueOf(row.get(key));
    }
}
