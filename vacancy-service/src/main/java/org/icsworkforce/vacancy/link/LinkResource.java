package org.icsworkforce.vacancy.link;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.kit.change.ChangeLog;
import org.icsworkforce.kit.paging.Page;
import org.icsworkforce.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

@Path("/v1/vacancy-links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Links",
        description =
                "Records of one need that different feeds tell: found by the service, decided by their organisations")
@RunOnVirtualThread
class LinkResource {

    private final DataSource dataSource;
    private final ChangeLog changes;
    private final Links links;

    LinkResource(DataSource dataSource, ChangeLog changes, Links links) {
        this.dataSource = dataSource;
        this.changes = changes;
        this.links = links;
    }

    /** For the document: a page of links. */
    private record LinkPage(
            List<LinkView> results, @Nullable String next, Page.Metadata metadata) {}

    /** What somebody says of two records. */
    record LinkDecision(@NotNull Decision state) {

        @Schema(name = "LinkDecisionState")
        enum Decision {
            /** One need. */
            LINKED,
            /** Two. */
            REJECTED
        }
    }

    @GET
    @PermissionsAllowed("vacancies.read")
    @Operation(
            operationId = "listVacancyLinks",
            summary = "Links between vacancies",
            description = "Scope vacancies.read. Those that are proposed wait for a decision; until then both records"
                    + " count.")
    @APIResponse(
            responseCode = "200",
            description = "A page of links, in the order of the ids",
            content =
                    @Content(
                            schema = @Schema(implementation = LinkPage.class),
                            examples = @ExampleObject(name = "links", value = LinkExamples.PAGE)))
    public Page<LinkView> list(
            @QueryParam("vacancy")
                    @Parameter(description = "Only those of this vacancy", example = LinkExamples.FIRST)
                    @Nullable
                    UUID vacancy,
            @QueryParam("state") @Parameter(description = "Only those in this state", example = "PROPOSED")
                    Link.@Nullable State state,
            @QueryParam("organisation")
                    @Parameter(description = "Only those with a vacancy of this organisation", example = "RVV")
                    @Nullable
                    String organisation,
            @QueryParam("asOf")
                    @Parameter(
                            description = "The state at this instant, as it was told then",
                            example = "2026-10-31T12:00:00Z")
                    @Nullable
                    Instant asOf,
            @BeanParam PageRequest page)
            throws SQLException {
        Pair after = page.after(2)
                .map(cursor -> new Pair(cursor.get(0, UUID::fromString), cursor.get(1, UUID::fromString)))
                .orElse(null);
        var states = state == null ? Set.of(Link.State.values()) : Set.of(state);
        try (var connection = dataSource.getConnection()) {
            var found = links.list(
                    connection, changes.asOf(connection, asOf), vacancy, states, organisation, after, page.fetch());
            return page.page(
                    found, link -> List.of(link.first().vacancy(), link.second().vacancy()));
        }
    }

    @GET
    @Path("{first}/{second}")
    @PermissionsAllowed("vacancies.read")
    @Operation(
            operationId = "getVacancyLink",
            summary = "What is held of two vacancies",
            description = "Scope vacancies.read. The order of the two does not matter.")
    @APIResponse(
            responseCode = "200",
            description = "The link",
            content =
                    @Content(
                            schema = @Schema(implementation = LinkView.class),
                            examples = @ExampleObject(name = "link", value = LinkExamples.LINK)))
    public Response get(
            @PathParam("first") @Parameter(description = "Id of a vacancy", example = LinkExamples.FIRST) UUID first,
            @PathParam("second") @Parameter(description = "Id of another", example = LinkExamples.SECOND) UUID second,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch)
            throws SQLException {
        LinkView found = links.find(Pair.of(first, second));
        return found.tag().isIn(ifNoneMatch)
                ? Response.notModified().header("ETag", found.tag()).build()
                : Response.ok(found).header("ETag", found.tag()).build();
    }

    @PUT
    @Path("{first}/{second}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("vacancies.write")
    @Operation(
            operationId = "decideVacancyLink",
            summary = "Say whether two vacancies are one need",
            description = "Scope vacancies.write. LINKED, for those who speak for the organisations of both, the"
                    + " administrator among them; REJECTED, for those who speak for either. Changing a link that exists"
                    + " needs its ETag in If-Match. Nothing of the records changes: of linked ones those of one feed"
                    + " count, that of the first precedence.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LinkDecision.class),
                            examples = @ExampleObject(name = "linked", value = LinkExamples.DECISION)))
    @APIResponse(
            responseCode = "200",
            description = "It is decided",
            content =
                    @Content(
                            schema = @Schema(implementation = LinkView.class),
                            examples = @ExampleObject(name = "link", value = LinkExamples.DECIDED)))
    @APIResponse(
            responseCode = "201",
            description = "Nothing was held of the two before",
            content =
                    @Content(
                            schema = @Schema(implementation = LinkView.class),
                            examples = @ExampleObject(name = "link", value = LinkExamples.SAID)))
    public Response decide(
            @PathParam("first") @Parameter(description = "Id of a vacancy", example = LinkExamples.FIRST) UUID first,
            @PathParam("second") @Parameter(description = "Id of another", example = LinkExamples.SECOND) UUID second,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid LinkDecision decision,
            @Context UriInfo uri)
            throws SQLException {
        var state = Link.State.valueOf(decision.state().name());
        var decided = links.decide(Pair.of(first, second), state, ifMatch);
        String at = uri.getRequestUri().getRawPath();
        return (decided.isNew() ? Response.status(Status.CREATED).header("Location", at) : Response.ok())
                .entity(decided.link())
                .header("ETag", decided.link().tag())
                .build();
    }

    @DELETE
    @Path("{first}/{second}")
    @PermissionsAllowed("vacancies.write")
    @Operation(
            operationId = "reconsiderVacancyLink",
            summary = "Take a decision back",
            description = "Scope vacancies.write, for those who speak for the organisation of either. It is then as the"
                    + " records show it.")
    @APIResponse(responseCode = "204", description = "Nobody has decided it, now or before")
    public Response reconsider(
            @PathParam("first") @Parameter(description = "Id of a vacancy", example = LinkExamples.FIRST) UUID first,
            @PathParam("second") @Parameter(description = "Id of another", example = LinkExamples.SECOND) UUID second,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        links.reconsider(Pair.of(first, second), ifMatch);
        return Response.noContent().build();
    }
}
