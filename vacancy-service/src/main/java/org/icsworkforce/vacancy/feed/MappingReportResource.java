package org.icsworkforce.vacancy.feed;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/vacancy-feeds/{feed}/mapping-report")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feeds")
@RunOnVirtualThread
class MappingReportResource {

    private final Feeds feeds;
    private final MappingReports reports;

    MappingReportResource(Feeds feeds, MappingReports reports) {
        this.feeds = feeds;
        this.reports = reports;
    }

    @GET
    @PermissionsAllowed("vacancies.write")
    @Operation(
            operationId = "getMappingReport",
            summary = "What the feed's mapping replaces, and what it does not know",
            description = "Scope vacancies.write, for the owner and every organisation of the feed. Values that no map"
                    + " holds come with their counts and the closest code; none of them is ever put in.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = MappingReport.class),
                            examples = @ExampleObject(name = "report", value = FeedExamples.MAPPING_REPORT)))
    public MappingReport get(
            @PathParam("feed")
                    @Pattern(regexp = FeedResource.CODE)
                    @Parameter(description = FeedResource.FEED, example = "rvv-trac")
                    String feed)
            throws SQLException {
        return reports.of(feeds.require(feed));
    }
}
