package org.icsworkforce.campaign.cost;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.campaign.campaigns.Campaigns;
import org.icsworkforce.kit.idempotency.IdempotencyKey;
import org.icsworkforce.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

@Path("/v1/campaigns/{campaign}/costs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Campaigns")
class CostResource {

    private static final String CAMPAIGN = "take-a-different-view";
    private static final String ID = "01997d0e-8a00-7000-8000-000000000031";

    private final Campaigns campaigns;
    private final Costs costs;

    CostResource(Campaigns campaigns, Costs costs) {
        this.campaigns = campaigns;
        this.costs = costs;
    }

    @POST
    @PermissionsAllowed("campaigns.write")
    @Operation(
            operationId = "reportCost",
            summary = "Report what a campaign cost, or correct it",
            description =
                    "Scope campaigns.write, for an organisation that the token speaks for. A costId is the organisation's"
                            + " own: the same line may be sent again, and with other content it is corrected. Partners bear it by"
                            + " their shares, to the penny. Taken from the launch on, also after the close.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewCost.class),
                            examples = {
                                @ExampleObject(name = "cost", value = CostExamples.NEW),
                                @ExampleObject(name = "correction", value = CostExamples.CORRECTION)
                            }))
    @APIResponse(responseCode = "200", description = "It was known; as it stands now")
    @APIResponse(
            responseCode = "201",
            description = "Taken",
            content =
                    @Content(
                            schema = @Schema(implementation = CostView.class),
                            examples = @ExampleObject(name = "cost", value = CostExamples.COST)))
    @APIResponse(responseCode = "409", description = "CAMPAIGN_NOT_LAUNCHED or COST_OF_ANOTHER_CAMPAIGN")
    public Response report(
            @PathParam("campaign") @Parameter(example = CAMPAIGN) String campaign,
            @BeanParam IdempotencyKey key,
            @NotNull @Valid NewCost cost) {
        var told = costs.tell(campaigns.require(campaign), cost, key);
        String at = "/v1/campaigns/" + campaign + "/costs/" + told.cost().id();
        return (told.isNew() ? Response.status(Status.CREATED).header("Location", at) : Response.ok())
                .entity(told.cost())
                .header("ETag", told.cost().tag())
                .build();
    }

    @GET
    @PermissionsAllowed("campaigns.read")
    @Operation(
            operationId = "listCosts",
            summary = "What a campaign cost",
            description =
                    "Scope campaigns.read. Only the lines that concern the caller's organisations: who paid, who bears a"
                            + " part, and who runs the campaign.")
    @APIResponse(
            responseCode = "200",
            description = "A page of costs",
            content =
                    @Content(
                            schema = @Schema(implementation = CostPage.class),
                            examples = @ExampleObject(name = "costs", value = CostExamples.PAGE)))
    public CostPage list(
            @PathParam("campaign") @Parameter(example = CAMPAIGN) String campaign, @BeanParam PageRequest page) {
        String code = campaigns.require(campaign).code();
        var after = page.after(1).map(cursor -> cursor.get(0, UUID::fromString));
        return CostPage.of(page.page(costs.list(code, after, page.fetch()), cost -> List.of(cost.id())));
    }

    @GET
    @Path("/{cost}")
    @PermissionsAllowed("campaigns.read")
    @Operation(
            operationId = "getCost",
            summary = "A line of what a campaign cost",
            description = "Scope campaigns.read. For those whom it concerns; for others it does not exist.")
    @APIResponse(
            responseCode = "200",
            description = "The line",
            content =
                    @Content(
                            schema = @Schema(implementation = CostView.class),
                            examples = @ExampleObject(name = "cost", value = CostExamples.COST)))
    public Response get(
            @PathParam("campaign") @Parameter(example = CAMPAIGN) String campaign,
            @PathParam("cost") @Parameter(description = "Id that this service gave it", example = ID) UUID cost,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var found = costs.require(campaign, cost);
        return found.tag().isIn(ifNoneMatch)
                ? Response.notModified().header("ETag", found.tag()).build()
                : Response.ok(found).header("ETag", found.tag()).build();
    }

    @DELETE
    @Path("/{cost}")
    @PermissionsAllowed("campaigns.write")
    @Operation(
            operationId = "withdrawCost",
            summary = "Take a line of cost back",
            description =
                    "Scope campaigns.write, for whoever reported it. It counts no more; numbers asked for as of an earlier"
                            + " instant still have it. Again, the answer is the same.")
    @APIResponse(responseCode = "204", description = "It counts no more")
    public void withdraw(
            @PathParam("campaign") @Parameter(example = CAMPAIGN) String campaign,
            @PathParam("cost") @Parameter(description = "Id that this service gave it", example = ID) UUID cost) {
        costs.withdraw(campaign, cost);
    }
}
