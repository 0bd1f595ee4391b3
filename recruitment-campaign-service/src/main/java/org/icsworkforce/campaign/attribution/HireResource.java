package org.icsworkforce.campaign.attribution;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/hires")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Attribution")
class HireResource {

    private static final String HIRE = "RVV-H-2026-0311";
    private static final String NAME = "Id that this service gave it, or the employer's own";
    private static final String EMPLOYER = "Code of the employer, where several have the same hireId";

    private final Hires hires;

    HireResource(Hires hires) {
        this.hires = hires;
    }

    @POST
    @PermissionsAllowed("candidates.write")
    @Operation(
            operationId = "reportHire",
            summary = "Report that a post of a vacancy was filled",
            description =
                    "Scope candidates.write. Credited to the last touch of the person in the 90 days up to acceptance (last-touch-90d)."
                            + " The same hire may be sent again. A hire of a vacancy that is not known yet is kept until it is.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewHire.class),
                            examples = {
                                @ExampleObject(name = "hire", value = AttributionExamples.NEW_HIRE),
                                @ExampleObject(name = "again", value = AttributionExamples.NEW_HIRE)
                            }))
    @APIResponse(responseCode = "200", description = "It had been taken before; as it stands now")
    @APIResponse(
            responseCode = "201",
            description = "Taken",
            content =
                    @Content(
                            schema = @Schema(implementation = HireView.class),
                            examples = @ExampleObject(name = "hire", value = AttributionExamples.HIRE)))
    @APIResponse(responseCode = "409", description = "HIRE_ALREADY_REPORTED: the id stands for another hire")
    public Response report(@NotNull @Valid NewHire hire) {
        var reported = hires.report(hire);
        String at = "/v1/hires/" + reported.hire().id();
        return answer(
                reported.isNew() ? Response.status(Status.CREATED).header("Location", at) : Response.ok(),
                reported.hire());
    }

    @GET
    @Path("/{hire}")
    @PermissionsAllowed("candidates.read")
    @Operation(
            operationId = "getHire",
            summary = "A hire and what it is credited to",
            description =
                    "Scope candidates.read. For whoever reported it and whoever speaks for the employer; for others it does not exist.")
    @APIResponse(
            responseCode = "200",
            description = "The hire",
            content =
                    @Content(
                            schema = @Schema(implementation = HireView.class),
                            examples = @ExampleObject(name = "hire", value = AttributionExamples.HIRE)))
    @APIResponse(responseCode = "304", description = "It has not changed since the ETag of If-None-Match")
    public Response get(
            @PathParam("hire") @Pattern(regexp = Names.ID) @Parameter(description = NAME, example = HIRE) String hire,
            @QueryParam("organisation") @Parameter(description = EMPLOYER, example = "RVV") @Nullable
                    String organisation,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var found = hires.require(hire, organisation);
        return found.tag().isIn(ifNoneMatch)
                ? Response.notModified().header("ETag", found.tag()).build()
                : answer(Response.ok(), found);
    }

    @PUT
    @Path("/{hire}")
    @PermissionsAllowed("candidates.write")
    @Operation(
            operationId = "correctHire",
            summary = "Correct a hire",
            description =
                    "Scope candidates.write, for whoever reported it and whoever speaks for the employer. What was told is"
                            + " replaced whole, and the hire is attributed anew. If-Match may be sent.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewHire.class),
                            examples = @ExampleObject(name = "correction", value = AttributionExamples.CORRECTION)))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now",
            content =
                    @Content(
                            schema = @Schema(implementation = HireView.class),
                            examples = @ExampleObject(name = "hire", value = AttributionExamples.HIRE)))
    @APIResponse(
            responseCode = "409",
            description = "HIRE_WITHDRAWN, HIRE_OF_ANOTHER_VACANCY, or HIRE_NAMED_TWICE: name the organisation")
    public Response correct(
            @PathParam("hire") @Pattern(regexp = Names.ID) @Parameter(description = NAME, example = HIRE) String hire,
            @QueryParam("organisation") @Parameter(description = EMPLOYER, example = "RVV") @Nullable
                    String organisation,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewHire correction) {
        return answer(Response.ok(), hires.correct(hire, organisation, ifMatch, correction));
    }

    @DELETE
    @Path("/{hire}")
    @PermissionsAllowed("candidates.write")
    @Operation(
            operationId = "withdrawHire",
            summary = "Take a hire back",
            description =
                    "Scope candidates.write, for whoever reported it and whoever speaks for the employer. Nothing is"
                            + " credited with it any more; numbers asked for as of an earlier instant still have it. Again, the"
                            + " answer is the same.")
    @APIResponse(responseCode = "204", description = "It counts no more")
    @APIResponse(responseCode = "409", description = "HIRE_NAMED_TWICE: name the organisation")
    public void withdraw(
            @PathParam("hire") @Pattern(regexp = Names.ID) @Parameter(description = NAME, example = HIRE) String hire,
            @QueryParam("organisation") @Parameter(description = EMPLOYER, example = "RVV") @Nullable
                    String organisation) {
        hires.withdraw(hire, organisation);
    }

    private static Response answer(Response.ResponseBuilder answer, HireView hire) {
        return answer.entity(hire).header("ETag", hire.tag()).build();
    }
}
