package org.icsworkforce.vacancy.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.icsworkforce.kit.change.ChangeLog;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.paging.ETag;
import org.icsworkforce.kit.paging.Page;
import org.icsworkforce.kit.paging.PageRequest;
import org.icsworkforce.kit.paging.PlainDate;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemError;
import org.icsworkforce.vacancy.search.Position;
import org.icsworkforce.vacancy.search.Question;
import org.icsworkforce.vacancy.search.VacancySearch;
import org.icsworkforce.vacancy.search.VacancySearch.Found;
import org.icsworkforce.vacancy.search.VacancySearch.Reach;
import org.jspecify.annotations.Nullable;

/** Answers lists of vacancies: from the records as they stand or stood, or from a search of them. */
@ApplicationScoped
class VacancyLists {

    private final DataSource dataSource;
    private final ChangeLog changes;
    private final Vacancies vacancies;
    private final VacancyViews views;
    private final VacancySearch search;

    VacancyLists(
            DataSource dataSource, ChangeLog changes, Vacancies vacancies, VacancyViews views, VacancySearch search) {
        this.dataSource = dataSource;
        this.changes = changes;
        this.vacancies = vacancies;
        this.views = views;
        this.search = search;
    }

    /** What is asked for, as it could be read. */
    private record Asked(
            Question question,
            @Nullable Position after,
            PageRequest page,
            @Nullable String ifNoneMatch) {}

    /** @throws Problem with everything that is wrong with what was sent */
    Response answer(VacancyFilters filters, @Nullable Instant asOf, PageRequest page, @Nullable String ifNoneMatch)
            throws SQLException {
        var faults = new Faults();
        var asked = new Asked(filters.question(search, faults), faults.read(() -> after(page)), page, ifNoneMatch);
        faults.read(page::limit);
        if (filters.areOfSearch() && asOf != null) {
            faults.add(List.of(ProblemError.of(
                    GeneralProblem.INVALID_VALUE,
                    "asOf",
                    "Words and distances are searched as the records stand, not as they stood.",
                    asOf,
                    null)));
        }
        faults.requireNone();
        if (filters.areOfSearch()) {
            Reach reach = search.reach();
            return found(asked, reach, reach.upTo());
        }
        if (asOf == null && !asked.question().conditions().isEmpty() && !filters.nameRecords()) {
            // whatever the conditions are, a search finds what fulfils them quickly; it must not miss anything, though
            Reach reach = search.reach();
            if (reach.isComplete()) {
                return found(asked, reach, null);
            }
        }
        return listed(asked, asOf);
    }

    private static @Nullable Position after(PageRequest page) {
        return page.after(2)
                .map(cursor -> new Position(cursor.get(0, PlainDate::date), cursor.get(1, UUID::fromString)))
                .orElse(null);
    }

    private Response listed(Asked asked, @Nullable Instant asOf) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Moment moment = changes.asOf(connection, asOf);
            ETag tag = ETag.of(moment.epoch(), moment.number());
            if (tag.isIn(asked.ifNoneMatch())) {
                return unchanged(tag);
            }
            var stored = vacancies.list(
                    connection,
                    asked.question().conditions(),
                    asOf == null ? null : moment,
                    asked.after(),
                    asked.page().fetch());
            return answer(tag, VacancyPage.of(page(connection, stored, moment, asked.page())));
        }
    }

    /** @param told up to when was searched, where that is told */
    private Response found(Asked asked, Reach reach, @Nullable Instant told) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Moment moment = changes.now(connection);
            ETag tag = ETag.of(moment.epoch(), moment.number(), reach.state());
            if (tag.isIn(asked.ifNoneMatch())) {
                return unchanged(tag);
            }
            Found found = search.find(
                    connection, asked.question(), asked.after(), asked.page().fetch());
            var stored = vacancies.of(connection, found.hits());
            return answer(tag, VacancyPage.of(page(connection, stored, moment, asked.page()), told, found.unplaced()));
        }
    }

    private Page<ToldVacancy> page(Connection connection, List<Stored> stored, Moment moment, PageRequest page)
            throws SQLException {
        return page.page(
                views.of(connection, stored, moment),
                vacancy -> List.of(vacancy.stored().openedOn(), vacancy.stored().id()));
    }

    private static Response unchanged(ETag tag) {
        return Response.notModified().header("ETag", tag).build();
    }

    private static Response answer(ETag tag, VacancyPage page) {
        return Response.ok(page).header("ETag", tag).build();
    }
}
