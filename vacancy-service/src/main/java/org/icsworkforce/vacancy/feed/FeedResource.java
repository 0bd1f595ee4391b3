package org.icsworkforce.vacancy.feed;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.util.List;
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
import org.icsworkforce.kit.paging.Page;
import org.icsworkforce.kit.paging.PageRequest;
import org.icsworkforce.vacancy.intake.Intake;
import org.icsworkforce.vacancy.quality.FeedScores;
import org.jspecify.annotations.Nullable;

@Path("/v1/vacancy-feeds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feeds", description = "Channels through which partners send, and the runs that came through them")
@RunOnVirtualThread
public class FeedResource {

    public static final String CODE = "[a-z0-9][a-z0-9-]{0,59}";

    /** Of the path parameter, for the document. */
    public static final String FEED = "Code of the feed: lower case, digits and hyphens";

    private final Feeds feeds;
    private final Intake intake;
    private final FeedScores scores;
    private final Clock clock;

    FeedResource(Feeds feeds, Intake intake, FeedScores scores, Clock clock) {
        this.feeds = feeds;
        this.intake = intake;
        this.scores = scores;
        this.clock = clock;
    }

    /** For the document: a page of feeds. */
    private record FeedPage(
            List<FeedView> results, @Nullable String next, Page.Metadata metadata) {}

    @GET
    @PermissionsAllowed("vacancies.write")
    @Operation(
            operationId = "listFeeds",
            summary = "The feeds that the caller may use",
            description = "Scope vacancies.write. Those whose owner and organisations the caller all speaks for.")
    @APIResponse(
            responseCode = "200",
            description = "A page of feeds, in the order of their codes",
            content =
                    @Content(
                            schema = @Schema(implementation = FeedPage.class),
                            examples = @ExampleObject(name = "feeds", value = FeedExamples.PAGE)))
    public Page<FeedView> list(@BeanParam PageRequest page) {
        String after = page.after(1).map(cursor -> cursor.text(0)).orElse("");
        List<FeedView> found =
                feeds.mine(after, page.fetch()).stream().map(this::view).toList();
        return page.page(found, feed -> List.of(feed.feed()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{feed}")
    @PermissionsAllowed("vacancies.write")
    @Operation(
            operationId = "registerFeed",
            summary = "Register a feed, or change its terms",
            description =
                    "Scope vacancies.write, for the owner and every organisation that is named. The subject of a feed"
                            + " stays. Terms by which rows could never be taken are refused, each entry of a map with"
                            + " what is allowed or closest.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FeedRegistration.class),
                            examples = {
                                @ExampleObject(name = "vacancies", value = FeedExamples.REGISTRATION),
                                @ExampleObject(name = "nhsJobs", value = FeedExamples.REGISTRATION_OF_NHS_JOBS),
                                @ExampleObject(
                                        name = "establishment",
                                        value = FeedExamples.REGISTRATION_OF_ESTABLISHMENT),
                                @ExampleObject(
                                        name = "temporaryStaffing",
                                        value = FeedExamples.REGISTRATION_OF_TEMPORARY_STAFFING)
                            }))
    @APIResponse(
            responseCode = "200",
            description = "Its terms are as sent",
            content =
                    @Content(
                            schema = @Schema(implementation = FeedView.class),
                            examples = @ExampleObject(name = "feed", value = FeedExamples.FEED)))
    @APIResponse(
            responseCode = "201",
            description = "It is registered",
            content =
                    @Content(
                            schema = @Schema(implementation = FeedView.class),
                            examples = @ExampleObject(name = "feed", value = FeedExamples.FEED)),
            headers =
                    @Header(
                            name = "Location",
                            description = "Address of the feed",
                            schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "409", description = "FEED_SUBJECT_FIXED: the feed was registered for another subject")
    @APIResponse(responseCode = "422", description = "UNKNOWN_ORGANISATION: a code is not in the register")
    public Response register(
            @PathParam("feed") @Pattern(regexp = CODE) @Parameter(description = FEED, example = "rvv-trac") String feed,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid FeedRegistration terms) {
        terms.requireFeed(feed);
        var registered = feeds.register(feed, terms, ifMatch);
        String at = "/v1/vacancy-feeds/" + feed;
        return (registered.isNew() ? Response.status(Status.CREATED).header("Location", at) : Response.ok())
                .entity(view(registered.feed()))
                .header("ETag", Feeds.tag(registered.feed()))
                .build();
    }

    @GET
    @Path("{feed}")
    @PermissionsAllowed("vacancies.write")
    @Operation(
            operationId = "getFeed",
            summary = "A feed",
            description = "Scope vacancies.write, for the owner and every organisation of the feed.")
    @APIResponse(
            responseCode = "200",
            description = "The feed",
            content =
                    @Content(
                            schema = @Schema(implementation = FeedView.class),
                            examples = @ExampleObject(name = "feed", value = FeedExamples.FEED)))
    public Response get(
            @PathParam("feed") @Pattern(regexp = CODE) @Parameter(description = FEED, example = "rvv-trac")
                    String feed) {
        Feed found = feeds.require(feed);
        return Response.ok(view(found)).header("ETag", Feeds.tag(found)).build();
    }

    private FeedView view(Feed feed) {
        return FeedView.of(
                feed,
                intake,
                scores.of(feed.code),
                scores.silentSince(feed.code).orElse(null),
                clock.instant());
    }
}
