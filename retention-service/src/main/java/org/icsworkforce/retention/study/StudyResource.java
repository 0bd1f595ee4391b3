package org.icsworkforce.retention.study;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.UUID;
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
import org.icsworkforce.kit.idempotency.IdempotencyKey;
import org.icsworkforce.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

@Path("/v1/studies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Studies", description = "What matters to people in their jobs, asked so that nobody can be recognised")
class StudyResource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Studies studies;

    StudyResource(Studies studies) {
        this.studies = studies;
    }

    @GET
    @PermissionsAllowed("studies.read")
    @Operation(
            operationId = "listStudies",
            summary = "Studies in the order in which they were designed",
            description = "Scope studies.read.")
    @APIResponse(
            responseCode = "200",
            description = "A page of studies",
            content =
                    @Content(
                            schema = @Schema(implementation = StudyPage.class),
                            examples = @ExampleObject(name = "studies", value = StudyExamples.PAGE)))
    public StudyPage list(
            @QueryParam("state") @Parameter(description = "Only those in this state", example = "OPEN") @Nullable
                    StudyState state,
            @BeanParam PageRequest page) {
        UUID after =
                page.after(1).map(cursor -> cursor.get(0, UUID::fromString)).orElse(BEFORE_ALL);
        var found = studies.list(state, after, page.fetch()).stream()
                .map(StudyView::of)
                .toList();
        return StudyPage.of(page.page(found, study -> List.of(study.id())));
    }

    @POST
    @PermissionsAllowed("studies.write")
    @Operation(
            operationId = "designStudy",
            summary = "Begin to design a study",
            description = "Scope studies.write, for the owner.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = StudyTerms.class),
                            examples = @ExampleObject(name = "terms", value = StudyExamples.TERMS)))
    @APIResponse(
            responseCode = "201",
            description = "It is in design",
            content =
                    @Content(
                            schema = @Schema(implementation = StudyView.class),
                            examples = @ExampleObject(name = "study", value = StudyExamples.DESIGNED)),
            headers =
                    @Header(
                            name = "Location",
                            description = "Address of the study",
                            schema = @Schema(type = SchemaType.STRING)))
    public Response design(@BeanParam IdempotencyKey key, @NotNull @Valid StudyTerms terms) {
        var study = studies.design(terms, key);
        return Response.status(Status.CREATED)
                .header("Location", "/v1/studies/" + study.id())
                .entity(StudyView.of(study))
                .header("ETag", study.tag())
                .build();
    }

    @GET
    @Path("{study}")
    @PermissionsAllowed("studies.read")
    @Operation(operationId = "getStudy", summary = "A study", description = "Scope studies.read.")
    @APIResponse(
            responseCode = "200",
            description = "The study",
            content =
                    @Content(
                            schema = @Schema(implementation = StudyView.class),
                            examples = @ExampleObject(name = "study", value = StudyExamples.OPENED)))
    public Response get(
            @PathParam("study") @Parameter(description = StudyExamples.STUDY, example = StudyExamples.ID) UUID study,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var found = studies.require(study);
        return found.tag().isIn(ifNoneMatch)
                ? Response.notModified().header("ETag", found.tag()).build()
                : Response.ok(StudyView.of(found)).header("ETag", found.tag()).build();
    }

    @PUT
    @Path("{study}")
    @PermissionsAllowed("studies.write")
    @Operation(
            operationId = "reviseStudy",
            summary = "Change the terms of a study that is in design",
            description = "Scope studies.write, for the owner. Needs the study's ETag in If-Match.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = StudyTerms.class),
                            examples = @ExampleObject(name = "terms", value = StudyExamples.TERMS)))
    @APIResponse(
            responseCode = "200",
            description = "Its terms are as sent",
            content =
                    @Content(
                            schema = @Schema(implementation = StudyView.class),
                            examples = @ExampleObject(name = "study", value = StudyExamples.DESIGNED)))
    @APIResponse(responseCode = "409", description = "STUDY_NOT_IN_DESIGN: it was opened or abandoned")
    public Response revise(
            @PathParam("study") @Parameter(description = StudyExamples.STUDY, example = StudyExamples.ID) UUID study,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch,
            @NotNull @Valid StudyTerms terms) {
        var revised = studies.revise(study, terms, ifMatch);
        return Response.ok(StudyView.of(revised)).header("ETag", revised.tag()).build();
    }
}
