package org.icsworkforce.kit.snapshot;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.Variant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.kit.dataset.Datasets;
import org.icsworkforce.kit.paging.ETag;
import org.icsworkforce.kit.paging.Page;
import org.icsworkforce.kit.paging.PageRequest;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.table.Format;
import org.jspecify.annotations.Nullable;

/** Snapshots of datasets, the same in every service. */
@Path("/v1/datasets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Datasets")
@PermissionsAllowed("statistics.read")
@RunOnVirtualThread
class SnapshotResource {

    private static final String CSV = "text/csv";
    private static final String PARQUET = "application/vnd.apache.parquet";
    private static final String VERSION = "Version of the snapshot";

    private final Snapshots snapshots;

    SnapshotResource(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GET
    @Path("{id}/snapshots")
    @Operation(
            operationId = "listSnapshots",
            summary = "A dataset's snapshots, the latest first",
            description = "Scope statistics.read. What was frozen, when, and the digest of each file.")
    public Page<Snapshot> list(
            @PathParam("id") @Parameter(description = Datasets.ID) String id, @BeanParam PageRequest page) {
        int before =
                page.after(1).map(cursor -> cursor.get(0, Integer::valueOf)).orElse(Integer.MAX_VALUE);
        return page.page(snapshots.before(id, before, page.fetch()), snapshot -> List.of(snapshot.version()));
    }

    @POST
    @Path("{id}/snapshots")
    @PermissionsAllowed("admin")
    @Operation(
            operationId = "takeSnapshot",
            summary = "Freeze a dataset as it is now",
            description =
                    "Scope admin. Keeps the whole dataset, as everybody who may ask for it sees it, byte for byte and for"
                            + " good. When nothing has changed since the latest snapshot, that is the answer.")
    @APIResponse(
            responseCode = "200",
            description = "The snapshot of the present state",
            content = @Content(schema = @Schema(implementation = Snapshot.class)))
    public Response take(@PathParam("id") @Parameter(description = Datasets.ID) String id) {
        Snapshot snapshot = snapshots.take(id);
        return Response.ok(snapshot)
                .header("Content-Location", "/v1/datasets/" + id + "/snapshots/" + snapshot.version())
                .build();
    }

    @GET
    @Path("{id}/snapshots/{version}")
    @Produces({CSV, PARQUET})
    @Operation(
            operationId = "getSnapshot",
            summary = "A snapshot, byte for byte",
            description =
                    "Scope statistics.read. CSV, or Parquet by Accept; rows are sorted by period, codes and measure. The"
                            + " bytes are always the same, so that they may be cached for good.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            headers =
                    @Header(
                            name = "Repr-Digest",
                            description = "SHA-256 of the bytes (RFC 9530)",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            examples = "sha-256=:n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=:")),
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = PARQUET, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response get(
            @PathParam("id") @Parameter(description = Datasets.ID) String id,
            @PathParam("version") @Parameter(description = VERSION) int version,
            @Context Request request,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        Variant variant = request.selectVariant(Variant.mediaTypes(MediaType.valueOf(CSV), MediaType.valueOf(PARQUET))
                .build());
        if (variant == null) {
            throw Problem.of(GeneralProblem.NOT_ACCEPTABLE, "A snapshot is " + CSV + " or " + PARQUET + ".");
        }
        return file(
                id,
                version,
                Format.ofMediaType(variant.getMediaType().toString()).orElseThrow(),
                ifNoneMatch);
    }

    @GET
    @Path("{id}/snapshots/{version}.{format}")
    @Operation(
            operationId = "getSnapshotFile",
            summary = "A snapshot as a file, byte for byte",
            description = "Scope statistics.read. As getSnapshot; the suffix decides, whatever Accept says.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = PARQUET, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response getFile(
            @PathParam("id") @Parameter(description = Datasets.ID) String id,
            @PathParam("version") @Parameter(description = VERSION) int version,
            @PathParam("format")
                    @Parameter(
                            description = "Format of the file",
                            example = "csv",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"csv", "parquet"}))
                    String format,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var known = Format.ofSuffix(format)
                .filter(Snapshots.FORMATS::contains)
                .orElseThrow(() -> Problem.notFound("The format"));
        return file(id, version, known, ifNoneMatch);
    }

    private Response file(String id, int version, Format format, @Nullable String ifNoneMatch) {
        Snapshot snapshot = snapshots.require(id, version);
        var file = snapshot.file(format);
        ETag tag = ETag.of(file.sha256());
        if (tag.isIn(ifNoneMatch)) {
            return Response.notModified().header("ETag", tag).build();
        }
        StreamingOutput body = target -> snapshots.reading(connection -> {
            try (var bytes = Snapshots.open(connection, snapshot, format)) {
                return bytes.transferTo(target);
            }
        });
        String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256()));
        return Response.ok(body, format == Format.CSV ? CSV + ";charset=UTF-8;header=present" : PARQUET)
                .header("ETag", tag)
                .header("Repr-Digest", "sha-256=:" + digest + ":")
                .header("Vary", "Accept")
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + id + "-" + version + "." + format.suffix() + "\"")
                .build();
    }
}
