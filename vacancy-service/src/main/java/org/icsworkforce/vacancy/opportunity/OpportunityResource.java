package org.icsworkforce.vacancy.opportunity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.kit.paging.ETag;
import org.icsworkforce.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

@Path("/v1/opportunities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Opportunities", description = "What is advertised now, for everybody")
@RunOnVirtualThread
class OpportunityResource {

    private final Opportunities opportunities;
    private final Households households;

    OpportunityResource(Opportunities opportunities, Households households) {
        this.opportunities = opportunities;
        this.households = households;
    }

    @GET
    @PermitAll
    @SecurityRequirements
    @Operation(
            operationId = "listOpportunities",
            summary = "Openings of all partners, the latest opened first",
            description = "Open to everybody. Adverts that are open now, and requisitions that are being recruited to"
                    + " and are advertised now; nothing else of a record is told. A need that several feeds tell is"
                    + " here once. Every condition that is given must hold.")
    @APIResponse(
            responseCode = "200",
            description = "A page of openings",
            content =
                    @Content(
                            schema = @Schema(implementation = OpportunityPage.class),
                            examples = @ExampleObject(name = "openings", value = OpportunityExamples.PAGE)))
    public Response list(
            @BeanParam OpportunityFilters filters,
            @BeanParam PageRequest page,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch)
            throws SQLException {
        OpportunityPage answer = opportunities.page(filters, page);
        // time alone opens and closes adverts: no change number tells whether the answer is another one
        ETag tag = ETag.digest(answer);
        return tag.isIn(ifNoneMatch)
                ? Response.notModified().header("ETag", tag).build()
                : Response.ok(answer).header("ETag", tag).build();
    }

    @POST
    @Path("household-search")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @SecurityRequirements
    @Operation(
            operationId = "searchHousehold",
            summary = "Openings for people who live together",
            description = "Open to everybody; what is sent is kept nowhere. A match names one opening for each of two"
                    + " to four people, each another one. With home, every workplace is at most withinKm from there;"
                    + " without, every two workplaces are at most withinKm from one another. Distances are as the crow"
                    + " flies. The person for whom there are fewest openings comes first: for each of theirs, the"
                    + " latest opened first, those of the others. Only so much is looked at for a page, so it may hold"
                    + " fewer matches than limit, or none, and next still be there: send the same body to it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = HouseholdSearch.class),
                            examples = {
                                @ExampleObject(name = "two", value = OpportunityExamples.TWO),
                                @ExampleObject(name = "from-home", value = OpportunityExamples.FROM_HOME)
                            }))
    @APIResponse(
            responseCode = "200",
            description = "A page of matches",
            content =
                    @Content(
                            schema = @Schema(implementation = HouseholdPage.class),
                            examples = @ExampleObject(name = "matches", value = OpportunityExamples.MATCHES)))
    public HouseholdPage household(@NotNull @Valid HouseholdSearch asked, @BeanParam PageRequest page)
            throws SQLException {
        return households.page(asked, page);
    }
}
