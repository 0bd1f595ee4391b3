package org.icsworkforce.vacancy.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.kit.access.Caller;
import org.icsworkforce.vacancy.feed.FeedResource;
import org.icsworkforce.vacancy.feed.FeedSubject;
import org.icsworkforce.vacancy.feed.Feeds;
import org.jspecify.annotations.Nullable;

@Path("/v1/vacancy-feeds/{feed}/vacancies/{reference}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feeds")
@RunOnVirtualThread
class DeclaredVacancyResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String REFERENCE =
            "The partner's own reference, percent-encoded: / is %2F, a space %20. At most 200 characters";
    private static final String SHOWN = "RVV-2026-00021";
    private static final String BUSY = "FEED_BUSY: a run of the feed is being applied; send the record again";
    private static final String STALE = "STALE_UPDATE: the sourceUpdatedAt is older than that of the state held";

    private final Feeds feeds;
    private final DeclaredVacancies vacancies;
    private final Caller caller;

    DeclaredVacancyResource(Feeds feeds, DeclaredVacancies vacancies, Caller caller) {
        this.feeds = feeds;
        this.vacancies = vacancies;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("vacancies.write")
    @Operation(
            operationId = "getDeclaredVacancy",
            summary = "A record as the partner declared it",
            description =
                    "Scope vacancies.write, for those who may use the feed. In the form in which it is sent; the Link"
                            + " header leads to the vacancy as everybody reads it.")
    @APIResponse(
            responseCode = "200",
            description = "The record",
            content =
                    @Content(
                            schema = @Schema(implementation = Vacancy.class),
                            examples = @ExampleObject(name = "record", value = VacancyExamples.DECLARED)))
    public Response get(
            @PathParam("feed")
                    @Pattern(regexp = FeedResource.CODE)
                    @Parameter(description = FeedResource.FEED, example = "rvv-trac")
                    String feed,
            @PathParam("reference") @Size(max = 200) @Parameter(description = REFERENCE, example = SHOWN)
                    String reference,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch)
            throws SQLException {
        feeds.require(feed, FeedSubject.VACANCIES);
        Declared found = vacancies.find(feed, reference);
        return found.tag().isIn(ifNoneMatch)
                ? Response.notModified().header("ETag", found.tag()).build()
                : answer(Response.ok(), found);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("vacancies.write")
    @Operation(
            operationId = "putDeclaredVacancy",
            summary = "Declare a record",
            description =
                    "Scope vacancies.write, for those who may use the feed. The same as a row of a run, by itself:"
                            + " what is equal changes nothing, and what is older than the state held is refused. Unknown"
                            + " properties are errors.")
    @RequestBody(
            required = true,
            description = "A vacancy as in a feed; reference may be left out",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "record", value = VacancyExamples.TO_PUT)))
    @APIResponse(responseCode = "200", description = "It is held as declared")
    @APIResponse(
            responseCode = "201",
            description = "It is new, or had been taken back",
            content =
                    @Content(
                            schema = @Schema(implementation = Vacancy.class),
                            examples = @ExampleObject(name = "record", value = VacancyExamples.DECLARED)))
    @APIResponse(responseCode = "409", description = STALE)
    @APIResponse(responseCode = "422", description = "UNKNOWN_ORGANISATION: likewise other codes of faults of a row")
    @APIResponse(responseCode = "503", description = BUSY)
    public Response put(
            @PathParam("feed")
                    @Pattern(regexp = FeedResource.CODE)
                    @Parameter(description = FeedResource.FEED, example = "rvv-trac")
                    String feed,
            @PathParam("reference") @Size(max = 200) @Parameter(description = REFERENCE, example = SHOWN)
                    String reference,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull ObjectNode record,
            @Context UriInfo uri) {
        feeds.require(feed, FeedSubject.VACANCIES);
        var written = vacancies.put(feed, reference, record, ifMatch, caller.clientId());
        String at = uri.getRequestUri().getRawPath();
        return answer(
                written.isNew() ? Response.status(Status.CREATED).header("Location", at) : Response.ok(),
                written.record());
    }

    @PATCH
    @Consumes(MERGE_PATCH)
    @PermissionsAllowed("vacancies.write")
    @Operation(
            operationId = "patchDeclaredVacancy",
            summary = "Change what a record says",
            description =
                    "Scope vacancies.write, for those who may use the feed. JSON merge patch (RFC 7396): what is not"
                            + " named stays, null takes it back, a list is replaced whole.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MERGE_PATCH,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "patch", value = VacancyExamples.PATCH)))
    @APIResponse(
            responseCode = "200",
            description = "It is held as changed",
            content =
                    @Content(
                            schema = @Schema(implementation = Vacancy.class),
                            examples = @ExampleObject(name = "record", value = VacancyExamples.DECLARED)))
    @APIResponse(responseCode = "409", description = STALE)
    @APIResponse(responseCode = "422", description = "UNKNOWN_ORGANISATION: likewise other codes of faults of a row")
    @APIResponse(responseCode = "503", description = BUSY)
    public Response patch(
            @PathParam("feed")
                    @Pattern(regexp = FeedResource.CODE)
                    @Parameter(description = FeedResource.FEED, example = "rvv-trac")
                    String feed,
            @PathParam("reference") @Size(max = 200) @Parameter(description = REFERENCE, example = SHOWN)
                    String reference,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull ObjectNode patch) {
        feeds.require(feed, FeedSubject.VACANCIES);
        return answer(Response.ok(), vacancies.patch(feed, reference, patch, ifMatch, caller.clientId()));
    }

    @DELETE
    @PermissionsAllowed("vacancies.write")
    @Operation(
            operationId = "deleteDeclaredVacancy",
            summary = "Take a record back",
            description =
                    "Scope vacancies.write, for those who may use the feed. For what should never have been sent; a"
                            + " vacancy that ended has a status that says so. Its history stays, with a tombstone, and it counts"
                            + " in no figure.")
    @APIResponse(responseCode = "204", description = "It is taken back, now or before")
    @APIResponse(responseCode = "503", description = BUSY)
    public Response delete(
            @PathParam("feed")
                    @Pattern(regexp = FeedResource.CODE)
                    @Parameter(description = FeedResource.FEED, example = "rvv-trac")
                    String feed,
            @PathParam("reference") @Size(max = 200) @Parameter(description = REFERENCE, example = SHOWN)
                    String reference,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        feeds.require(feed, FeedSubject.VACANCIES);
        vacancies.remove(feed, reference, ifMatch, caller.clientId());
        return Response.noContent().build();
    }

    private static Response answer(Response.ResponseBuilder answer, Declared record) {
        return answer.entity(record.vacancy())
                .header("ETag", record.tag())
                .header("Link", "</v1/vacancies/" + record.id() + ">; rel=\"canonical\"")
                .build();
    }
}
