package org.icsworkforce.vacancy.mapping;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/vacancy-feed-presets/{preset}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feeds")
@Authenticated
@RunOnVirtualThread
class PresetResource {

    @GET
    @Operation(
            operationId = "getFeedPreset",
            summary = "The columns and words that a preset knows",
            description =
                    "Any token. To lay an export beside it before a feed is registered: what is not here goes into"
                            + " the feed's own columns and values. Case and the amount of white space do not matter.")
    @APIResponse(
            responseCode = "200",
            description = "The preset",
            content =
                    @Content(
                            schema = @Schema(implementation = PresetView.class),
                            examples = @ExampleObject(name = "preset", value = PresetView.EXAMPLE)))
    public PresetView get(
            @PathParam("preset") @Parameter(description = "Name of the preset", example = "ESR") Preset preset) {
        return PresetView.of(preset);
    }
}
