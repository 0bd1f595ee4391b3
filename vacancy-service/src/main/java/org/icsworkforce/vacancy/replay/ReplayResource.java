package org.icsworkforce.vacancy.replay;

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

@Path("/v1/admin/vacancy-service/replay")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration", description = "For the people who run the suite")
@RunOnVirtualThread
class ReplayResource {

    private final Relay relay;

    ReplayResource(Relay relay) {
        this.relay = relay;
    }

    @POST
    @PermissionsAllowed("admin")
    @Operation(
            operationId = "replayVacancyEvents",
            summary = "Send the current state of every organisation and vacancy again",
            description = "Scope admin. Runs in the background, survives a restart, and repeats event ids, so that"
                    + " consumers that know a state already pass it over.")
    @APIResponse(responseCode = "202", description = "The replay has been asked for")
    public Response replay() {
        relay.replay();
        return Response.accepted().build();
    }
}
