package org.icsworkforce.campaign.attribution;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/touches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Attribution", description = "What reached people, whom it brought, and what is credited with it")
class TouchResource {

    private final Touches touches;

    TouchResource(Touches touches) {
        this.touches = touches;
    }

    @POST
    @PermissionsAllowed("candidates.write")
    @Operation(
            operationId = "reportTouch",
            summary = "Report that somebody was reached by something",
            description =
                    "Scope candidates.write. Append-only. The same touch may be sent again. Hires of the person are attributed anew.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Touch.class),
                            examples = {
                                @ExampleObject(name = "touch", value = AttributionExamples.TOUCH),
                                @ExampleObject(name = "again", value = AttributionExamples.TOUCH)
                            }))
    @APIResponse(responseCode = "200", description = "It had been taken before")
    @APIResponse(
            responseCode = "201",
            description = "Taken",
            content =
                    @Content(
                            schema = @Schema(implementation = TouchReceipt.class),
                            examples = @ExampleObject(name = "receipt", value = AttributionExamples.RECEIPT)))
    @APIResponse(responseCode = "409", description = "TOUCH_ALREADY_REPORTED: the id stands for another touch")
    public Response report(@NotNull @Valid Touch touch) {
        boolean isNew = touches.take(touch);
        return Response.status(isNew ? Response.Status.CREATED : Response.Status.OK)
                .entity(TouchReceipt.of(touch))
                .build();
    }
}
