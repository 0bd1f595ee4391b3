package org.icsworkforce.campaign.campaigns;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.kit.idempotency.IdempotencyKey;
import org.icsworkforce.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

@Path("/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Campaigns", description = "What is promoted where, and the open vacancies that it is for")
class CampaignResource {

    public static final String CODE = "[a-z0-9][a-z0-9-]{0,99}";

    private final Campaigns campaigns;

    CampaignResource(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @GET
    @PermissionsAllowed("campaigns.read")
    @Operation(
            operationId = "listCampaigns",
            summary = "Campaigns in the order of their codes",
            description = "Scope campaigns.read.")
    @APIResponse(
            responseCode = "200",
            description = "A page of campaigns",
            content =
                    @Content(
                            schema = @Schema(implementation = CampaignPage.class),
                            examples = @ExampleObject(name = "campaigns", value = CampaignExamples.PAGE)))
    public CampaignPage list(
            @QueryParam("state") @Parameter(description = "Only those in this state", example = "DRAFTED") @Nullable
                    CampaignState state,
            @BeanParam PageRequest page) {
        String after = page.after(1).map(cursor -> cursor.text(0)).orElse("");
        var found = campaigns.list(state, after, page.fetch()).stream()
                .map(CampaignView::of)
                .toList();
        return CampaignPage.of(page.page(found, campaign -> List.of(campaign.campaign())));
    }

    @GET
    @Path("/{campaign}")
    @PermissionsAllowed("campaigns.read")
    @Operation(operationId = "getCampaign", summary = "A campaign", description = "Scope campaigns.read.")
    @APIResponse(
            responseCode = "200",
            description = "The campaign",
            content =
                    @Content(
                            schema = @Schema(implementation = CampaignView.class),
                            examples = @ExampleObject(name = "campaign", value = CampaignExamples.CAMPAIGN)))
    @APIResponse(responseCode = "304", description = "It has not changed since the ETag of If-None-Match")
    public Response get(
            @PathParam("campaign") @Pattern(regexp = CODE) @Parameter(example = "take-a-different-view")
                    String campaign,
            @HeaderParam("If-None-Match") @Parameter(description = "ETag of an answer that the caller has") @Nullable
                    String ifNoneMatch) {
        var found = campaigns.require(campaign);
        return found.tag().isIn(ifNoneMatch)
                ? Response.notModified().header("ETag", found.tag()).build()
                : answer(Response.ok(), found);
    }

    @POST
    @PermissionsAllowed("campaigns.write")
    @Operation(
            operationId = "draftCampaign",
            summary = "Draft a campaign",
            description =
                    "Scope campaigns.write, for an organisation that the token speaks for. Its code is made of its name"
                            + " when none is sent. PUT drafts one under a code, too, and may be repeated.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CampaignTerms.class),
                            examples = @ExampleObject(name = "new", value = CampaignExamples.NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Drafted",
            content =
                    @Content(
                            schema = @Schema(implementation = CampaignView.class),
                            examples = @ExampleObject(name = "campaign", value = CampaignExamples.CAMPAIGN)))
    @APIResponse(responseCode = "409", description = "CAMPAIGN_ALREADY_EXISTS: Location says where")
    public Response draft(@BeanParam IdempotencyKey key, @NotNull @Valid CampaignTerms terms) {
        var drafted = campaigns.draft(terms, key);
        return answer(created(drafted.code), drafted);
    }

    @PUT
    @Path("/{campaign}")
    @PermissionsAllowed("campaigns.write")
    @Operation(
            operationId = "putCampaign",
            summary = "Draft a campaign, or revise one that is in draft",
            description = "Scope campaigns.write, for its owner. Changing one that exists needs its ETag in If-Match.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CampaignTerms.class),
                            examples = @ExampleObject(name = "terms", value = CampaignExamples.TERMS)))
    @APIResponse(responseCode = "200", description = "Revised")
    @APIResponse(
            responseCode = "201",
            description = "Drafted",
            content =
                    @Content(
                            schema = @Schema(implementation = CampaignView.class),
                            examples = @ExampleObject(name = "campaign", value = CampaignExamples.CAMPAIGN)))
    @APIResponse(responseCode = "409", description = "CAMPAIGN_NOT_IN_DRAFT: it was launched or closed")
    public Response put(
            @PathParam("campaign")
                    @Pattern(regexp = CODE)
                    @Parameter(
                            description = "Its code: lower case, digits and hyphens",
                            example = "take-a-different-view")
                    String campaign,
            @HeaderParam("If-Match") @Parameter(description = "ETag of the campaign as the caller read it") @Nullable
                    String ifMatch,
            @NotNull @Valid CampaignTerms terms) {
        var put = campaigns.put(campaign, terms, ifMatch);
        return answer(put.isNew() ? created(campaign) : Response.ok(), put.campaign());
    }

    private static Response.ResponseBuilder created(String campaign) {
        return Response.status(Status.CREATED).header("Location", "/v1/campaigns/" + campaign);
    }

    @POST
    @Path("/{campaign}/launch")
    @Consumes(MediaType.WILDCARD) // there is no body, whatever a client says of it
    @PermissionsAllowed("campaigns.write")
    @Operation(
            operationId = "launchCampaign",
            summary = "Launch a campaign that is in draft",
            description =
                    "Scope campaigns.write, for its owner; the draft's ETag in If-Match. It needs a period that is not over"
                            + " and a goal. From now on its terms stand, and costs are taken.")
    @APIResponse(
            responseCode = "200",
            description = "Launched",
            content =
                    @Content(
                            schema = @Schema(implementation = CampaignView.class),
                            examples = @ExampleObject(name = "launched", value = CampaignExamples.LAUNCHED)))
    @APIResponse(
            responseCode = "409",
            description = "CAMPAIGN_NOT_IN_DRAFT, or CAMPAIGN_NOT_READY with CAMPAIGN_WITHOUT_PERIOD, CAMPAIGN_OVER and"
                    + " CAMPAIGN_WITHOUT_GOAL in errors")
    public Response launch(
            @PathParam("campaign") @Pattern(regexp = CODE) @Parameter(example = "take-a-different-view")
                    String campaign,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch) {
        return answer(Response.ok(), campaigns.launch(campaign, ifMatch));
    }

    @POST
    @Path("/{campaign}/close")
    @Consumes(MediaType.WILDCARD) // there is no body, whatever a client says of it
    @PermissionsAllowed("campaigns.write")
    @Operation(
            operationId = "closeCampaign",
            summary = "Close a campaign that was launched",
            description =
                    "Scope campaigns.write, for its owner; its ETag in If-Match. It promotes nothing any more; costs and"
                            + " hires may still be reported.")
    @APIResponse(
            responseCode = "200",
            description = "Closed",
            content =
                    @Content(
                            schema = @Schema(implementation = CampaignView.class),
                            examples = @ExampleObject(name = "closed", value = CampaignExamples.CLOSED)))
    @APIResponse(responseCode = "409", description = "CAMPAIGN_NOT_LAUNCHED, also when it is closed already")
    public Response close(
            @PathParam("campaign") @Pattern(regexp = CODE) @Parameter(example = "take-a-different-view")
                    String campaign,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch) {
        return answer(Response.ok(), campaigns.close(campaign, ifMatch));
    }

    private static Response answer(Response.ResponseBuilder answer, Campaign campaign) {
        return answer.entity(CampaignView.of(campaign))
                .header("ETag", campaign.tag())
                .build();
    }
}
