package org.icsworkforce.vacancy.codelist;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.kit.paging.ETag;
import org.icsworkforce.kit.paging.Page;
import org.icsworkforce.kit.paging.PageRequest;
import org.icsworkforce.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/v1/code-lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference data", description = "Organisations and code lists")
@Authenticated
@RunOnVirtualThread
public class CodeListResource {

    private final CodeLists codeLists;

    CodeListResource(CodeLists codeLists) {
        this.codeLists = codeLists;
    }

    /** For the document: a page of lists. */
    private record CodeListPage(
            List<CodeListView.Summary> results, @Nullable String next, Page.Metadata metadata) {}

    @GET
    @Operation(
            operationId = "listCodeLists",
            summary = "List the code lists",
            description = "Any token. Without their items.")
    @APIResponse(
            responseCode = "200",
            description = "A page of lists, in the order of their ids",
            content =
                    @Content(
                            schema = @Schema(implementation = CodeListPage.class),
                            examples = @ExampleObject(name = "lists", value = CodeListExamples.PAGE)))
    public Page<CodeListView.Summary> lists(@BeanParam PageRequest page) {
        String after = page.after(1).map(cursor -> cursor.text(0)).orElse("");
        List<CodeListView.Summary> rows = codeLists.all().stream()
                .map(CodeListView.Summary::of)
                .sorted(Comparator.comparing(CodeListView.Summary::id))
                .filter(list -> list.id().compareTo(after) > 0)
                .limit(page.fetch())
                .toList();
        return page.page(rows, list -> List.of(list.id()));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCodeList",
            summary = "Read a code list with its items",
            description = "Any token. Retired codes are accepted too: history holds them.")
    @APIResponse(
            responseCode = "200",
            description = "The list",
            content =
                    @Content(
                            schema = @Schema(implementation = CodeListView.class),
                            examples = @ExampleObject(name = "staff groups", value = CodeListExamples.LIST)))
    public RestResponse<CodeListView> list(
            @PathParam("id") @Parameter(description = "Id of the list", example = "nwd-staff-group") String id,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var stored = codeLists.find(id).orElseThrow(() -> Problem.notFound("The code list " + id));
        ETag etag = ETag.of(id, stored.revision());
        return etag.isIn(ifNoneMatch)
                ? ResponseBuilder.<CodeListView>notModified()
                        .header("ETag", etag)
                        .build()
                : ResponseBuilder.ok(CodeListView.of(stored))
                        .header("ETag", etag)
                        .build();
    }
}
