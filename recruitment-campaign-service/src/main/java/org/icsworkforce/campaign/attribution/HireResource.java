package org.icsworkforce.campaign.attribution;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.kit.paging.ETag;
import org.jspecify.annotations.Nullable;

@Path("/v1/hires")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Attribution")
class HireResource {

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
                    "Credited to the last touch of the person in the 90 days up to acceptance (last-touch-90d)."
                            + " The same hire may be sent again. A hire of a vacancy that is not known yet is kept until it is.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewHire.class),
                            examples = @ExampleObject(name = "hire", value = AttributionExamples.NEW_HIRE)))
    @APIResponse(
            responseCode = "200",
            description = "It had been taken before; as it stands now",
            content =
                    @Content(
                            schema = @Schema(implementation = HireView.class),
                            examples = @ExampleObject(name = "hire", value = AttributionExamples.HIRE)))
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
        return (reported.isNew() ? Response.created(URI.create("/v1/hires/" + hire.hireId())) : Response.ok())
                .entity(reported.hire())
                .header("ETag", tag(reported.hire()))
                .build();
    }

    @GET
    @Path("/{hire}")
    @PermissionsAllowed("candidates.read")
    @Operation(
            operationId = "getHire",
            summary = "A hire and what it is credited to",
            description = "For whoever reported it and whoever speaks for the employer; for others it does not exist.")
    @APIResponse(
            responseCode = "200",
            description = "The hire",
            content =
                    @Content(
                            schema = @Schema(implementation = HireView.class),
                            examples = @ExampleObject(name = "hire", value = AttributionExamples.HIRE)))
    @APIResponse(responseCode = "304", description = "It has not changed since the ETag of If-None-Match")
    public Response get(
            @PathParam("hire") @Pattern(regexp = Names.ID) @Parameter(example = "RVV-H-2026-0311") String hire,
            @HeaderParam("If-None-Match") @Parameter(description = "ETag of an answer that the caller has") @Nullable
                    String ifNoneMatch) {
        var found = hires.require(hire);
        return tag(found).isIn(ifNoneMatch)
                ? Response.notModified().header("ETag", tag(found)).build()
                : Response.ok(found).header("ETag", tag(found)).build();
    }

    private static ETag tag(HireView hire) {
        var attribution = hire.attribution();
        return ETag.of(hire.state(), attribution == null ? 0 : attribution.version());
    }
}
