package org.icsworkforce.kit.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.paging.AnyParameter;
import org.icsworkforce.kit.paging.ETag;
import org.icsworkforce.kit.paging.Page;
import org.icsworkforce.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * The datasets over HTTP, the same in every service. Examples are the service's own: {@link
 * org.icsworkforce.kit.document.DatasetExamples}.
 */
@Path("/v1/datasets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Datasets", description = "Numbers with their definition, status and source, the same shape for all")
@PermissionsAllowed("statistics.read")
@RunOnVirtualThread
class DatasetResource {

    private static final String CSV = "text/csv";
    private static final String SHARED = "x-shared";
    private static final String DATASET = "Id of the dataset";
    private static final String DIMENSIONS =
            "Each dimension that the dataset declares is a filter of its name; one code, or in: and several";

    private final Datasets datasets;

    DatasetResource(Datasets datasets) {
        this.datasets = datasets;
    }

    /**
     * A page of observations.
     *
     * @param asOf the instant of the change that the whole answer is the state of
     * @param leftOut organisations that totals do not count, being only partly in the system
     */
    @Schema(name = "Observations")
    record Observations(
            String dataset,

            @Schema(description = "Instant of the change that the whole answer is the state of")
            Instant asOf,

            @Schema(description = "Organisations that totals do not count, being only partly in the system")
            List<String> leftOut,

            @Schema(type = SchemaType.ARRAY, implementation = ObservationRow.class)
            List<JsonNode> results,

            @Schema(description = "Address of the next page; null on the last") @Nullable
            String next,

            Page.Metadata metadata) {}

    @GET
    @Operation(hidden = true, summary = "This service's part of the catalogue that the gateway shows")
    public Page<Declaration> catalogue() {
        List<Declaration> all = datasets.catalogue();
        return new Page<>(all, null, new Page.Metadata(all.size(), null));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getDataset",
            summary = "A dataset's declaration",
            description = "Scope statistics.read. Dimensions, measures, grain, disclosure and attribution.",
            extensions = @Extension(name = SHARED, value = "true", parseValue = true))
    @APIResponse(
            responseCode = "200",
            description = "The declaration",
            content = @Content(schema = @Schema(implementation = Declaration.class)))
    public Declaration get(@PathParam("id") @Parameter(description = DATASET) String id) {
        return datasets.declaration(id);
    }

    @GET
    @Path("{id}/metadata")
    @Operation(
            operationId = "getDatasetMetadata",
            summary = "A dataset's measures and dimensions, defined",
            description =
                    "Scope statistics.read. Unit, decimals, polarity, definition and source of each measure; code list"
                            + " of each dimension.",
            extensions = @Extension(name = SHARED, value = "true", parseValue = true))
    @APIResponse(
            responseCode = "200",
            description = "The declaration",
            content = @Content(schema = @Schema(implementation = Declaration.class)))
    public Declaration metadata(@PathParam("id") @Parameter(description = DATASET) String id) {
        return datasets.declaration(id);
    }

    @GET
    @Path("{id}/observations")
    @Produces(MediaType.APPLICATION_JSON)
    @AnyParameter
    @Operation(
            operationId = "getObservations",
            summary = "A dataset's numbers, page by page",
            description = "Scope statistics.read. All pages of an answer are of one state of the data.",
            extensions = @Extension(name = SHARED, value = "true", parseValue = true))
    @Parameter(
            name = "dimensions",
            in = ParameterIn.QUERY,
            style = ParameterStyle.FORM,
            explode = Explode.TRUE,
            description = DIMENSIONS,
            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = String.class))
    @APIResponse(
            responseCode = "200",
            description = "A page of observations",
            content = @Content(schema = @Schema(implementation = Observations.class)))
    public Response observations(
            @PathParam("id") @Parameter(description = DATASET) String id,
            @BeanParam PageRequest page,
            @BeanParam QueryParameters documented,
            @Context UriInfo uri,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        Query query = Query.read(datasets.declaration(id), uri.getQueryParameters());
        ETag tag = tag(datasets.moment(query));
        if (tag.isIn(ifNoneMatch)) {
            return Response.notModified().header("ETag", tag).build();
        }
        var after = page.after(2);
        Long number = after.map(cursor -> cursor.get(0, Long::valueOf)).orElse(null);
        int from = after.map(cursor -> cursor.get(1, DatasetResource::position)).orElse(0);
        var result = datasets.observe(id, query, number);
        int size = result.rows().size();
        var positions = IntStream.range(Math.min(from, size), (int) Math.min((long) from + page.fetch(), size))
                .boxed()
                .toList();
        var part = page.page(positions, position -> List.of(result.moment().number(), position + 1));
        var rows = result.json(from, from + part.results().size());
        return Response.ok(new Observations(
                        id, result.moment().at(), result.leftOut(), rows, part.next(), part.metadata()))
                .header("ETag", tag)
                .build();
    }

    @GET
    @Path("{id}/observations.csv")
    @Produces(CSV)
    @AnyParameter
    @Operation(
            operationId = "getObservationsCsv",
            summary = "A dataset's numbers as CSV, always whole",
            description =
                    "Scope statistics.read. The same rows and columns as the JSON, and the same columns when there are"
                            + " no rows.",
            extensions = @Extension(name = SHARED, value = "true", parseValue = true))
    @Parameter(
            name = "dimensions",
            in = ParameterIn.QUERY,
            style = ParameterStyle.FORM,
            explode = Explode.TRUE,
            description = DIMENSIONS,
            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = String.class))
    @APIResponse(
            responseCode = "200",
            description = "RFC 4180, UTF-8, one row per number",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response csv(
            @PathParam("id") @Parameter(description = DATASET) String id,
            @BeanParam QueryParameters documented,
            @Context UriInfo uri,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        Query query = Query.read(datasets.declaration(id), uri.getQueryParameters());
        if (tag(datasets.moment(query)).isIn(ifNoneMatch)) {
            return Response.notModified().header("ETag", ifNoneMatch).build();
        }
        var result = datasets.observe(id, query, null);
        StreamingOutput body = result::csv;
        return Response.ok(body, CSV + ";charset=UTF-8;header=present")
                .header("ETag", tag(result.moment()))
                .header("Content-Disposition", "attachment; filename=\"" + id + ".csv\"")
                .build();
    }

    private static ETag tag(Moment moment) {
        return ETag.of(moment.epoch(), moment.number());
    }

    /** @throws IllegalArgumentException for what no cursor of ours holds */
    private static int position(String text) {
        int position = Integer.parseInt(text);
        if (position < 0) {
            throw new IllegalArgumentException("before the first row");
        }
        return position;
    }
}
