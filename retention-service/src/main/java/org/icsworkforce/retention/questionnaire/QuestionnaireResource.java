package org.icsworkforce.retention.questionnaire;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.kit.idempotency.IdempotencyKey;
import org.icsworkforce.retention.study.StudyExamples;

@Path("/v1/studies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Studies")
class QuestionnaireResource {

    private final Questionnaires questionnaires;

    QuestionnaireResource(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    @POST
    @Path("{study}/questionnaires")
    @PermissionsAllowed("studies.write")
    @Operation(
            operationId = "addQuestionnaire",
            summary = "Give a study in design its questionnaire, or a newer version of it",
            description = "Scope studies.write, for the owner. The latest version is asked once the study opens.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Questionnaire.class),
                            examples =
                                    @ExampleObject(
                                            name = "questionnaire",
                                            value = QuestionnaireExamples.QUESTIONNAIRE)))
    @APIResponse(
            responseCode = "201",
            description = "A version that never changes",
            content =
                    @Content(
                            schema = @Schema(implementation = QuestionnaireView.class),
                            examples = @ExampleObject(name = "version", value = QuestionnaireExamples.VERSION)),
            headers =
                    @Header(
                            name = "Location",
                            description = "Address of the version",
                            schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "409", description = "STUDY_NOT_IN_DESIGN: it was opened or abandoned")
    public Response add(
            @PathParam("study") @Parameter(description = StudyExamples.STUDY, example = StudyExamples.ID) UUID study,
            @BeanParam IdempotencyKey key,
            @NotNull @Valid Questionnaire questionnaire) {
        var added = questionnaires.add(study, questionnaire, key);
        return Response.status(Status.CREATED)
                .header("Location", "/v1/studies/" + study + "/questionnaires/" + added.version())
                .entity(added)
                .build();
    }

    @GET
    @Path("{study}/questionnaires/{version}")
    @PermissionsAllowed("studies.read")
    @Operation(
            operationId = "getQuestionnaire",
            summary = "A version of a study's questionnaire",
            description = "Scope studies.read.")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content =
                    @Content(
                            schema = @Schema(implementation = QuestionnaireView.class),
                            examples = @ExampleObject(name = "version", value = QuestionnaireExamples.VERSION)))
    public QuestionnaireView get(
            @PathParam("study") @Parameter(description = StudyExamples.STUDY, example = StudyExamples.ID) UUID study,
            @PathParam("version") @Parameter(description = "Counts from 1", example = "1") int version) {
        return QuestionnaireView.of(study, version, questionnaires.require(study, version));
    }

    @GET
    @Path("{study}/questionnaire")
    @PermitAll
    @SecurityRequirements
    @Operation(
            operationId = "getOpenQuestionnaire",
            summary = "What an open study asks",
            description = "Open to everybody: whoever has an invitation needs no sign-in.")
    @APIResponse(
            responseCode = "200",
            description = "The version that is asked",
            content =
                    @Content(
                            schema = @Schema(implementation = QuestionnaireView.class),
                            examples = @ExampleObject(name = "version", value = QuestionnaireExamples.VERSION)))
    @APIResponse(responseCode = "409", description = "STUDY_NOT_OPEN: it is not open yet, or no longer")
    public QuestionnaireView asked(
            @PathParam("study") @Parameter(description = StudyExamples.STUDY, example = StudyExamples.ID) UUID study) {
        return questionnaires.requireOpen(study);
    }
}
