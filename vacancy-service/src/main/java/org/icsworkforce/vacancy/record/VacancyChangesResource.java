package org.icsworkforce.vacancy.record;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
import org.icsworkforce.kit.paging.Paged;
import org.icsworkforce.vacancy.record.VacancyChanges.Changed;
import org.jspecify.annotations.Nullable;

/** For those who keep a copy. */
@Path("/v1/vacancies/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vacancies")
@RunOnVirtualThread
class VacancyChangesResource {

    private final DataSource dataSource;
    private final ChangeLog changes;
    private final VacancyChanges vacancies;
    private final VacancyViews views;

    VacancyChangesResource(DataSource dataSource, ChangeLog changes, VacancyChanges vacancies, VacancyViews views) {
        this.dataSource = dataSource;
        this.changes = changes;
        this.vacancies = vacancies;
        this.views = views;
    }

    /** A part of what has changed. */
    @Schema(name = "VacancyChanges")
    record ChangePage(
            List<VacancyChangeView> results,

            @Schema(description = "What to ask with next, also when there was nothing new")
            String since,

            @Schema(description = "Address of what has changed beyond these; null when nothing has yet") @Nullable
            String next)
            implements Paged {}

    @GET
    @PermissionsAllowed("vacancies.read")
    @Operation(
            operationId = "listVacancyChanges",
            summary = "What has changed since, for those who keep a copy",
            description =
                    "Scope vacancies.read. Begin without since, and ask with the answer's since from then on: first"
                            + " come all vacancies, then each that changed, in its latest state. What a sender has taken back is a"
                            + " tombstone. Nothing is left out, whatever is written meanwhile. A record comes again in the version"
                            + " that it had, with a higher state, when only need, counts or linked have changed: the highest"
                            + " state of an id holds, and whoever drops repeats compares id and state.")
    @APIResponse(
            responseCode = "200",
            description = "Changes in the order in which they were committed",
            content =
                    @Content(
                            schema = @Schema(implementation = ChangePage.class),
                            examples = @ExampleObject(name = "changes", value = VacancyExamples.CHANGES)))
    @APIResponse(responseCode = "410", description = "GONE: changes are no longer told from there; begin without since")
    public ChangePage list(
            @QueryParam("since")
                    @Parameter(
                            description = "The since of the answer before; everything when not said",
                            example = "MDE5OTdkMGUuNDIuMA")
                    @Nullable
                    String since,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(1000)
                    @Parameter(description = "The most results at once", example = "50")
                    int limit,
            @Context UriInfo uri)
            throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Moment moment = changes.now(connection);
            ChangePosition from = since == null || since.isEmpty()
                    ? ChangePosition.START
                    : vacancies.requireKept(connection, ChangePosition.read(since, moment));
            List<Changed> found = vacancies.after(connection, from, moment, limit);
            List<ToldVacancy> current =
                    views.of(connection, found.stream().map(Changed::stored).toList(), moment);
            var results = new ArrayList<VacancyChangeView>();
            for (int i = 0; i < found.size(); i++) {
                results.add(VacancyChangeView.of(found.get(i), current.get(i)));
            }
            boolean more = found.size() == limit;
            String token = (more ? found.getLast().position() : ChangePosition.of(moment)).token(moment.epoch());
            return new ChangePage(results, token, more ? address(uri, token) : null);
        }
    }

    private static String address(UriInfo uri, String since) {
        return uri.getRequestUriBuilder()
                .replaceQueryParam("since", since)
                .build()
                .toString();
    }
}
