package org.icsworkforce.kit.dataset;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.kit.paging.Page;

/**
 * The datasets over HTTP, the same in every service. Examples are the service's own: {@link
 * org.icsworkforce.kit.document.DatasetExamples}.
 */
@Path("/v1/datasets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Datasets", description = "Numbers with their definition, status and source, the same shape for all")
@PermissionsAllowed("statistics.read")
@RunOnVirtualThread
class DatasetResource {

    private final Datasets datasets;

    DatasetResource(Datasets datasets) {
        this.datasets = datasets;
    }

    @GET
    @Operation(hidden = true, summary = "This service's part of the catalogue that the gateway shows")
    public Page<Declaration> catalogue() {
        List<Declaration> all = datasets.catalogue();
        return new Page<>(all, null, new Page.Metadata(all.size(), null));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getDataset",
            summary = "A dataset's declaration",
            description = "Scope statistics.read. Dimensions, measures, grain, disclosure and attribution.")
    @APIResponse(
            responseCode = "200",
            description = "The declaration",
            content = @Content(schema = @Schema(implementation = Declaration.class)))
    public Declaration get(@PathParam("id") @Parameter(description = Datasets.ID) String id) {
        return datasets.declaration(id);
    }

    @GET
    @Path("{id}/metadata")
    @Operation(
            operationId = "getDatasetMetadata",
            summary = "A dataset's measures and dimensions, defined",
            description =
                    "Scope statistics.read. Unit, decimals, polarity, definition and source of each measure; code list"
                            + " of each dimension.")
    @APIResponse(
            responseCode = "200",
            description = "The declaration",
            content = @Content(schema = @Schema(implementation = Declaration.class)))
    public Declaration metadata(@PathParam("id") @Parameter(description = Datasets.ID) String id) {
        return datasets.declaration(id);
    }

    @GET
    @Path("{id}/datapackage.json")
    @Operation(
            operationId = "getDataPackage",
            summary = "A dataset as a Frictionless data package",
            description =
                    "Scope statistics.read. Describes observations.csv beside it: type and meaning of each column.")
    @APIResponse(
            responseCode = "200",
            description = "Data Package 2.0",
            content = @Content(schema = @Schema(implementation = DataPackage.class)))
    public DataPackage dataPackage(@PathParam("id") @Parameter(description = Datasets.ID) String id) {
        return DataPackage.of(datasets.declaration(id));
    }
}
