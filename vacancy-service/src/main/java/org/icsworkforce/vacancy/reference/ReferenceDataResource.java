package org.icsworkforce.vacancy.reference;

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

@Path("/v1/admin/vacancy-service/reference-data")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration", description = "For the people who run the suite")
@RunOnVirtualThread
class ReferenceDataResource {

    private static final String LOADED = """
            {
              "codeLists": {"shipped": 24, "changed": 24},
              "organisations": {"shipped": 1418, "changed": 1418, "withoutCode": ["Medway Community Healthcare CIC"]},
              "priceCaps": {"shipped": 74, "changed": 74}
            }""";

    private final ReferenceData data;

    ReferenceDataResource(ReferenceData data) {
        this.data = data;
    }

    @POST
    @PermissionsAllowed("admin")
    @Operation(
            operationId = "loadReferenceData",
            summary = "Load the organisations, code lists and price caps that ship with this release",
            description =
                    "Scope admin. Entries that differ from what is stored get a new version, and every consumer is"
                            + " told of changed organisations. Asked again, it changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "What was shipped, and how much of it was new or different",
            content =
                    @Content(
                            schema = @Schema(implementation = LoadedReferenceData.class),
                            examples = @ExampleObject(name = "first load", value = LOADED)))
    public LoadedReferenceData load() {
        return data.load();
    }
}
