package org.icsworkforce.kit.dataset;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.kit.paging.AnyParameter;
import org.icsworkforce.kit.paging.Filter;
import org.icsworkforce.kit.paging.Operator;
import org.icsworkforce.kit.paging.Page;
import org.icsworkforce.kit.paging.PageRequest;
import org.icsworkforce.kit.paging.PlainDate;
import org.icsworkforce.kit.paging.PlainDecimal;
import org.icsworkforce.kit.problem.Faults;
import org.jspecify.annotations.Nullable;

/** Series with control limits. */
@Path("/v1/datasets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Datasets")
@PermissionsAllowed("statistics.read")
@RunOnVirtualThread
class SeriesResource {

    private static final Set<String> BESIDE = Set.of("limit", "cursor", "target", "rebase");

    private final Datasets datasets;
    private final Answers answers;

    SeriesResource(Datasets datasets, Answers answers) {
        this.datasets = datasets;
        this.answers = answers;
    }

    /** A page of series; see the observations for {@code asOf} and {@code leftOut}. */
    @Schema(name = "SeriesPage")
    record SeriesPage(
            String dataset,
            Instant asOf,
            List<String> leftOut,
            List<Series> results,

            @Schema(description = "Address of the next page; null on the last") @Nullable
            String next,

            Page.Metadata metadata) {}

    @GET
    @Path("{id}/series")
    @AnyParameter
    @Operation(
            operationId = "getSeries",
            summary = "Series with control limits, one per measure and group",
            description =
                    "Scope statistics.read. XmR charts as in NHS England's Making Data Count: limits at the mean ± 2.66 times"
                            + " the mean moving range; a point outside, seven on one side, a trend of seven, two of three near a"
                            + " limit. Variation and, with a target, assurance in words. Always by month; filters and by as for"
                            + " observations.")
    @APIResponse(
            responseCode = "200",
            description = "A page of series",
            content = @Content(schema = @Schema(implementation = SeriesPage.class)))
    public Response series(
            @PathParam("id") @Parameter(description = Datasets.ID) String id,
            @QueryParam("target")
                    @Parameter(
                            description = "Value that assurance is about",
                            schema = @Schema(type = SchemaType.NUMBER),
                            example = "8.5")
                    @Nullable
                    String target,
            @QueryParam("rebase")
                    @Parameter(
                            description = "Months that begin limits of their own, because the process is known to have"
                                    + " changed; one, or in: and several",
                            example = "2026-04")
                    @Nullable
                    String rebase,
            @BeanParam PageRequest page,
            @BeanParam QueryParameters documented,
            @Context UriInfo uri,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var faults = new Faults();
        var goal = target == null ? null : faults.read(() -> number(target));
        var months = faults.read(() -> rebased(rebase));
        var stretch = Stretch.read(datasets, id, uri, page, BESIDE, faults);
        var query = stretch.query().monthly();
        return answers.answer(id, uri, "series", query, stretch.number(), ifNoneMatch, result -> {
            var all = Series.of(query, result.rows(), goal, Objects.requireNonNull(months));
            var part = stretch.of(result.moment(), all.size());
            return Response.ok(new SeriesPage(
                    id,
                    result.moment().at(),
                    result.leftOut(),
                    part.results().stream().map(all::get).toList(),
                    part.next(),
                    part.metadata()));
        });
    }

    private static BigDecimal number(String target) {
        var filter = Filter.read("target", target, PlainDecimal::parse, Set.of(Operator.EQ));
        return filter.values().getFirst();
    }

    private static Set<String> rebased(@Nullable String rebase) {
        return rebase == null
                ? Set.of()
                : Filter.read("rebase", rebase, PlainDate::month, Filter.CODE).values().stream()
                        .map(Object::toString)
                        .collect(Collectors.toSet());
    }
}
