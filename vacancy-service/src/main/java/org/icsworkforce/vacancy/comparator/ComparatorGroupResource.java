package org.icsworkforce.vacancy.comparator;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.kit.paging.Page;
import org.icsworkforce.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

@Path("/v1/comparator-groups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Reference data")
class ComparatorGroupResource {

    private static final String CODE = "GROUP:[a-z0-9][a-z0-9-]{0,59}";
    private static final String EXAMPLE = "GROUP:nearest-kent";
    private static final String MEANING = "GROUP: and lower case, digits and hyphens";

    private final ComparatorGroups groups;

    ComparatorGroupResource(ComparatorGroups groups) {
        this.groups = groups;
    }

    /** For the document: a page of groups. */
    private record ComparatorGroupPage(
            List<ComparatorGroup> results, @Nullable String next, Page.Metadata metadata) {}

    @GET
    @Authenticated
    @Operation(
            operationId = "listComparatorGroups",
            summary = "List the groups that organisations are compared with",
            description = "Any token. None ships with the suite: an administrator tells those that may be used.")
    @APIResponse(
            responseCode = "200",
            description = "A page of groups, in the order of their codes",
            content =
                    @Content(
                            schema = @Schema(implementation = ComparatorGroupPage.class),
                            examples = @ExampleObject(name = "groups", value = ComparatorExamples.PAGE)))
    public Page<ComparatorGroup> list(@BeanParam PageRequest page) {
        String after = page.after(1).map(cursor -> cursor.text(0)).orElse("");
        return page.page(groups.after(after, page.fetch()), group -> List.of(group.code()));
    }

    @GET
    @Path("/{code}")
    @Authenticated
    @Operation(
            operationId = "getComparatorGroup",
            summary = "A group, its members and where the list comes from",
            description = "Any token.")
    @APIResponse(
            responseCode = "200",
            description = "The group",
            content =
                    @Content(
                            schema = @Schema(implementation = ComparatorGroup.class),
                            examples = @ExampleObject(name = "group", value = ComparatorExamples.GROUP)))
    public Response get(
            @PathParam("code") @Pattern(regexp = CODE) @Parameter(description = MEANING, example = EXAMPLE) String code,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var found = groups.require(code);
        return found.tag().isIn(ifNoneMatch)
                ? Response.notModified().header("ETag", found.tag()).build()
                : answer(Response.ok(), found);
    }

    @PUT
    @Path("/{code}")
    @PermissionsAllowed("admin")
    @Operation(
            operationId = "putComparatorGroup",
            summary = "Tell a group, or tell it anew",
            description =
                    "Scope admin. Its code in the filter organisation of vacancy-rate asks for the group as one row, of its"
                            + " members' figures together. Members outside of the system are taken into the register, so"
                            + " that a reference feed can send their figures. An answer as of an earlier instant has the"
                            + " members of then. Replacing a group that stands needs its ETag in If-Match.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewComparatorGroup.class),
                            examples = @ExampleObject(name = "group", value = ComparatorExamples.NEW)))
    @APIResponse(
            responseCode = "200",
            description = "The group as it stands now",
            content =
                    @Content(
                            schema = @Schema(implementation = ComparatorGroup.class),
                            examples = @ExampleObject(name = "group", value = ComparatorExamples.GROUP)))
    @APIResponse(
            responseCode = "201",
            description = "It is new, or had been deleted",
            content =
                    @Content(
                            schema = @Schema(implementation = ComparatorGroup.class),
                            examples = @ExampleObject(name = "group", value = ComparatorExamples.GROUP)),
            headers =
                    @Header(
                            name = "Location",
                            description = "Address of the group",
                            schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "422",
            description = "UNKNOWN_ORGANISATION: the register does not hold a member, and its name was not sent")
    public Response put(
            @PathParam("code") @Pattern(regexp = CODE) @Parameter(description = MEANING, example = EXAMPLE) String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewComparatorGroup group) {
        var told = groups.put(code, group, ifMatch);
        String at = "/v1/comparator-groups/" + code;
        return answer(
                told.isNew() ? Response.status(Status.CREATED).header("Location", at) : Response.ok(), told.group());
    }

    @DELETE
    @Path("/{code}")
    @PermissionsAllowed("admin")
    @Operation(
            operationId = "deleteComparatorGroup",
            summary = "Delete a group",
            description =
                    "Scope admin; its ETag in If-Match. No dataset answers for it any more, except as of an earlier"
                            + " instant. Its members stay in the register. Again, the answer is the same.")
    @APIResponse(responseCode = "204", description = "It is deleted, now or before")
    public void delete(
            @PathParam("code") @Pattern(regexp = CODE) @Parameter(description = MEANING, example = EXAMPLE) String code,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch) {
        groups.delete(code, ifMatch);
    }

    private static Response answer(Response.ResponseBuilder answer, ComparatorGroup group) {
        return answer.entity(group).header("ETag", group.tag()).build();
    }
}
