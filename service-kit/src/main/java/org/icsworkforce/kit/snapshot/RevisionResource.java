package org.icsworkforce.kit.snapshot;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.kit.dataset.Datasets;
import org.icsworkforce.kit.paging.Page;
import org.icsworkforce.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** What was revised from one snapshot to another. */
@Path("/v1/datasets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Datasets")
@PermissionsAllowed("statistics.read")
@RunOnVirtualThread
class RevisionResource {

    private final Revisions revisions;

    RevisionResource(Revisions revisions) {
        this.revisions = revisions;
    }

    /** A page of changed cells. */
    @Schema(name = "CellChanges")
    record CellChanges(
            String dataset,
            int version,

            @Schema(description = "The version that it is compared with; 0 for before the first")
            int since,

            List<CellChange> results,

            @Schema(description = "Address of the next page; null on the last") @Nullable
            String next,

            Page.Metadata metadata) {}

    @GET
    @Path("{id}/versions/{version}/changes")
    @Operation(
            operationId = "listCellChanges",
            summary = "Which cells a version revised, and why",
            description = "Scope statistics.read. Cells whose value, parts, interval or status are not the same in two"
                    + " snapshots, sorted by period, codes and measure; what is hidden in both is no change. The reason is"
                    + " the change of the data that last told of the cell between the two.")
    public CellChanges changes(
            @PathParam("id") @Parameter(description = Datasets.ID) String id,
            @PathParam("version") @Parameter(description = "Version of the later snapshot") int version,
            @QueryParam("since")
                    @Parameter(
                            description =
                                    "Version of the earlier snapshot; 0 for before the first, when there was nothing."
                                            + " The one before when not said",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0"),
                            example = "1")
                    @Nullable
                    Integer since,
            @BeanParam PageRequest page) {
        int earlier = since == null ? version - 1 : since;
        int from = page.after(1)
                .map(cursor -> cursor.get(0, Integer::parseUnsignedInt))
                .orElse(0);
        var changes = revisions.between(id, earlier, version, from, page.fetch());
        var positions = IntStream.range(0, changes.size()).boxed().toList();
        var part = page.page(positions, position -> List.of(from + position + 1));
        return new CellChanges(
                id, version, earlier, part.results().stream().map(changes::get).toList(), part.next(), part.metadata());
    }
}
