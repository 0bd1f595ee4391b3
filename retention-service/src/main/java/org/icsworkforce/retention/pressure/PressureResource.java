package org.icsworkforce.retention.pressure;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.kit.paging.ETag;
import org.icsworkforce.kit.paging.Filter;
import org.icsworkforce.kit.paging.PageRequest;
import org.icsworkforce.kit.problem.Faults;
import org.jspecify.annotations.Nullable;

@Path("/v1/vacancy-pressure")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Vacancy pressure", description = "What is open beside the people who stay")
class PressureResource {

    private final VacancyPressure pressure;

    PressureResource(VacancyPressure pressure) {
        this.pressure = pressure;
    }

    @GET
    @PermissionsAllowed({"workforce.read", "statistics.read"})
    @Operation(
            operationId = "listVacancyPressure",
            summary = "Open vacancies by organisation and staff group",
            description = "Scope workforce.read or statistics.read. Only cells in which something is open are listed."
                    + " A need that several feeds tell counts once.")
    @APIResponse(
            responseCode = "200",
            description = "A page of cells",
            content =
                    @Content(
                            schema = @Schema(implementation = PressurePage.class),
                            examples = @ExampleObject(name = "pressure", value = PressureExamples.PAGE)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag of If-None-Match")
    public Response list(
            @QueryParam("organisation")
                    @Parameter(description = "Organisation code, or in: and several", example = "[\"in:RVV,RPA\"]")
                    @Nullable
                    List<String> organisation,
            @QueryParam("staffGroup")
                    @Parameter(description = "Staff group code, or in: and several", example = "[\"in:03,04\"]")
                    @Nullable
                    List<String> staffGroup,
            @BeanParam PageRequest page,
            @HeaderParam("If-None-Match") @Parameter(description = "ETag of an answer that the caller has") @Nullable
                    String ifNoneMatch) {
        var faults = new Faults();
        var organisations = faults.read(() -> Filter.read("organisation", organisation, String::valueOf, Filter.CODE));
        var staffGroups = faults.read(() -> Filter.read("staffGroup", staffGroup, String::valueOf, Filter.CODE));
        var after = faults.read(() -> page.after(2));
        faults.read(page::limit);
        faults.requireNone();
        var freshness = pressure.freshness();
        var tag = ETag.of(freshness.moves());
        if (tag.isIn(ifNoneMatch)) {
            return Response.notModified().header("ETag", tag).build();
        }
        var rows = pressure.rows(organisations, staffGroups, after, page.fetch());
        return Response.ok(PressurePage.of(page.page(rows, PressureResource::position), freshness))
                .header("ETag", tag)
                .build();
    }

    private static List<String> position(PressureRow row) {
        String staffGroup = row.staffGroup().code();
        return List.of(String.valueOf(row.organisation().code()), staffGroup == null ? "" : staffGroup);
    }
}
