package org.icsworkforce.vacancy.feed;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.kit.paging.Page;
import org.icsworkforce.kit.paging.PageRequest;
import org.icsworkforce.kit.problem.Faults;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemError;
import org.icsworkforce.vacancy.AcceptedForm;
import org.icsworkforce.vacancy.intake.Intake;
import org.icsworkforce.vacancy.intake.RejectedRows;
import org.icsworkforce.vacancy.intake.Run;
import org.icsworkforce.vacancy.intake.RunReport;
import org.icsworkforce.vacancy.intake.RunRow;
import org.jspecify.annotations.Nullable;

@Path("/v1/vacancy-feeds/{feed}/runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feeds")
@RunOnVirtualThread
class RunResource {

    private static final String CSV = "text/csv";
    private static final MediaType CSV_TYPE = MediaType.valueOf(CSV);

    private final Feeds feeds;
    private final Intake intake;
    private final RejectedRows rejected;

    RunResource(Feeds feeds, Intake intake, RejectedRows rejected) {
        this.rejected = rejected;
        this.feeds = feeds;
        this.intake = intake;
    }

    /** For the document: a page of rows. */
    private record RunRowPage(
            List<RunRow> results, @Nullable String next, Page.Metadata metadata) {}

    /** For the document: a page of reports. */
    private record RunPage(
            List<RunReport> results, @Nullable String next, Page.Metadata metadata) {}

    @GET
    @PermissionsAllowed("vacancies.write")
    @Operation(
            operationId = "listRuns",
            summary = "The feed's runs, the latest first",
            description = "Scope vacancies.write. Also the runs that failed.")
    @APIResponse(
            responseCode = "200",
            description = "A page of reports",
            content =
                    @Content(
                            schema = @Schema(implementation = RunPage.class),
                            examples = @ExampleObject(name = "runs", value = FeedExamples.REPORTS)))
    public Page<RunReport> list(
            @PathParam("feed")
                    @Pattern(regexp = FeedResource.CODE)
                    @Parameter(description = FeedResource.FEED, example = "rvv-trac")
                    String feed,
            @BeanParam PageRequest page) {
        feeds.require(feed);
        UUID before =
                page.after(1).map(cursor -> cursor.get(0, UUID::fromString)).orElse(null);
        List<RunReport> runs =
                intake.of(feed, before, page.fetch()).stream().map(this::report).toList();
        return page.page(runs, run -> List.of(run.id()));
    }

