package org.icsworkforce.vacancy.feed;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.kit.paging.Page;
import org.icsworkforce.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

@Path("/v1/vacancy-feeds")
@Tag(name = "Feeds", description = "Channels through which partners send, and the runs that came through them")
@RunOnVirtualThread
class FeedResource {

    static final String CODE = "[a-z0-9][a-z0-9-]{0,59}";

    private final Feeds feeds;

    FeedResource(Feeds feeds) {
        this.feeds = feeds;
    }

    @GET
    @PermissionsAllowed("vacancies.write")
    @Operation(operationId = "listFeeds", summary = "The feeds that the caller may use")
    public Page<FeedView> list(@BeanParam PageRequest page) {
        String after = page.after(1).map(cursor -> cursor.text(0)).orElse("");
        List<FeedView> found =
                feeds.mine(after, page.fetch()).stream().map(FeedView::of).toList();
        return page.page(found, feed -> List.of(feed.feed()));
    }

    @PUT
    @Path("{feed}")
    @PermissionsAllowed("vacancies.write")
    @Operation(operationId = "registerFeed", summary = "Register a feed, or change its terms")
    @APIResponse(
            responseCode = "200",
            description = "Its terms are as sent",
            content = @Content(schema = @Schema(implementation = FeedView.class)))
    @APIResponse(
            responseCode = "201",
            description = "It is registered",
            content = @Content(schema = @Schema(implementation = FeedView.class)))
    public Response register(
            @Pattern(regexp = CODE) String feed,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid FeedRegistration terms) {
        var registered = feeds.register(feed, terms, ifMatch);
        return (registered.isNew() ? Response.created(URI.create("/v1/vacancy-feeds/" + feed)) : Response.ok())
                .entity(FeedView.of(registered.feed()))
                .header("ETag", Feeds.tag(registered.feed()))
                .build();
    }

    @GET
    @Path("{feed}")
    @PermissionsAllowed("vacancies.write")
    @Operation(operationId = "getFeed", summary = "A feed")
    @APIResponse(
            responseCode = "200",
            description = "The feed",
            content = @Content(schema = @Schema(implementation = FeedView.class)))
    public Response get(@Pattern(regexp = CODE) String feed) {
        Feed found = feeds.require(feed);
        return Response.ok(FeedView.of(found)).header("ETag", Feeds.tag(found)).build();
    }
}
