package org.icsworkforce.vacancy.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.icsworkforce.kit.change.ChangeLog;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.paging.ETag;
import org.icsworkforce.kit.paging.Page;
import org.icsworkforce.kit.paging.PageRequest;
import org.icsworkforce.kit.problem.Faults;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemError;
import org.icsworkforce.vacancy.search.Askable;
import org.icsworkforce.vacancy.search.Position;
import org.icsworkforce.vacancy.search.Question;
import org.icsworkforce.vacancy.search.Sort;
import org.icsworkforce.vacancy.search.SortPosition;
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
    private final Askable askable;

    VacancyLists(
            DataSource dataSource,
            ChangeLog changes,
            Vacancies vacancies,
            VacancyViews views,
            VacancySearch search,
            Askable askable) {
        this.dataSource = dataSource;
        this.changes = changes;
        this.vacancies = vacancies;
        this.views = views;
        this.search = search;
        this.askable = askable;
    }

    /** What is asked for, as it could be read. */
    private record Asked(
            Question question,
            Sort sort,
            VacancyFields fields,
            @Nullable SortPosition after,
            PageRequest page,
            @Nullable String ifNoneMatch) {

        boolean isSorted() {
            return !sort.equals(Sort.LATEST_OPENED);
        }

        /** In the order of opening. */
        @Nullable
        Position position() {
            return after == null ? null : new Position((LocalDate) after.value(), after.id());
        }
    }

    /** @throws Problem with everything that is wrong with what was sent */
    Response answer(
            VacancyFilters filters,
            VacancyForm form,
            @Nullable Instant asOf,
            PageRequest page,
            @Nullable String ifNoneMatch)
            throws SQLException {
        var faults = new Faults();
        var question = filters.question(askable, search, faults);
        var sort = Objects.requireNonNullElse(faults.read(form::sort), Sort.LATEST_OPENED);
        var fields = Objects.requireNonNullElse(faults.read(form::fields), VacancyFields.ALL);
        var asked = new Asked(question, sort, fields, faults.read(() -> after(page, sort)), page, ifNoneMatch);
        faults.read(page::limit);
        if (filters.areOfSearch() && asOf != null) {
            faults.add(ProblemError.of(
                    GeneralProblem.INVALID_VALUE,
                    "asOf",
                    "Words and distances are searched as the records stand, not as they stood.",
                    asOf,
                    null));
        }
        if (asked.isSorted() && asOf != null) {
            faults.add(ProblemError.of(
                    GeneralProblem.INVALID_VALUE, "asOf", "Only the default order is one of the past.", asOf, null));
        }
        faults.requireNone();
        if (filters.areOfSearch() || asked.isSorted()) {
            Reach reach = search.reach();
            return found(asked, reach, reach.upTo());
        }
        if (asOf == null && !asked.question().conditions().isEmpty() && !filters.nameRecords()) {
            return filtered(asked);
        }
        return listed(asked, asOf);
    }

    /**
     * Whatever the conditions are, a search finds quickly what fulfils them. While it has yet to take up a feed, the records
     * themselves are read, however long that takes: who asks by filters misses nothing that has been taken in.
     */
    private Response filtered(Asked asked) throws SQLException {
        Reach reach = search.reach();
        return reach.isComplete() ? found(asked, reach, null) : listed(asked, null);
    }

    private static @Nullable SortPosition after(PageRequest page, Sort sort) {
        return page.after(2).map(sort::read).orElse(null);
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
                    asked.position(),
                    asked.page().fetch());
            return answer(tag, VacancyPage.of(page(views.asOf(connection, stored, moment, asOf), asked), null, null));
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
            int fetch = asked.page().fetch();
            Found found = asked.isSorted()
                    ? search.sorted(connection, asked.question(), asked.sort(), asked.after(), fetch)
                    : search.find(connection, asked.question(), asked.position(), fetch);
            var stored = vacancies.of(connection, found.hits());
            return answer(
                    tag, VacancyPage.of(page(views.of(connection, stored, moment), asked), told, found.unplaced()));
        }
    }

    private static Page<ToldVacancy> page(List<ToldVacancy> found, Asked asked) {
        var told = found.stream().map(vacancy -> vacancy.only(asked.fields())).toList();
        return asked.page().page(told, vacancy -> asked.sort()
                .write(value(vacancy.stored(), asked.sort()), vacancy.stored().id()));
    }

    private static @Nullable Object value(Stored vacancy, Sort sort) {
        return switch (sort.key()) {
            case OPENED_ON -> vacancy.openedOn();
            case CLOSES_ON -> vacancy.closesOn();
            case WTE -> vacancy.content().number("wte");
        };
    }

    private static Response unchanged(ETag tag) {
        return Response.notModified().header("ETag", tag).build();
    }

    private static Response answer(ETag tag, VacancyPage page) {
        return Response.ok(page).header("ETag", tag).build();
    }
}
