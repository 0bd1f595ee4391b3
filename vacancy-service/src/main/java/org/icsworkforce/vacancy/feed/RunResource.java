package org.icsworkforce.vacancy.feed;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.kit.access.BodyLimit;
import org.icsworkforce.kit.access.Caller;
import org.icsworkforce.kit.intake.Format;
import org.icsworkforce.kit.intake.Intake;
import org.icsworkforce.kit.intake.Run;
import org.icsworkforce.kit.intake.RunReport;
import org.icsworkforce.kit.intake.RunRow;
import org.icsworkforce.kit.intake.Submission;
import org.icsworkforce.kit.paging.Page;
import org.icsworkforce.kit.paging.PageRequest;
import org.icsworkforce.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

@Path("/v1/vacancy-feeds/{feed}/runs")
@Tag(name = "Feeds")
@RunOnVirtualThread
class RunResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final long MAX_BYTES = 512L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final Feeds feeds;
    private final Intake intake;
    private final Caller caller;

    RunResource(Feeds feeds, Intake intake, Caller caller) {
        this.feeds = feeds;
        this.intake = intake;
        this.caller = caller;
    }

    /** The only mode there is so far; snapshots come with their guard. */
    enum Mode {
        delta
    }

    @POST
    @Consumes({NDJSON, CSV})
    @BodyLimit(MAX_BYTES)
    @PermissionsAllowed("vacancies.write")
    @Operation(
            operationId = "pushRun",
            summary = "Push a payload",
            description = "The payload is received whole, kept, and then applied: all its good rows, or nothing if the"
                    + " service fails in between. Rows that cannot be taken are reported, each with every fault.")
    @APIResponse(
            responseCode = "200",
            description = "Applied; see the report, also for rows that were rejected",
            content = @Content(schema = @Schema(implementation = RunReport.class)))
    @APIResponse(
            responseCode = "202",
            description = "Received and safe, not yet applied: poll Location",
            content = @Content(schema = @Schema(implementation = RunReport.class)))
    public Response push(
            @Pattern(regexp = FeedResource.CODE) String feed,
            @QueryParam("mode") @DefaultValue("delta") Mode mode,
            @QueryParam("strict") @DefaultValue("false") @Parameter(description = "Take unknown properties as errors")
                    boolean strict,
            @QueryParam("controlPosts")
                    @Parameter(description = "Posts that the accepted rows should add up to")
                    @Nullable
                    BigDecimal controlPosts,
            @QueryParam("controlWte") @Parameter(description = "WTE that the accepted rows should add up to") @Nullable
                    BigDecimal controlWte,
            @HeaderParam("Content-Type") String contentType,
            @HeaderParam("Content-Encoding") @Nullable String encoding,
            @HeaderParam("Idempotency-Key") @Size(max = 200) @Nullable String idempotencyKey,
            @HeaderParam("Prefer") @Nullable String prefer,
            InputStream body) {
        Feed terms = feeds.require(feed);
        var control = new TreeMap<String, BigDecimal>();
        if (controlPosts != null) {
            control.put("posts", controlPosts);
        }
        if (controlWte != null) {
            control.put("wte", controlWte);
        }
        UUID id = intake.receive(
                new Submission(
                        feed,
                        terms.subject.code(),
                        MediaType.valueOf(contentType).isCompatible(MediaType.valueOf(CSV))
                                ? Format.CSV
                                : Format.NDJSON,
                        isGzip(encoding),
                        strict,
                        control,
                        caller.clientId(),
                        idempotencyKey),
                body);
        boolean async = prefer != null && prefer.contains("respond-async");
        return answer(async ? intake.find(id) : intake.await(id, PATIENCE));
    }

    private static boolean isGzip(@Nullable String encoding) {
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return false;
        }
        if (encoding.equalsIgnoreCase("gzip")) {
            return true;
        }
        throw Problem.parameter("Content-Encoding", "The encoding is not known here.", encoding, List.of("gzip"));
    }

    private Response answer(Run run) {
        int status =
                switch (run.state()) {
                    case RECEIVED, RUNNING -> 202;
                    case FAILED -> 400;
                    default -> 200;
                };
        var answer = Response.status(status).header("Location", address(run));
        if (status == 202) {
            answer.header("Retry-After", 2);
        }
        if (status == 400) {
            throw UnusablePayload.of(run, address(run));
        }
        return answer.entity(report(run)).build();
    }

    @GET
    @PermissionsAllowed("vacancies.write")
    @Operation(operationId = "listRuns", summary = "The feed's runs, the latest first")
    public Page<RunReport> list(@Pattern(regexp = FeedResource.CODE) String feed, @BeanParam PageRequest page) {
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
    @Operation(operationId = "getRun", summary = "A run's report")
    public RunReport get(@Pattern(regexp = FeedResource.CODE) String feed, UUID run) {
        return report(require(feed, run));
    }

    @GET
    @Path("{run}/rows")
    @PermissionsAllowed("vacancies.write")
    @Operation(
            operationId = "listRunRows",
            summary = "What became of each row",
            description = "Rows with faults, or those of one outcome. Unchanged rows are only counted.")
    public Page<RunRow> rows(
            @Pattern(regexp = FeedResource.CODE) String feed,
            UUID run,
            @QueryParam("outcome") RunRow.@Nullable Outcome outcome,
            @BeanParam PageRequest page) {
        Run found = require(feed, run);
        int after = page.after(1).map(cursor -> cursor.get(0, Integer::valueOf)).orElse(-1);
        return page.page(intake.rows(found, outcome, after, page.fetch()), row -> List.of(row.index()));
    }

    @GET
    @Path("{run}/payload")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @PermissionsAllowed("vacancies.write")
    @Operation(operationId = "getRunPayload", summary = "The payload as it was received")
    public StreamingOutput payload(@Pattern(regexp = FeedResource.CODE) String feed, UUID run) {
        UUID id = require(feed, run).id();
        return target -> intake.payload(id, target);
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
        return RunReport.of(run, intake, address(run) + "/rows");
    }

    private static String address(Run run) {
        return "/v1/vacancy-feeds/" + run.feed() + "/runs/" + run.id();
    }
}
