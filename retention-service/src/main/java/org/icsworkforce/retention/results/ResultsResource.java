package org.icsworkforce.retention.results;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.icsworkforce.kit.paging.ETag;
import org.icsworkforce.retention.study.Studies;
import org.icsworkforce.retention.study.StudyExamples;
import org.jspecify.annotations.Nullable;

@Path("/v1/studies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Studies")
class ResultsResource {

    private final Releases releases;
    private final Studies studies;

    ResultsResource(Releases releases, Studies studies) {
        this.releases = releases;
        this.studies = studies;
    }

    @GET
    @Path("{study}/results")
    @PermissionsAllowed("studies.read")
    @Operation(
            operationId = "getResults",
            summary = "What a study found, protected",
            description =
                    "Scope studies.read. Chosen from the release that was made when the study closed; the same question"
                            + " always has the same answer.")
    @APIResponse(
            responseCode = "200",
            description = "One group for everybody, or the groups that were asked for",
            content =
                    @Content(
                            schema = @Schema(implementation = ResultsView.class),
                            examples = @ExampleObject(name = "results", value = ResultsExamples.RESULTS)))
    @APIResponse(responseCode = "409", description = "NOT_RELEASED: the study has not closed, or was abandoned")
    public Response results(
            @PathParam("study") @Parameter(description = StudyExamples.STUDY, example = StudyExamples.ID) UUID study,
            @QueryParam("by")
                    @Parameter(
                            description = "Dimensions of the study's strata, with commas; everybody when left out",
                            example = "organisation")
                    @Nullable
                    String by,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var found = studies.require(study);
        var results = releases.require(found, Margin.read(by, found.dimensions()));
        var tag = ETag.of(study, results.releasedAt().toEpochMilli(), String.join(".", results.by()));
        return tag.isIn(ifNoneMatch)
                ? Response.notModified().header("ETag", tag).build()
                : Response.ok(results).header("ETag", tag).build();
    }
}
