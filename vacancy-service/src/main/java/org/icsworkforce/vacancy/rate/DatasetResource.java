package org.icsworkforce.vacancy.rate;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.dataset.Datasets;
import org.icsworkforce.kit.dataset.Declaration;
import org.icsworkforce.kit.dataset.Query;
import org.icsworkforce.kit.paging.AnyParameter;
import org.icsworkforce.kit.paging.ETag;
import org.icsworkforce.kit.paging.Page;
import org.icsworkforce.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

@Path("/v1/datasets")
@Tag(name = "Datasets", description = "Numbers with their definition, status and source, the same shape for all")
@PermissionsAllowed("statistics.read")
@RunOnVirtualThread
class DatasetResource {

    private static final String CSV = "text/csv";

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
            Instant asOf,
            List<String> leftOut,
            List<JsonNode> results,
            @Nullable String next,
            Page.Metadata metadata) {}

    @GET
    @Operation(hidden = true, summary = "This service's part of the catalogue that the gateway shows")
    public Page<Declaration> catalogue() {
        List<Declaration> all = datasets.catalogue();
        return new Page<>(all, null, new Page.Metadata(all.size(), null));
    }

    @GET
    @Path("{id}")
    @Extension(name = "x-shared", value = "true", parseValue = true)
    @Operation(operationId = "getDataset", summary = "A dataset's declaration")
    public Declaration get(String id) {
        return datasets.declaration(id);
    }

    @GET
    @Path("{id}/metadata")
    @Extension(name = "x-shared", value = "true", parseValue = true)
    @Operation(operationId = "getDatasetMetadata", summary = "A dataset's measures and dimensions, defined")
    public Declaration metadata(String id) {
        return datasets.declaration(id);
    }

    @GET
    @Path("{id}/observations")
    @Produces(MediaType.APPLICATION_JSON)
    @AnyParameter
    @Extension(name = "x-shared", value = "true", parseValue = true)
    @Operation(
            operationId = "getObservations",
            summary = "A dataset's numbers, page by page",
            description = "Parameters: measure, by, period, lastPeriods, asOf, and each declared dimension as a filter."
                    + " All pages of an answer are of one state of the data.")
    @APIResponse(
            responseCode = "200",
            description = "A page of observations",
            content = @Content(schema = @Schema(implementation = Observations.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the answer with that ETag")
    public Response observations(
            String id,
            @BeanParam PageRequest page,
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
    @Extension(name = "x-shared", value = "true", parseValue = true)
    @Operation(operationId = "getObservationsCsv", summary = "A dataset's numbers as CSV, always whole")
    @APIResponse(
            responseCode = "200",
            description = "RFC 4180, UTF-8, one row per number",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response csv(String id, @Context UriInfo uri, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
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
