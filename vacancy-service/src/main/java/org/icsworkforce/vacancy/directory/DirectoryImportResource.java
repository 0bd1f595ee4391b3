package org.icsworkforce.vacancy.directory;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.kit.access.BodyLimit;
import org.icsworkforce.vacancy.organisation.Organisation.InSystem;
import org.icsworkforce.vacancy.organisation.Organisation.Kind;
import org.jspecify.annotations.Nullable;

@Path("/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Reference data")
class DirectoryImportResource {

    private static final String CSV = "text/csv";

    /** The CQC's directory of England has about 25 MB. */
    private static final long MAX_BYTES = 64L << 20;

    private final DirectoryImports imports;

    DirectoryImportResource(DirectoryImports imports) {
        this.imports = imports;
    }

    @POST
    @Path("/imports")
    @Consumes(CSV)
    @BodyLimit(MAX_BYTES)
    @PermissionsAllowed("admin")
    @Operation(
            operationId = "importOrganisations",
            summary = "Take organisations from a file of ODS or the CQC",
            description =
                    "Scope admin. The file as its publisher offers it: of the Organisation Data Service one of those with 27"
                            + " columns and no header (etr, ets, eccg, epraccur and the like), of the Care Quality Commission"
                            + " the care directory as CSV, of which locations and providers are taken. Rows of other"
                            + " regions are passed over; at most 10,000 organisations are read. Nobody is closed for not"
                            + " being named, what ships with the release stays as it is, and so does what no file says"
                            + " (place, inSystem, share). Telephone numbers and addresses are not kept.")
    @RequestBody(
            required = true,
            description = "At most 64 MiB",
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "cqc", value = DirectoryExamples.CQC)))
    @APIResponse(
            responseCode = "200",
            description = "What became of it, with every fault of every row",
            content =
                    @Content(
                            schema = @Schema(implementation = DirectoryReport.class),
                            examples = @ExampleObject(name = "report", value = DirectoryExamples.REPORT)))
    @APIResponse(
            responseCode = "413",
            description = "CONTENT_TOO_LARGE: the body, or more than 10,000 organisations in what is read")
    @APIResponse(
            responseCode = "422",
            description = "DIRECTORY_UNREADABLE: not such a file; PERSONAL_DATA: one of practitioners (egpcur, egparc)")
    public DirectoryReport run(
            @QueryParam("source") @NotNull @Parameter(description = "Who publishes the file", example = "CQC")
                    DirectorySource source,
            @QueryParam("kind")
                    @Parameter(
                            description =
                                    "Of all organisations of a file of ODS, which needs it: only its name says what it is of. Of the"
                                            + " CQC's directory: take CARE_PROVIDER or CARE_LOCATION only",
                            example = "CARE_PROVIDER")
                    @Nullable
                    Kind kind,
            @QueryParam("inSystem")
                    @Parameter(
                            description =
                                    "Of those that are new. When not said: YES, and PARTLY of a provider with locations outside"
                                            + " of what is read",
                            example = "YES")
                    @Nullable
                    InSystem inSystem,
            @QueryParam("localAuthority")
                    @Parameter(
                            description =
                                    "Of the CQC's directory, in its words; one, or in: and several. Kent and Medway, unless"
                                            + " configured otherwise, when no condition is given",
                            example = "[\"in:Kent,Medway\"]")
                    @Nullable
                    List<String> localAuthority,
            @QueryParam("postcodeArea")
                    @Parameter(
                            description =
                                    "Letters that postcodes begin with; one, or in: and several. CT, DA, ME and TN, unless"
                                            + " configured otherwise, for a file of ODS when not given",
                            example = "[\"in:CT,ME\"]")
                    @Nullable
                    List<String> postcodeArea,
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "Only tell what would happen", example = "true")
                    boolean dryRun,
            InputStream body) {
        return imports.run(source, kind, inSystem, localAuthority, postcodeArea, dryRun, body);
    }
}
