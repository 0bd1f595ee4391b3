package org.icsworkforce.kit.table;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a file as plain texts, row by row, read by others' readers: FastCSV, Jackson, fastexcel-reader, DuckDB.
 * JSON-stat is read by its specification.
 */
final class ReadBack {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private ReadBack() {}

    static List<Map<String, @Nullable String>> of(Table table) {
        var rows = new ArrayList<Map<String, @Nullable String>>();
        for (List<@Nullable Object> row : table.rows()) {
            var cells = new TreeMap<String, @Nullable String>();
            IntStream.range(0, row.size())
                    .forEach(i -> cells.put(table.columns().get(i).name(), text(row.get(i))));
            rows.add(cells);
        }
        return rows;
    }

    static List<Map<String, @Nullable String>> of(Format format, byte[] file) throws IOException, SQLException {
        return switch (format) {
            case CSV -> csv(file);
            case NDJSON -> lines(file);
            case JSON_STAT -> cube(file);
            case XLSX -> sheet(file);
            case PARQUET -> parquet(file, "select * from '%s'");
        };
    }

    /** The names that the file gives beside its rows; none where the format has no place for them. */
    static List<String> columns(Format format, byte[] file) throws IOException, SQLException {
        return switch (format) {
            case CSV ->
                List.of(new String(file, StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElseThrow()
                        .split(","));
            case NDJSON -> List.of();
            case JSON_STAT -> {
                var names = new ArrayList<String>();
                JSON.readTree(file).path("id").forEach(id -> names.add(id.asText()));
                JSON.readTree(file)
                        .path("extension")
                        .path("columns")
                        .fieldNames()
                        .forEachRemaining(names::add);
                yield names;
            }
            case XLSX -> header(file);
            case PARQUET ->
                parquet(file, "describe select * from '%s'").stream()
                        .map(row -> row.get("column_name") + " " + row.get("column_type"))
                        .toList();
        };
    }

    private static @Nullable String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> null;
            case Double number -> text(BigDecimal.valueOf(number));
            case BigDecimal number ->
                number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            case OffsetDateTime time -> time.toInstant().toString();
            default -> cell.toString();
        };
    }

    private static List<Map<String, @Nullable String>> csv(byte[] file) {
        var rows = new ArrayList<Map<String, @Nullable String>>();
        CsvReader.builder()
                .ofNamedCsvRecord(new String(file, StandardCharsets.UTF_8))
                .forEach(line -> {
                    var cells = new TreeMap<String, @Nullable String>();
                    line.getFieldsAsMap().forEach((name, cell) -> cells.put(name, csv(name, cell)));
                    rows.add(cells);
                });
        return rows;
    }

    private static @Nullable String csv(String column, String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        if (column.equals("value")) {
            return text(new BigDecimal(cell));
        }
        return cell.matches("(?s)'[=+\\-@].*") ? cell.substring(1) : cell;
    }

    private static List<Map<String, @Nullable String>> lines(byte[] file) throws IOException {
        var rows = new ArrayList<Map<String, @Nullable String>>();
        for (String line : new String(file, StandardCharsets.UTF_8).split("\n")) {
            if (!line.isEmpty()) {
                var cells = new TreeMap<String, @Nullable String>();
                JSON.readTree(line).properties().forEach(cell -> cells.put(cell.getKey(), text(cell.getValue())));
                rows.add(cells);
            }
        }
        return rows;
    }

    private static @Nullable String text(JsonNode cell) {
        return cell.isNull() || cell.isMissingNode()
                ? null
                : cell.isNumber() ? text(cell.decimalValue()) : cell.asText();
    }

    /** Every position of the cube that has a status is a row. */
    private static List<Map<String, @Nullable String>> cube(byte[] file) throws IOException {
        JsonNode cube = JSON.readTree(file);
        var sizes = new ArrayList<Integer>();
        cube.path("size").forEach(size -> sizes.add(size.asInt()));
        var rows = new ArrayList<Map<String, @Nullable String>>();
        cube.path("status").properties().forEach(status -> {
            var cells = new TreeMap<String, @Nullable String>();
            long rest = Long.parseLong(status.getKey());
            for (int k = sizes.size() - 1; k >= 0; k--) {
                String id = cube.path("id").path(k).asText();
                JsonNode category = cube.path("dimension").path(id).path("category");
                String code =
                        category.path("index").path((int) (rest % sizes.get(k))).asText();
                rest /= sizes.get(k);
                cells.put(id, code);
                if (id.endsWith("Code")) {
                    cells.put(
                            id.replace("Code", "Name"),
                            text(category.path("label").path(code)));
                }
            }
            cells.put("value", text(cube.path("value").path(status.getKey())));
            cells.put("obsStatus", text(status.getValue()));
            cube.path("extension")
                    .path("columns")
                    .properties()
                    .forEach(column ->
                            cells.put(column.getKey(), text(column.getValue().path(status.getKey()))));
            rows.add(cells);
        });
        return rows;
    }

    private static List<String> header(byte[] file) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return book.getFirstSheet().read().getFirst().stream()
                    .map(Cell::asString)
                    .toList();
        }
    }

    private static List<Map<String, @Nullable String>> sheet(byte[] file) throws IOException {
        var names = header(file);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return book.getFirstSheet().read().stream()
                    .skip(1)
                    .map(row -> cells(row, names))
                    .toList();
        }
    }

    private static Map<String, @Nullable String> cells(Row row, List<String> names) {
        var cells = new TreeMap<String, @Nullable String>();
        for (int i = 0; i < names.size(); i++) {
            Cell cell = i < row.getCellCount() ? row.getCell(i) : null;
            String name = names.get(i);
            if (cell == null || cell.getType() == CellType.EMPTY) {
                cells.put(name, null);
            } else if (name.equals("start")) {
                cells.put(name, cell.asDate().toLocalDate().toString());
            } else {
                cells.put(name, text(cell.getValue()));
            }
        }
        return cells;
    }

    private static List<Map<String, @Nullable String>> parquet(byte[] file, String query)
            throws IOException, SQLException {
        Path path = Files.createTempFile("read-back", ".parquet");
        try (Connection duck = new DuckDBDriver().connect("jdbc:duckdb:", new Properties())) {
            Files.write(path, file);
            try (var select = duck.createStatement();
                    var row = select.executeQuery(query.formatted(path))) {
                var metadata = row.getMetaData();
                var rows = new ArrayList<Map<String, @Nullable String>>();
                while (row.next()) {
                    Map<String, @Nullable String> cells =
                            query.startsWith("describe") ? new LinkedHashMap<>() : new TreeMap<>();
                    for (int i = 1; i <= metadata.getColumnCount(); i++) {
                        cells.put(metadata.getColumnName(i), text(row.getObject(i)));
                    }
                    rows.add(cells);
                }
                return rows;
            }
        } finally {
            Files.delete(path);
        }
    }
}
