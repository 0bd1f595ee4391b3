package org.icsworkforce.retention.response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.retention.study.StudyExamples;

@Path("/v1/studies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Studies")
class ResponseResource {

    private final Responses responses;

    ResponseResource(Responses responses) {
        this.responses = responses;
    }

    @POST
    @Path("{study}/responses")
    @PermitAll
    @SecurityRequirements
    @Operation(
            operationId = "answerStudy",
            summary = "Answer a study with the token of an invitation",
            description =
                    "Open to everybody who has a token; it stands in the body, so that no log has it. A token takes one"
                            + " set of answers. When answers are refused, the token is good for another try.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewResponse.class),
                            examples = @ExampleObject(name = "answers", value = """
                                            {"token": "pLxq3SJwVvq0P9Kc1mJt3b5iXv2o8yRd",
                                             "answers": {"stay": "disagree", "why": ["rota"], "energy": 4}}""")))
    @APIResponse(
            responseCode = "201",
            description = "Taken",
            content =
                    @Content(
                            schema = @Schema(implementation = Receipt.class),
                            examples = @ExampleObject(name = "receipt", value = "{\"answered\": 3, \"leftOut\": []}")))
    @APIResponse(responseCode = "403", description = "INVITATION_UNKNOWN: this study has not given out such a token")
    @APIResponse(responseCode = "409", description = "INVITATION_USED: the token was used; or STUDY_NOT_OPEN")
    public Response answer(
            @PathParam("study") @Parameter(description = StudyExamples.STUDY, example = StudyExamples.ID) UUID study,
            @NotNull @Valid NewResponse response) {
        return Response.status(Response.Status.CREATED)
                .entity(responses.submit(study, response))
                .header("Cache-Control", "no-store")
                .build();
    }
}
