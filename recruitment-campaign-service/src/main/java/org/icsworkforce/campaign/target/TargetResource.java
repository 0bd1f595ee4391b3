package org.icsworkforce.campaign.target;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.campaign.campaigns.Campaigns;
import org.icsworkforce.kit.paging.PageRequest;

@Path("/v1/campaigns/{campaign}/targets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Campaigns")
class TargetResource {

    private static final String EXAMPLE = """
            {
              "results": [{
                "vacancy": "01997d0e-8a00-7000-8000-000000000001", "feed": "rvv-trac", "reference": "RVV-2026-00017",
                "organisation": {"code": "RVV", "label": "East Kent Hospitals University NHS Foundation Trust"},
                "level": "REQUISITION", "status": "OPEN",
                "staffGroup": {"code": "03", "label": "Nursing and Midwifery Registered"},
                "jobRole": "03007", "band": "BAND_5", "posts": 3, "wte": 2.6, "hardToFill": true,
                "workstream": "LOCAL_CARE", "postcode": "TN24 0LZ", "openedOn": "2026-09-08", "closesOn": "2026-10-06",
                "synthetic": true
              }],
              "count": {"vacancies": 1, "posts": 3, "wte": 2.6, "withoutPosts": 0},
              "next": null,
              "metadata": {"limit": 50, "nextCursor": null}
            }""";

    private final Campaigns campaigns;
    private final Targets targets;

    TargetResource(Campaigns campaigns, Targets targets) {
        this.campaigns = campaigns;
        this.targets = targets;
    }

    @GET
    @PermissionsAllowed("campaigns.read")
    @Operation(
            operationId = "listTargets",
            summary = "The open vacancies that a campaign promotes now",
            description =
                    "Scope campaigns.read. Those that meet the campaign's rule; of a draft, those that it would promote; of"
                            + " a closed campaign, none. A vacancy that closes leaves the list by itself; a need that several feeds tell is listed"
                            + " once.")
    @APIResponse(
            responseCode = "200",
            description = "A page of open vacancies",
            content =
                    @Content(
                            schema = @Schema(implementation = TargetPage.class),
                            examples = @ExampleObject(name = "targets", value = EXAMPLE)))
    public TargetPage list(
            @PathParam("campaign") @Parameter(example = "take-a-different-view") String campaign,
            @BeanParam PageRequest page) {
        var promoting = campaigns.require(campaign);
        var after = page.after(1).map(cursor -> cursor.get(0, UUID::fromString));
        var found = targets.of(promoting, after, page.fetch());
        return TargetPage.of(page.page(found, target -> List.of(target.vacancy())), targets.count(promoting));
    }
}
