package org.icsworkforce.vacancy.spell;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(SpellRollupResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration", description = "For the people who run the suite")
@RunOnVirtualThread
class SpellRollupResource {

    static final String PATH = "/v1/admin/vacancy-service/rollup";

    private static final int POLL_SECONDS = 2;

    private static final String ASKED =
            "{\"state\": \"WAITING\", \"askedAt\": \"2026-11-28T21:00:00Z\", \"endedAt\": null, \"found\": null}";

    private static final String COMPLETED = """
            {"state": "COMPLETED", "askedAt": "2026-11-28T21:00:00Z", "endedAt": "2026-11-28T21:00:03Z",
             "found": {"number": 48213, "deltas": 260114, "months": 78120, "deltasDifferent": 0, "monthsDifferent": 0,
                       "monthsStillDifferent": 0}}""";

    private final SpellRollup rollup;
    private final Rebuilds rebuilds;

    SpellRollupResource(SpellRollup rollup, Rebuilds rebuilds) {
        this.rollup = rollup;
        this.rebuilds = rebuilds;
    }

    @POST
    @PermissionsAllowed("admin")
    @Operation(
            operationId = "rebuildRollup",
            summary = "Make the rollup of requisitions anew, and find out how it differed from the vacancies",
            description =
                    "Scope admin. The dataset vacancy-flow reads a rollup where it is asked by organisation, sector, place"
                            + " or staff group. This compares it with all versions of the vacancies and replaces it, in the"
                            + " background; nothing else waits, and answers are the same before and after unless a"
                            + " difference is told. None is expected. Where a rebuild is under way, it is that one.")
    @APIResponse(
            responseCode = "202",
            description = "Asked for: poll Location",
            content =
                    @Content(
                            schema = @Schema(implementation = RollupRebuild.class),
                            examples = @ExampleObject(name = "asked", value = ASKED)),
            headers = {
                @Header(
                        name = "Location",
                        description = "Where to see what becomes of it",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(name = "Retry-After", description = "Seconds", schema = @Schema(type = SchemaType.INTEGER))
            })
    public Response rebuild() throws SQLException {
        rebuilds.ask();
        RollupRebuild asked = rebuilds.latest();
        rollup.wake();
        return Response.accepted(asked)
                .header("Location", PATH)
                .header("Retry-After", POLL_SECONDS)
                .build();
    }

    @GET
    @PermissionsAllowed("admin")
    @Operation(
            operationId = "getRollupRebuild",
            summary = "See how far the latest rebuild of the rollup is, and what it found",
            description = "Scope admin. The first is the one that built the rollup.")
    @APIResponse(
            responseCode = "200",
            description = "The latest rebuild",
            content =
                    @Content(
                            schema = @Schema(implementation = RollupRebuild.class),
                            examples = @ExampleObject(name = "no difference", value = COMPLETED)))
    public RollupRebuild latest() throws SQLException {
        return rebuilds.latest();
    }
}
