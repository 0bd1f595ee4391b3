package org.icsworkforce.kit.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.table.Column;

/** A Frictionless Data Package (datapackage.org, 2.0) of the dataset as a whole, whose data is the CSV. */
record DataPackage(
        @JsonProperty("$schema") @Schema(name = "$schema") String schema,
        @Schema(examples = "vacancy-rate") String name,
        String title,
        String description,
        List<Source> sources,
        List<Resource> resources) {

    @Schema(name = "DataPackageSource")
    record Source(String title) {}

    /** @param path beside the package itself */
    @Schema(name = "DataPackageResource")
    record Resource(
            String name,
            String path,
            String profile,
            String format,
            String mediatype,
            String encoding,
            TableSchema schema) {}

    @Schema(name = "DataPackageSchema")
    record TableSchema(List<Field> fields, List<String> primaryKey, List<String> missingValues) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DataPackageField")
    record Field(String name, String type, String title) {}

    static DataPackage of(Declaration dataset) {
        List<Column> columns = Columns.of(dataset.dimensions());
        var key = Stream.concat(
                        Stream.of("period"),
                        Stream.concat(dataset.dimensionIds().stream().map(id -> id + "Code"), Stream.of("measure")))
                .toList();
        var fields = columns.stream()
                .map(column -> new Field(column.name(), type(column), column.description()))
                .toList();
        return new DataPackage(
                "https://datapackage.org/profiles/2.0/datapackage.json",
                dataset.id(),
                dataset.title(),
                dataset.description(),
                List.of(new Source(dataset.attribution())),
                List.of(new Resource(
                        "observations",
                        "observations.csv",
                        "tabular-data-resource",
                        "csv",
                        "text/csv",
                        "utf-8",
                        new TableSchema(fields, key, List.of("")))));
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case TEXT -> "string";
            case DECIMAL -> "number";
            case INTEGER -> "integer";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case INSTANT -> "datetime";
        };
    }
}
