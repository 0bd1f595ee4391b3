package org.icsworkforce.vacancy.feed;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.kit.access.BodyLimit;
import org.icsworkforce.kit.access.Caller;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.vacancy.intake.Intake;
import org.icsworkforce.vacancy.intake.Run;
import org.icsworkforce.vacancy.intake.RunReport;
import org.icsworkforce.vacancy.intake.Submission;
import org.jspecify.annotations.Nullable;

/** Receives payloads; {@link RunResource} tells what became of them. */
@Path("/v1/vacancy-feeds/{feed}/runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feeds")
@RunOnVirtualThread
class PushResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final String JSON_LD = "application/ld+json";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String ADDRESS = "Address of the run";
    private static final long MAX_BYTES = 512L << 20;
    private static final long MAX_WAITED_FOR = 32L << 20;

    private final Feeds feeds;
    private final Intake intake;
    private final Caller caller;

    PushResource(Feeds feeds, Intake intake, Caller caller) {
        this.feeds = feeds;
        this.intake = intake;
        this.caller = caller;
    }

    @Schema(name = "PushMode")
    enum Mode {
        delta,
        snapshot;

        Run.Mode ofRun() {
            return this == snapshot ? Run.Mode.SNAPSHOT : Run.Mode.DELTA;
        }
    }

    @POST
    @Consumes(MediaType.WILDCARD) // the feed says what is taken, and a refusal lists it
    @BodyLimit(MAX_BYTES)
    @PermissionsAllowed("vacancies.write")
    @Operation(
            operationId = "pushRun",
            summary = "Push a payload",
            description =
                    "Scope vacancies.write. The payload is received whole, kept, and then applied: all its good rows, or"
                            + " nothing if the service fails in between. Rows that cannot be taken are reported, each with every fault.")
    @RequestBody(
            required = true,
            description =
                    "Of a feed of vacancies: one vacancy per line; of a feed of establishment or temporary staffing: one"
                            + " row of figures per line, or a JSON array of them. CSV has a header row, dots for nesting and semicolons between"
                            + " several values; so has a sheet of a workbook (" + XLSX + "). Feeds with columns or"
                            + " values of their own map them. application/ld+json is schema.org's JobPosting; XML is what"
                            + " the feed's format says: NHS Jobs, HR-XML, Indeed or Find a Job.",
            content = {
                @Content(
                        mediaType = NDJSON,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = {
                            @ExampleObject(name = "vacancies", value = FeedExamples.VACANCIES),
                            @ExampleObject(name = "establishment", value = FeedExamples.ESTABLISHMENT),
                            @ExampleObject(name = "temporaryStaffing", value = FeedExamples.TEMPORARY_STAFFING)
                        }),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = {
                            @ExampleObject(name = "vacancies", value = FeedExamples.VACANCIES_AS_CSV),
                            @ExampleObject(name = "establishment", value = FeedExamples.ESTABLISHMENT_AS_CSV),
                            @ExampleObject(name = "temporaryStaffing", value = FeedExamples.TEMPORARY_STAFFING_AS_CSV)
                        }),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class),
                        examples = @ExampleObject(name = "vacancies", value = FeedExamples.VACANCIES)),
                @Content(
                        mediaType = JSON_LD,
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "vacancies", value = FeedExamples.JOB_POSTING)),
                @Content(
                        mediaType = MediaType.APPLICATION_XML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "nhsJobs", value = FeedExamples.NHS_JOBS))
            })
    @APIResponse(
            responseCode = "200",
            description = "Applied; see the report, also for rows that were rejected",
            content =
                    @Content(
                            schema = @Schema(implementation = RunReport.class),
                            examples = @ExampleObject(name = "report", value = FeedExamples.REPORT)),
            headers = @Header(name = "Location", description = ADDRESS, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "202",
            description = "Received and safe, not yet applied: poll Location",
            content =
                    @Content(
                            schema = @Schema(implementation = RunReport.class),
                            examples = @ExampleObject(name = "report", value = FeedExamples.RECEIVED)),
            headers = {
                @Header(name = "Location", description = ADDRESS, schema = @Schema(type = SchemaType.STRING)),
                @Header(name = "Retry-After", description = "Seconds", schema = @Schema(type = SchemaType.INTEGER))
            })
    @APIResponse(
            responseCode = "400",
            description =
                    "Also EMPTY_PAYLOAD and UNREADABLE_PAYLOAD: nothing was changed, and the failed run is kept at"
                            + " Location")
    @APIResponse(
            responseCode = "422",
            description =
                    "IDEMPOTENCY_KEY_REUSED: the key was used for another payload. PERSONAL_DATA: it can be read and"
                            + " names people, so nothing of it was taken or kept; the failed run is at Location")
    public Response push(
            @PathParam("feed")
                    @Pattern(regexp = FeedResource.CODE)
                    @Parameter(description = FeedResource.FEED, example = "rvv-trac")
                    String feed,
            @QueryParam("mode")
                    @DefaultValue("delta")
                    @Parameter(
                            description =
                                    "delta: what the payload does not name stays as it is. snapshot: what is open and not"
                                            + " named is closed, with the reason UNKNOWN; more of it than the feed's"
                                            + " guard allows waits for a confirmation",
                            example = "delta")
                    Mode mode,
            @QueryParam("organisation")
                    @Parameter(
                            description =
                                    "Of a snapshot only: it speaks of these organisations; of all of the feed when not"
                                            + " said",
                            example = "[\"RVV\"]")
                    @Nullable
                    List<String> organisation,
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(
                            description = "Say what would happen, and do nothing: only the report is kept",
                            example = "true")
                    boolean dryRun,
            @QueryParam("strict")
                    @DefaultValue("false")
                    @Parameter(description = "Take unknown properties as errors", example = "true")
                    boolean strict,
            @QueryParam("controlPosts")
                    @Parameter(description = "Posts that the accepted rows should add up to", example = "5")
                    @Nullable
                    BigDecimal controlPosts,
            @QueryParam("controlWte")
                    @Parameter(description = "WTE that the accepted rows should add up to", example = "4.6")
                    @Nullable
                    BigDecimal controlWte,
            @HeaderParam("Content-Type") @Nullable String contentType,
            @HeaderParam("Content-Encoding")
                    @Parameter(description = "gzip, where the body is packed", example = "gzip")
                    @Nullable
                    String encoding,
            @HeaderParam("Idempotency-Key")
                    @Size(max = 200)
                    @Parameter(
                            description = "The same key and payload within 24 hours give the first report again",
                            example = "trac-nightly-20260909T0215")
                    @Nullable
                    String idempotencyKey,
            @HeaderParam("Prefer")
                    @Parameter(
                            description = "respond-async: answer 202 as soon as the payload is safe",
                            example = "respond-async")
                    @Nullable
                    String prefer,
            InputStream body) {
        Feed terms = feeds.require(feed);
        List<String> scope = scope(mode, organisation, terms);
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
                        PayloadFormat.of(contentType, terms).name(),
                        isGzip(encoding),
                        strict,
                        control,
                        mode.ofRun(),
                        dryRun,
                        scope,
                        caller.clientId(),
                        idempotencyKey),
                body);
        Run received = intake.find(id);
        boolean preferred = prefer != null && prefer.contains("respond-async");
        boolean async = preferred || received.size() > MAX_WAITED_FOR;
        return RunAnswer.of(async ? received : intake.await(id, RunAnswer.PATIENCE), intake, preferred);
    }

    /** Null for all organisations of the feed. */
    private static @Nullable List<String> scope(Mode mode, @Nullable List<String> organisation, Feed feed) {
        if (mode == Mode.snapshot && feed.subject != FeedSubject.VACANCIES) {
            throw Problem.parameter("mode", "Only vacancies have an end.", mode, List.of(Mode.delta));
        }
        if (organisation == null || organisation.isEmpty()) {
            return null;
        }
        if (mode == Mode.delta) {
            throw Problem.parameter(
                    "organisation", "Only a snapshot speaks of some of the organisations.", organisation, null);
        }
        var others = organisation.stream()
                .filter(code -> !feed.organisations.contains(code))
                .toList();
        if (!others.isEmpty()) {
            throw Problem.parameter("organisation", "The feed does not speak for them.", others, feed.organisations);
        }
        return List.copyOf(new TreeSet<>(organisation));
    }

    private static boolean isGzip(@Nullable String encoding) {
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return false;
        }
        // RFC 9110, 8.4.1.3: the second is the same
        if (encoding.equalsIgnoreCase("gzip") || encoding.equalsIgnoreCase("x-gzip")) {
            return true;
        }
        throw UnsupportedPayload.coding(
                "A body may come as it is, or packed by gzip.", encoding, List.of("gzip", "identity"));
    }
}
