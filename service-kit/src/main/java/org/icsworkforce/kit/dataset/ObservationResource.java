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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.kit.paging.AnyParameter;
import org.icsworkforce.kit.paging.Page;
import org.icsworkforce.kit.paging.PageRequest;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.table.Format;
import org.jspecify.annotations.Nullable;

/** The numbers of a dataset: pages of JSON, or whole in the format that the suffix or {@code Accept} names. */
@Path("/v1/datasets")
@Tag(name = "Datasets")
@PermissionsAllowed("statistics.read")
@RunOnVirtualThread
class ObservationResource {

    private final Answers answers;

    ObservationResource(Answers answers) {
        this.answers = answers;
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
    @Path("{id}/observations")
    @Produces({
        MediaType.APPLICATION_JSON,
        "text/csv",
        "application/x-ndjson",
        "application/vnd.json-stat+json",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.apache.parquet"
    })
    @AnyParameter
    @Operation(
            operationId = "getObservations",
            summary = "A dataset's numbers, page by page",
            description =
                    "Scope statistics.read. All pages of an answer are of one state of the data. Accept may also name"
                            + " the media types of getObservationsFile: then the answer is whole, without limit and cursor.")
    @APIResponse(
            responseCode = "200",
            description = "A page of observations",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Observations.class)))
    public Response observations(
            @PathParam("id") @Parameter(description = Datasets.ID) String id,
            @BeanParam PageRequest page,
            @BeanParam QueryParameters documented,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return Answers.accepted(headers)
                .map(format -> answers.whole(id, uri, format, ifNoneMatch))
                .orElseGet(() -> answers.page(id, uri, page, ifNoneMatch));
    }

    @GET
    @Path("{id}/observations.json")
    @AnyParameter
    @Operation(hidden = true, summary = "A dataset's numbers, page by page, whatever Accept says")
    public Response json(
            @PathParam("id") String id,
            @BeanParam PageRequest page,
            @Context UriInfo uri,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return answers.page(id, uri, page, ifNoneMatch);
    }

    @GET
    @Path("{id}/observations.{format}")
    @AnyParameter
    @Operation(
            operationId = "getObservationsFile",
            summary = "A dataset's numbers as a file, always whole",
            description =
                    "Scope statistics.read. The same rows and cells as the JSON in every format, and the same columns"
                            + " when there are no rows. In CSV a text that a spreadsheet would run as a formula begins with an"
                            + " apostrophe. The suffix decides, whatever Accept says.")
    @APIResponse(
            responseCode = "200",
            description = "CSV (RFC 4180, UTF-8), one JSON object per line, JSON-stat 2.0, a spreadsheet, or Parquet",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = "application/vnd.json-stat+json",
                        schema = @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class)),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/vnd.apache.parquet",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response file(
            @PathParam("id") @Parameter(description = Datasets.ID) String id,
            @PathParam("format")
                    @Parameter(
                            description = "Format of the file",
                            example = "csv",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"csv", "ndjson", "jsonstat", "xlsx", "parquet"}))
                    String format,
            @QueryParam("bom")
                    @Parameter(
                            description = "Whether a CSV begins with a byte order mark, which Excel needs to see UTF-8",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"),
                            example = "true")
                    @Nullable
                    String bom,
            @BeanParam QueryParameters documented,
            @Context UriInfo uri,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var known = Format.ofSuffix(format).orElseThrow(() -> Problem.notFound("The format"));
        return answers.whole(id, uri, known, ifNoneMatch);
    }
}
