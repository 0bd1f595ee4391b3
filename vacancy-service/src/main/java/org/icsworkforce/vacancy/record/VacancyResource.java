package org.icsworkforce.vacancy.record;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.icsworkforce.kit.change.ChangeLog;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.paging.ETag;
import org.icsworkforce.kit.paging.Page;
import org.icsworkforce.kit.paging.PageRequest;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.vacancy.AcceptedForm;
import org.jspecify.annotations.Nullable;

@Path("/v1/vacancies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vacancies", description = "Requisitions and adverts, as partners declared them")
@RunOnVirtualThread
class VacancyResource {

    private static final MediaType LD_JSON = MediaType.valueOf(JobPosting.MEDIA_TYPE);
    private static final String AS_OF = "The state at this instant, as it was told then";

    private final DataSource dataSource;
    private final ChangeLog changes;
    private final Vacancies vacancies;
    private final VacancyViews views;
    private final VacancyLists lists;

    VacancyResource(
            DataSource dataSource, ChangeLog changes, Vacancies vacancies, VacancyViews views, VacancyLists lists) {
        this.dataSource = dataSource;
        this.changes = changes;
        this.vacancies = vacancies;
        this.views = views;
        this.lists = lists;
    }

    /** For the document: a page of versions. */
    @Schema(name = "VacancyVersionPage")
    private record VersionPage(
            List<VacancyView> results, @Nullable String next, Page.Metadata metadata) {}

    @GET
    @PermissionsAllowed("vacancies.read")
    @Operation(
            operationId = "listVacancies",
            summary = "Vacancies, the latest opened first or in another order",
            description =
                    "Scope vacancies.read. Every condition that is given must hold; a value may carry an operator:"
                            + " eq: (the default), in:, gte:, lte:, gt:, lt:. Words (q) and distance (near) search the"
                            + " records as they stand, so not together with asOf; they go together with all other"
                            + " conditions, in any order and pages.")
    @APIResponse(
            responseCode = "200",
            description = "A page of vacancies",
            content =
                    @Content(
                            schema = @Schema(implementation = VacancyPage.class),
                            examples = {
                                @ExampleObject(name = "vacancies", value = VacancyExamples.PAGE),
                                @ExampleObject(name = "search", value = VacancyExamples.FOUND),
                                @ExampleObject(name = "fields", value = VacancyExamples.PARTS)
                            }))
    public Response list(
            @BeanParam VacancyFilters filters,
            @BeanParam VacancyForm form,
            @QueryParam("asOf") @Parameter(description = AS_OF, example = "2026-10-31T12:00:00Z") @Nullable
                    Instant asOf,
            @BeanParam PageRequest page,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch)
            throws SQLException {
        return lists.answer(filters, form, asOf, page, ifNoneMatch);
    }

    @GET
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, JobPosting.MEDIA_TYPE})
    @PermissionsAllowed("vacancies.read")
    @Operation(
            operationId = "getVacancy",
            summary = "A vacancy",
            description = "Scope vacancies.read. What the partner declared, codes with their labels, and what brought"
                    + " its hires. With Accept: application/ld+json a JobPosting of schema.org, as search engines and"
                    + " partners' sites take it.")
    @APIResponse(
            responseCode = "200",
            description = "The vacancy",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = VacancyView.class),
                        examples = @ExampleObject(name = "vacancy", value = VacancyExamples.VACANCY)),
                @Content(
                        mediaType = JobPosting.MEDIA_TYPE,
                        schema = @Schema(implementation = JobPosting.class),
                        examples = @ExampleObject(name = "posting", value = VacancyExamples.JOB_POSTING))
            })
    public Response get(
            @PathParam("id")
                    @Parameter(description = "Id of the vacancy", example = "01997d0e-8a00-7000-8000-000000000001")
                    UUID id,
            @QueryParam("asOf") @Parameter(description = AS_OF, example = "2026-10-31T12:00:00Z") @Nullable
                    Instant asOf,
            @Context Request request,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch)
            throws SQLException {
        MediaType form = AcceptedForm.of(request, MediaType.APPLICATION_JSON_TYPE, LD_JSON);
        boolean isPosting = form.equals(LD_JSON);
        try (Connection connection = dataSource.getConnection()) {
            Moment moment = changes.asOf(connection, asOf);
            Stored found = vacancies
                    .find(connection, id, asOf == null ? null : moment)
                    .orElseThrow(() -> Problem.notFound("The vacancy"));
            // the answer holds attraction and labels beside the record: any change of the service's data may be one of
            // it
            ETag tag = ETag.of(moment.epoch(), moment.number() + (isPosting ? "-ld" : ""));
            if (tag.isIn(ifNoneMatch)) {
                return Response.notModified().header("ETag", tag).build();
            }
            var told = views.asOf(connection, List.of(found), moment, asOf).getFirst();
            return Response.ok(isPosting ? JobPosting.of(told.view()) : told, form)
                    .header("ETag", tag)
                    .build();
        }
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("vacancies.read")
    @Operation(
            operationId = "getVacancyHistory",
            summary = "Every version of a vacancy, the latest first",
            description = "Scope vacancies.read. A version is recorded whenever the partner declares something else.")
    @APIResponse(
            responseCode = "200",
            description = "A page of versions",
            content =
                    @Content(
                            schema = @Schema(implementation = VersionPage.class),
                            examples = @ExampleObject(name = "versions", value = VacancyExamples.VERSIONS)))
    public Page<ToldVacancy> history(
            @PathParam("id")
                    @Parameter(description = "Id of the vacancy", example = "01997d0e-8a00-7000-8000-000000000001")
                    UUID id,
            @BeanParam PageRequest page)
            throws SQLException {
        int before =
                page.after(1).map(cursor -> cursor.get(0, Integer::valueOf)).orElse(Integer.MAX_VALUE);
        try (Connection connection = dataSource.getConnection()) {
            var versions = vacancies.history(connection, id, before, page.fetch());
            if (versions.isEmpty()) {
                throw Problem.notFound("The vacancy");
            }
            return page.page(
                    views.of(connection, versions, changes.now(connection)),
                    vacancy -> List.of(vacancy.stored().version()));
        }
    }
}
