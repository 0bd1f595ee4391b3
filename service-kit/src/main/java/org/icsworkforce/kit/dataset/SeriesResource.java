package org.icsworkforce.kit.dataset;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.kit.paging.AnyParameter;
import org.icsworkforce.kit.paging.Filter;
import org.icsworkforce.kit.paging.Operator;
import org.icsworkforce.kit.paging.Page;
import org.icsworkforce.kit.paging.PageRequest;
import org.icsworkforce.kit.paging.PlainDate;
import org.icsworkforce.kit.paging.PlainDecimal;
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

    SeriesResource(Datasets datasets) {
        this.datasets = datasets;
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
                            + " observations.",
            extensions = @Extension(name = Datasets.SHARED, value = "true", parseValue = true))
    @Parameter(
            name = "dimensions",
            in = ParameterIn.QUERY,
            style = ParameterStyle.FORM,
            explode = Explode.TRUE,
            description = QueryParameters.DIMENSIONS,
            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = String.class))
    public SeriesPage series(
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
            @Context UriInfo uri) {
        var query = datasets.query(id, uri.getQueryParameters(), BESIDE).monthly();
        var goal = target == null
                ? null
                : Filter.read("target", target, PlainDecimal::parse, Set.of(Operator.EQ))
                        .values()
                        .getFirst();
        var after = page.after(2);
        Long number = after.map(cursor -> cursor.get(0, Long::valueOf)).orElse(null);
        int from = after.map(Answers::position).orElse(0);
        var result = datasets.observe(id, query, number);
        List<Series> all = Series.of(query, result.rows(), goal, rebased(rebase));
        var positions = IntStream.range(
                        Math.min(from, all.size()), (int) Math.min((long) from + page.fetch(), all.size()))
                .boxed()
                .toList();
        var part = page.page(positions, position -> List.of(result.moment().number(), position + 1));
        return new SeriesPage(
                id,
                result.moment().at(),
                result.leftOut(),
                part.results().stream().map(all::get).toList(),
                part.next(),
                part.metadata());
    }

    private static Set<String> rebased(@Nullable String rebase) {
        return rebase == null
                ? Set.of()
                : Filter.read("rebase", rebase, PlainDate::month, Filter.CODE).values().stream()
                        .map(Object::toString)
                        .collect(Collectors.toSet());
    }
}
