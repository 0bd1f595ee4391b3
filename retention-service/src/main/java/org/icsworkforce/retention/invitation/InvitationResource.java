package org.icsworkforce.retention.invitation;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.kit.idempotency.IdempotencyKey;
import org.icsworkforce.retention.study.StudyExamples;

@Path("/v1/studies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Studies")
class InvitationResource {

    private final Invitations invitations;

    InvitationResource(Invitations invitations) {
        this.invitations = invitations;
    }

    @POST
    @Path("{study}/invitations")
    @PermissionsAllowed("studies.write")
    @Operation(
            operationId = "issueInvitations",
            summary = "Tokens for people of a stratum, told once",
            description =
                    "Scope studies.write, for the owner. Hand them out at random within the stratum, and keep no list"
                            + " of who got which.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewInvitations.class),
                            examples =
                                    @ExampleObject(
                                            name = "invitations",
                                            value = "{\"stratum\": \"rvv-nursing\", \"count\": 3}")))
    @APIResponse(
            responseCode = "201",
            description = "The tokens",
            content =
                    @Content(
                            schema = @Schema(implementation = IssuedInvitations.class),
                            examples = @ExampleObject(name = "tokens", value = """
                                            {"stratum": "rvv-nursing",
                                             "tokens": ["pLxq3SJwVvq0P9Kc1mJt3b5iXv2o8yRd", "Zk0b1s7uQm3W5eXc8nTf2dYh4jLg6aPo"]}""")))
    @APIResponse(
            responseCode = "409",
            description =
                    "STUDY_NOT_OPEN: it is not open; TOO_MANY_INVITATIONS for the people of the stratum; or INVITATIONS_ALREADY_ISSUED under the same Idempotency-Key")
    public Response issue(
            @PathParam("study") @Parameter(description = StudyExamples.STUDY, example = StudyExamples.ID) UUID study,
            @BeanParam IdempotencyKey key,
            @NotNull @Valid NewInvitations wanted) {
        return Response.status(Response.Status.CREATED)
                .entity(invitations.issue(study, wanted, key))
                .header("Cache-Control", "no-store")
                .build();
    }
}
