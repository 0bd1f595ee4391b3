package org.icsworkforce.vacancy.feed;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
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
import org.icsworkforce.kit.access.Caller;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.vacancy.intake.Intake;
import org.icsworkforce.vacancy.intake.RunDecisions;
import org.icsworkforce.vacancy.intake.RunReport;

/** What somebody decides about a run that is over. */
@Path("/v1/vacancy-feeds/{feed}/runs/{run}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feeds")
@PermissionsAllowed("vacancies.write")
@APIResponse(
        responseCode = "202",
        description = "Received, not yet carried out: poll Location",
        content =
                @Content(
                        schema = @Schema(implementation = RunReport.class),
                        examples = @ExampleObject(name = "report", value = FeedExamples.RECEIVED)))
@APIResponse(responseCode = "503", description = "FEED_BUSY: a run of the feed is being applied; ask again")
@RunOnVirtualThread
class RunDecisionResource {

    private final Feeds feeds;
    private final Intake intake;
    private final RunDecisions decisions;
    private final Caller caller;

    RunDecisionResource(Feeds feeds, Intake intake, RunDecisions decisions, Caller caller) {
        this.feeds = feeds;
        this.intake = intake;
        this.decisions = decisions;
        this.caller = caller;
    }

    @POST
    @Path("confirm")
    @Operation(
            operationId = "confirmRun",
            summary = "Let a held snapshot close what it listed",
            description = "Scope vacancies.write. Exactly the records under rows?outcome=HELD that are still open and"
                    + " unchanged; the others are named in the report. A run that was held whole is applied.")
    @APIResponse(
            responseCode = "200",
            description = "Done",
            content =
                    @Content(
                            schema = @Schema(implementation = RunReport.class),
                            examples = @ExampleObject(name = "report", value = FeedExamples.CONFIRMED)))
    @APIResponse(responseCode = "409", description = "NOT_HELD: the run does not wait, or a newer snapshot came")
    public Response confirm(
            @PathParam("feed")
                    @Pattern(regexp = FeedResource.CODE)
                    @Parameter(description = FeedResource.FEED, example = "rvv-trac")
                    String feed,
            @PathParam("run") @Parameter(description = "Id of the run", example = FeedExamples.RUN) UUID run) {
        require(feed, run);
        return answer(decisions.confirm(run));
    }

    @POST
    @Path("undo")
    @Operation(
            operationId = "undoRun",
            summary = "Take back what the feed's last applied run did",
            description = "Scope vacancies.write. A run of its own: what was created is taken back, what was changed or"
                    + " closed is again what it was, each as a new version that is told like any other.")
    @APIResponse(
            responseCode = "200",
            description = "Done; the report is that of the undo, at Location",
            content =
                    @Content(
                            schema = @Schema(implementation = RunReport.class),
                            examples = @ExampleObject(name = "report", value = FeedExamples.UNDONE)))
    @APIResponse(
            responseCode = "409",
            description = "CHANGED_SINCE: the errors name the records that changed since; or NOT_LAST_RUN")
    public Response undo(
            @PathParam("feed")
                    @Pattern(regexp = FeedResource.CODE)
                    @Parameter(description = FeedResource.FEED, example = "rvv-trac")
                    String feed,
            @PathParam("run") @Parameter(description = "Id of the run", example = FeedExamples.RUN) UUID run) {
        require(feed, run);
        return answer(decisions.undo(run, caller.clientId()));
    }

    @POST
    @Path("retry")
    @Operation(
            operationId = "retryRun",
            summary = "Apply the payload of a failed run again",
            description = "Scope vacancies.write. As long as the feed has told nothing newer.")
    @APIResponse(
            responseCode = "200",
            description = "Applied",
            content =
                    @Content(
                            schema = @Schema(implementation = RunReport.class),
                            examples = @ExampleObject(name = "report", value = FeedExamples.REPORT)))
    @APIResponse(responseCode = "409", description = "NOT_FAILED: or CHANGED_SINCE, when it has been overtaken")
    public Response retry(
            @PathParam("feed")
                    @Pattern(regexp = FeedResource.CODE)
                    @Parameter(description = FeedResource.FEED, example = "rvv-trac")
                    String feed,
            @PathParam("run") @Parameter(description = "Id of the run", example = FeedExamples.RUN) UUID run) {
        require(feed, run);
        return answer(decisions.retry(run));
    }

    private void require(String feed, UUID run) {
        feeds.require(feed);
        if (!intake.find(run).feed().equals(feed)) {
            throw Problem.notFound("The run");
        }
    }

    private Response answer(UUID run) {
        return RunAnswer.of(intake.await(run, RunAnswer.PATIENCE), intake, false);
    }
}
