package org.icsworkforce.vacancy.pricecap;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.kit.paging.Page;
import org.icsworkforce.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

@Path("/v1/price-caps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference data")
@Authenticated
@RunOnVirtualThread
public class PriceCapResource {

    private final PriceCaps caps;

    PriceCapResource(PriceCaps caps) {
        this.caps = caps;
    }

    /** For the document: a page of caps. */
    private record PriceCapPage(
            List<PriceCap> results, @Nullable String next, Page.Metadata metadata) {}

    @GET
    @Operation(
            operationId = "listPriceCaps",
            summary = "List the price caps of agency shifts",
            description =
                    "Any token. Rows of temporary staffing are checked against the cap in force on the Monday of their"
                            + " week.")
    @APIResponse(
            responseCode = "200",
            description = "A page of caps, by scheme, grade, zone, shift and first day",
            content =
                    @Content(
                            schema = @Schema(implementation = PriceCapPage.class),
                            examples = @ExampleObject(name = "caps", value = PriceCapExamples.PAGE)))
    public Page<PriceCap> list(
            @QueryParam("on")
                    @Parameter(description = "Only those in force on this day", example = "2026-10-05")
                    @Nullable
                    LocalDate on,
            @BeanParam PageRequest page) {
        String after = page.after(1).map(cursor -> cursor.text(0)).orElse("");
        var rows = (on == null ? caps.all() : caps.inForce(on))
                .stream()
                        .filter(cap -> cap.key().compareTo(after) > 0)
                        .limit(page.fetch())
                        .toList();
        return page.page(rows, cap -> List.of(cap.key()));
    }
}