    @GET
    @Path("{run}")
    @PermissionsAllowed("vacancies.write")
    @Operation(
            operationId = "getRun",
            summary = "A run's report",
            description =
                    "Scope vacancies.write. Poll it after a 202 until its state is no longer RECEIVED or RUNNING: until then,"
                            + " Retry-After says when to ask again, and progress how far it has been read.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = RunReport.class),
                            examples = @ExampleObject(name = "report", value = FeedExamples.REPORT)))
    public Response get(
            @PathParam("feed")
                    @Pattern(regexp = FeedResource.CODE)
                    @Parameter(description = FeedResource.FEED, example = "rvv-trac")
                    String feed,
            @PathParam("run") @Parameter(description = "Id of the run", example = FeedExamples.RUN) UUID run) {
        Run found = require(feed, run);
        var answer = Response.ok(report(found));
        return (found.state().isPending() ? answer.header("Retry-After", RunAddress.POLL_SECONDS) : answer).build();
    }

    @GET
    @Path("{run}/rows")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @PermissionsAllowed("vacancies.write")
    @Operation(
            operationId = "listRunRows",
            summary = "What became of each row",
            description = "Scope vacancies.write. Rows with faults, or those of one outcome. Unchanged rows are only"
                    + " counted. With Accept: text/csv the rejected ones, as downloadRejectedRows gives them.")
    @APIResponse(
            responseCode = "200",
            description = "A page of rows, in the order of the payload",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RunRowPage.class),
                        examples = @ExampleObject(name = "rows", value = FeedExamples.ROWS)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "rejected", value = FeedExamples.REJECTED_ROWS))
            })
    public Response rows(
            @PathParam("feed")
                    @Pattern(regexp = FeedResource.CODE)
                    @Parameter(description = FeedResource.FEED, example = "rvv-trac")
                    String feed,
            @PathParam("run") @Parameter(description = "Id of the run", example = FeedExamples.RUN) UUID run,
            @QueryParam("outcome")
                    @Parameter(
                            description = "Only rows of this outcome; in capitals or not",
                            schema = @Schema(implementation = RunRow.Outcome.class),
                            example = "REJECTED")
                    @Nullable
                    String outcome,
            @BeanParam PageRequest page,
            @Context Request request,
            @Context UriInfo uri)
            throws IOException {
        if (AcceptedForm.of(request, MediaType.APPLICATION_JSON_TYPE, CSV_TYPE).equals(CSV_TYPE)) {
            requireWhole(uri.getQueryParameters());
            return rejected(feed, run);
        }
        Run found = require(feed, run);
        int after = page.after(1).map(cursor -> cursor.get(0, Integer::valueOf)).orElse(-1);
        var which = RunRow.Outcome.read("outcome", outcome);
        return Response.ok(
                        page.page(intake.rows(found, which, after, page.fetch()), row -> List.of(row.index())),
                        MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    /** A file is of all rejected rows, and of no others. */
    private static void requireWhole(MultivaluedMap<String, String> asked) {
        var faults = new Faults();
        faults.read(() -> {
            String outcome = asked.getFirst("outcome");
            var which = RunRow.Outcome.read("outcome", outcome);
            if (which != null && which != RunRow.Outcome.REJECTED) {
                throw Problem.parameter(
                        "outcome", "Only rejected rows are given as CSV.", outcome, List.of("REJECTED"));
            }
            return which;
        });
        for (String paging : List.of("limit", "cursor")) {
            if (asked.containsKey(paging)) {
                faults.add(ProblemError.of(
                        GeneralProblem.UNKNOWN_PARAMETER, paging, "CSV is whole: it has no pages.", null, null));
            }
        }
        faults.requireNone();
    }

    @GET
    @Path("{run}/rows.csv")
    @Produces(CSV)
    @PermissionsAllowed("vacancies.write")
    @Operation(
            operationId = "downloadRejectedRows",
            summary = "Rejected rows as CSV, in the sender's own columns",
            description = "Scope vacancies.write. Why each row was rejected, then the row as it was sent: repair it and"
                    + " send it again. Also at rows, for callers who accept text/csv. Of a payload that is not kept, the"
                    + " reasons only.")
    @APIResponse(
            responseCode = "200",
            description = "All of them, whole",
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "rejected", value = FeedExamples.REJECTED_ROWS)))
    public Response rejected(
            @PathParam("feed")
                    @Pattern(regexp = FeedResource.CODE)
                    @Parameter(description = FeedResource.FEED, example = "rvv-trac")
                    String feed,
            @PathParam("run") @Parameter(description = "Id of the run", example = FeedExamples.RUN) UUID run)
            throws IOException {
        var file = rejected.csv(require(feed, run));
        StreamingOutput body = target -> {
            try {
                Files.copy(file, target);
            } finally {
                Files.deleteIfExists(file);
            }
        };
        return Response.ok(body, CSV + ";charset=UTF-8;header=present")
                .header("Content-Disposition", "attachment; filename=\"rejected-" + run + ".csv\"")
                .build();
    }

    @GET
    @Path("{run}/payload")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @PermissionsAllowed("vacancies.write")
    @Operation(
            operationId = "getRunPayload",
            summary = "The payload as it was received",
            description = "Scope vacancies.write. Packed where it came packed.")
    @APIResponse(
            responseCode = "200",
            description = "The same bytes",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "vacancies", value = FeedExamples.VACANCIES_AS_CSV)))
    @APIResponse(responseCode = "410", description = "GONE: it was kept for 90 days")
    public StreamingOutput payload(
            @PathParam("feed")
                    @Pattern(regexp = FeedResource.CODE)
                    @Parameter(description = FeedResource.FEED, example = "rvv-trac")
                    String feed,
            @PathParam("run") @Parameter(description = "Id of the run", example = FeedExamples.RUN) UUID run) {
        Run found = require(feed, run);
        intake.requirePayload(found);
        return target -> intake.payload(found.id(), target);
    }

    private Run require(String feed, UUID run) {
        feeds.require(feed);
        Run found = intake.find(run);
        if (!found.feed().equals(feed)) {
            throw Problem.notFound("The run");
        }
        return found;
    }

    private RunReport report(Run run) {
        return RunReport.of(run, intake, RunAddress.of(run) + "/rows");
    }
}
