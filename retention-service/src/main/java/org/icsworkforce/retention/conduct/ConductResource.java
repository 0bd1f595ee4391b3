package org.icsworkforce.retention.conduct;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.retention.results.Publications;
import org.icsworkforce.retention.study.Study;
import org.icsworkforce.retention.study.StudyExamples;
import org.icsworkforce.retention.study.StudyView;

@Path("/v1/studies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Studies")
class ConductResource {

    private final Conduct conduct;
    private final Publications publications;

    ConductResource(Conduct conduct, Publications publications) {
        this.conduct = conduct;
        this.publications = publications;
    }

    @POST
    @Path("{study}/open")
    @PermissionsAllowed("studies.write")
    @Operation(
            operationId = "openStudy",
            summary = "Begin to take answers",
            description =
                    "Scope studies.write, for the owner. Confidentiality, minimum groups and the latest questionnaire are fixed from here on.")
    @APIResponse(
            responseCode = "200",
            description = "It is open",
            content =
                    @Content(
                            schema = @Schema(implementation = StudyView.class),
                            examples = @ExampleObject(name = "study", value = StudyExamples.OPENED)))
    @APIResponse(
            responseCode = "409",
            description =
                    "STUDY_NOT_IN_DESIGN: it was opened before; or QUESTIONNAIRE_MISSING, STRATUM_TOO_SMALL, CLOSES_TOO_EARLY")
    public Response open(
            @PathParam("study") @Parameter(description = StudyExamples.STUDY, example = StudyExamples.ID) UUID study) {
        return answer(conduct.open(study));
    }

    @POST
    @Path("{study}/close")
    @PermissionsAllowed("studies.write")
    @Operation(
            operationId = "closeStudy",
            summary = "Stop taking answers, and release the results",
            description =
                    "Scope studies.write, for the owner. It closes by itself after its last day. All answers are shuffled, all tokens deleted, and the results computed and protected once and for all.")
    @APIResponse(
            responseCode = "200",
            description = "Its results are released",
            content =
                    @Content(
                            schema = @Schema(implementation = StudyView.class),
                            examples = @ExampleObject(name = "study", value = StudyExamples.ANALYSED)))
    @APIResponse(responseCode = "409", description = "STUDY_NOT_OPEN: it is not open")
    public Response close(
            @PathParam("study") @Parameter(description = StudyExamples.STUDY, example = StudyExamples.ID) UUID study) {
        conduct.close(study);
        return answer(conduct.analyse(study));
    }

    @POST
    @Path("{study}/publish")
    @PermissionsAllowed("studies.write")
    @Operation(
            operationId = "publishStudy",
            summary = "Put the released results into the datasets",
            description =
                    "Scope studies.write, for the owner. They are then part of retention-study-results for everybody with statistics.read.")
    @APIResponse(
            responseCode = "200",
            description = "It is published",
            content =
                    @Content(
                            schema = @Schema(implementation = StudyView.class),
                            examples = @ExampleObject(name = "study", value = StudyExamples.PUBLISHED)))
    @APIResponse(responseCode = "409", description = "STUDY_NOT_ANALYSED: its results are not released yet")
    public Response publish(
            @PathParam("study") @Parameter(description = StudyExamples.STUDY, example = StudyExamples.ID) UUID study) {
        return answer(publications.publish(study));
    }

    @POST
    @Path("{study}/abandon")
    @PermissionsAllowed("studies.write")
    @Operation(
            operationId = "abandonStudy",
            summary = "Give a study up and delete its answers",
            description =
                    "Scope studies.write, for the owner. Only before it closes. Every answer and every token is deleted.")
    @APIResponse(
            responseCode = "200",
            description = "It is abandoned",
            content =
                    @Content(
                            schema = @Schema(implementation = StudyView.class),
                            examples = @ExampleObject(name = "study", value = StudyExamples.ABANDONED)))
    @APIResponse(responseCode = "409", description = "STUDY_ALREADY_CLOSED: it is closed")
    public Response abandon(
            @PathParam("study") @Parameter(description = StudyExamples.STUDY, example = StudyExamples.ID) UUID study) {
        return answer(conduct.abandon(study));
    }

    private static Response answer(Study study) {
        return Response.ok(StudyView.of(study)).header("ETag", study.tag()).build();
    }
}
