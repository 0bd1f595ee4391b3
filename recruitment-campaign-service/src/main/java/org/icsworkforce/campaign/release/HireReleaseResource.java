package org.icsworkforce.campaign.release;

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
import org.icsworkforce.kit.access.Caller;

@Path("/v1/admin/recruitment-campaign-service/hire-releases")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Administration", description = "For the people who run the suite")
class HireReleaseResource {

    private static final String MADE = """
            {"through": "2026-09", "madeOn": "2026-11-12", "months": ["2026-08", "2026-09"], "next": "2026-12-01"}""";

    private final HireReleases releases;
    private final Caller caller;

    HireReleaseResource(HireReleases releases, Caller caller) {
        this.releases = releases;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed("admin")
    @Operation(
            operationId = "releaseHires",
            summary = "Release the numbers of hires now, without waiting for the day",
            description =
                    "Scope admin. The dataset campaign-cost-per-hire tells hires from releases only, which are made by"
                            + " themselves, see its metadata. This makes one in between, of the months that have settled:"
                            + " after a first load, say. It is protected against all before it, and cannot be taken back."
                            + " It takes no Idempotency-Key, since a repeat does no harm: where nothing is new, no month is"
                            + " released anew, and months is empty.")
    @APIResponse(
            responseCode = "200",
            description = "What was released",
            content =
                    @Content(
                            schema = @Schema(implementation = HireRelease.class),
                            examples = @ExampleObject(name = "released", value = MADE)))
    public HireRelease release() {
        return releases.make(caller.clientId());
    }
}
