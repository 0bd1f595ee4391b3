package org.icsworkforce.vacancy.spell;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/admin/vacancy-service/rollup")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration", description = "For the people who run the suite")
@RunOnVirtualThread
class SpellRollupResource {

    private static final String REBUILT = """
            {"number": 48213, "deltas": 260114, "months": 78120, "deltasDifferent": 0, "monthsDifferent": 0,
             "monthsStillDifferent": 0}""";

    private final SpellRollup rollup;

    SpellRollupResource(SpellRollup rollup) {
        this.rollup = rollup;
    }

    @POST
    @PermissionsAllowed("admin")
    @Operation(
            operationId = "rebuildRollup",
            summary = "Make the rollup of requisitions anew, and tell how it differed from the vacancies",
            description =
                    "Scope admin. The dataset vacancy-flow reads a rollup where it is asked by organisation, sector, place"
                            + " or staff group. This compares it with all versions of the vacancies and replaces it; nothing"
                            + " else waits meanwhile, and answers are the same before and after unless a difference is told."
                            + " None is expected.")
    @APIResponse(
            responseCode = "200",
            description = "How it differed",
            content =
                    @Content(
                            schema = @Schema(implementation = RebuiltRollup.class),
                            examples = @ExampleObject(name = "no difference", value = REBUILT)))
    public RebuiltRollup rebuild() {
        return rollup.rebuild();
    }
}
