package org.icsworkforce.retention.admin;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.kit.relay.Relay;

@Path("/v1/admin/retention-service/replay")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Administration", description = "For the people who run the suite")
class ReplayResource {

    private final Relay relay;

    ReplayResource(Relay relay) {
        this.relay = relay;
    }

    @POST
    @PermissionsAllowed("admin")
    @Operation(
            operationId = "replayRetentionService",
            summary = "Send the current state of everything that this service publishes once more",
            description = "Scope admin. Consumers that lost their read models rebuild them from it; others see versions"
                    + " that they know. Today the service publishes nothing, and the answer is the same.")
    @APIResponse(responseCode = "202", description = "Asked for; it goes on in the background and survives a restart")
    public Response replay() {
        relay.replay();
        return Response.accepted().build();
    }
}
