package org.icsworkforce.vacancy.organisation;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.kit.access.Caller;
import org.icsworkforce.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** To which part of the system an organisation belongs: no file that ships says it, so a deployment does. */
@Path("/v1/organisations/{code}/place")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Reference data")
class PlaceResource {

    /** A filter separates its values by commas; not-said stands for none. */
    static final String PLACE = "^(?!not-said$)[A-Za-z0-9][^,\\x00-\\x1f\\x7f]*$";

    private final Organisations organisations;
    private final RegisterLoad register;
    private final Caller caller;
    private final Clock clock;

    PlaceResource(Organisations organisations, RegisterLoad register, Caller caller, Clock clock) {
        this.organisations = organisations;
        this.register = register;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param place null takes the assignment back */
    @Schema(name = "AssignedPlace")
    record AssignedPlace(
            @Schema(
                    description = "Name of the place, as filters and rows are to show it; null for none",
                    examples = "East Kent")
            @Size(min = 1, max = 60)
            @Pattern(regexp = PLACE)
            @Nullable
            String place) {}

    @PUT
    @PermissionsAllowed("admin")
    @Operation(
            operationId = "assignPlace",
            summary = "Assign an organisation its place",
            description =
                    "Scope admin; the organisation's ETag in If-Match. The filter and the dimension place go by it from now"
                            + " on, and an answer as of an earlier instant by what was assigned then. It stays when the"
                            + " register is loaded anew. Sites and practices have places of their own.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AssignedPlace.class),
                            examples = @ExampleObject(name = "place", value = OrganisationExamples.PLACE)))
    @APIResponse(
            responseCode = "200",
            description = "The organisation as it stands now",
            content =
                    @Content(
                            schema = @Schema(implementation = OrganisationView.class),
                            examples = @ExampleObject(name = "placed", value = OrganisationExamples.PLACED)))
    public Response assign(
            @PathParam("code") @Parameter(description = "Code of the organisation", example = "RVV") String code,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch,
            @NotNull @Valid AssignedPlace assigned) {
        if (!organisations.exists(code)) {
            throw Problem.notFound("The organisation " + code);
        }
        var turn = register.put(caller.clientId(), before -> {
            view(code, before).tag().require(ifMatch);
            return List.of(before.find(code).orElseThrow().at(assigned.place()));
        });
        OrganisationView placed = view(code, turn.after());
        return Response.ok(placed).header("ETag", placed.tag()).build();
    }

    private OrganisationView view(String code, Organisations register) {
        return OrganisationView.of(register.stored(code).orElseThrow(), register, LocalDate.now(clock));
    }
}
