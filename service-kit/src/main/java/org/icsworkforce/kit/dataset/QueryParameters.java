package org.icsworkforce.kit.dataset;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What every dataset can be asked, for the document: {@link Query} reads it beside the dataset's own dimensions. */
class QueryParameters {

    @Parameter(
            name = "dimensions",
            in = ParameterIn.QUERY,
            style = ParameterStyle.FORM,
            explode = Explode.TRUE,
            description =
                    "Each dimension that the dataset declares is a filter of its name; one code, or in: and several",
            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = String.class))
    @Nullable
    String dimensions;

    @QueryParam("measure")
    @Parameter(description = "Ids of measures; one, or in: and several. All when not said")
    @Nullable
    List<String> measure;

    @QueryParam("by")
    @Parameter(
            description = "Dimensions that the rows are divided by, with period for the month; one, or in: and several."
                    + " All when not said. Without period, one row is of all months: flows added up, rates of their"
                    + " summed parts; stocks and curves are refused")
    @Nullable
    List<String> by;

    @QueryParam("period")
    @Parameter(
            description =
                    "Months; one, in: and several, or a bound: gte:, lte:, gt:, lt:. Several bounds must all hold",
            example = "[\"gte:2025-04\"]")
    @Nullable
    List<String> period;

    @QueryParam("lastPeriods")
    @Parameter(
            description = "Only so many of the latest months that there are",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "600"),
            example = "13")
    @Nullable
    String lastPeriods;

    @QueryParam("sort")
    @Parameter(
            description =
                    "Columns to sort by: period, measure, value or a dimension; downwards after a minus. Rows without"
                            + " a value come last",
            example = "-period,measure")
    @Nullable
    String sort;

    @QueryParam("asOf")
    @Parameter(
            description = "The state at this instant, as it was told then",
            schema = @Schema(implementation = Instant.class),
            example = "2026-10-31T12:00:00Z")
    @Nullable
    String asOf;
}
