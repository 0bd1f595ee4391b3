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
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.kit.access.Caller;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.vacancy.VacancyProblem;
import org.jspecify.annotations.Nullable;

/** What no release ships: providers of care, charities, police forces, newer organisations of the NHS. */
@Path("/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Reference data")
class RegistrationResource {

    /** Never a lower-case word, of which there are paths. A {@code LOCAL:} one is whatever the partner calls it. */
    private static final String CODE = "[A-Z0-9]{3,10}|GSS:[A-Z][0-9]{8}|CQC:[A-Z0-9]+(-[A-Z0-9]+)*"
            + "|CHARITY:[A-Z0-9]+(-[0-9]+)?|LOCAL:[A-Za-z0-9]+([ ._-][A-Za-z0-9]+)*";

    private static final int LONGEST = 40;

    private final RegisterLoad register;
    private final Caller caller;
    private final Clock clock;

    RegistrationResource(RegisterLoad register, Caller caller, Clock clock) {
        this.register = register;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Path("/{code}")
    @PermissionsAllowed("admin")
    @Operation(
            operationId = "putOrganisation",
            summary = "Register an organisation that does not ship, or tell it anew",
            description =
                    "Scope admin. Its code is ODS, or GSS:, CQC:, CHARITY: or LOCAL: and the code there; LOCAL: is for"
                            + " whoever has none. From then on feeds may have it as owner and rows may name it. The body is the"
                            + " whole entry. The same again changes nothing; changing one that stands needs its ETag in If-Match."
                            + " Every change is a version, and every consumer is told.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewOrganisation.class),
                            examples = @ExampleObject(name = "provider", value = OrganisationExamples.NEW)))
    @APIResponse(
            responseCode = "200",
            description = "The organisation as it stands now",
            content =
                    @Content(
                            schema = @Schema(implementation = OrganisationView.class),
                            examples = @ExampleObject(name = "provider", value = OrganisationExamples.REGISTERED)))
    @APIResponse(
            responseCode = "201",
            description = "It is new",
            content =
                    @Content(
                            schema = @Schema(implementation = OrganisationView.class),
                            examples = @ExampleObject(name = "provider", value = OrganisationExamples.REGISTERED)),
            headers =
                    @Header(
                            name = "Location",
                            description = "Address of the organisation",
                            schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "409",
            description = "ORGANISATION_SHIPPED: the release has the entry, and only its place can be assigned")
    @APIResponse(
            responseCode = "422",
            description = "UNKNOWN_ORGANISATION: the register does not hold its parent or successor")
    public Response put(
            @PathParam("code")
                    @Pattern(regexp = CODE)
                    @Size(max = LONGEST)
                    @Parameter(
                            description = "ODS code, or GSS:, CQC:, CHARITY: or LOCAL: and a code",
                            example = "CQC:1-00000001")
                    String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewOrganisation told) {
        if (register.isShipped(code)) {
            throw Problem.of(VacancyProblem.ORGANISATION_SHIPPED, "This release ships the entry of " + code + ".");
        }
        var turn = register.put(caller.clientId(), before -> {
            var next = told.as(code, before);
            requireMatch(next, before, ifMatch);
            return List.of(next);
        });
        var view = view(code, turn.after());
        var answer = turn.before().exists(code)
                ? Response.ok()
                : Response.status(Status.CREATED).header("Location", "/v1/organisations/" + code.replace(" ", "%20"));
        return answer.entity(view).header("ETag", view.tag()).build();
    }

    private void requireMatch(Organisation next, Organisations before, @Nullable String ifMatch) {
        var standing = before.find(next.code());
        if (standing.isEmpty() && ifMatch != null) {
            throw Problem.of(GeneralProblem.PRECONDITION_FAILED, "The organisation does not exist.");
        }
        if (standing.isPresent() && !standing.get().equals(next)) {
            view(next.code(), before).tag().require(ifMatch);
        }
    }

    private OrganisationView view(String code, Organisations register) {
        return OrganisationView.of(register.stored(code).orElseThrow(), register, LocalDate.now(clock));
    }
}
