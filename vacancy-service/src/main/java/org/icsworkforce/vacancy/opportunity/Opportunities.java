package org.icsworkforce.vacancy.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.icsworkforce.kit.paging.Page;
import org.icsworkforce.kit.paging.PageRequest;
import org.icsworkforce.kit.problem.Faults;
import org.icsworkforce.vacancy.search.Askable;
import org.icsworkforce.vacancy.search.Hit;
import org.icsworkforce.vacancy.search.Position;
import org.icsworkforce.vacancy.search.Unplaced;
import org.icsworkforce.vacancy.search.VacancySearch;
import org.jspecify.annotations.Nullable;

/** Finds openings by the search of vacancies. */
@ApplicationScoped
class Opportunities {

    private final DataSource dataSource;
    private final VacancySearch search;
    private final Askable askable;
    private final OpportunityViews views;
    private final SealedPlaces places;
    private final Clock clock;

    Opportunities(
            DataSource dataSource,
            VacancySearch search,
            Askable askable,
            OpportunityViews views,
            SealedPlaces places,
            Clock clock) {
        this.dataSource = dataSource;
        this.search = search;
        this.askable = askable;
        this.views = views;
        this.places = places;
        this.clock = clock;
    }

    /** What is told of a page. */
    @FunctionalInterface
    private interface Form<T> {
        T of(List<Opening> openings, Page<Hit> page, @Nullable Unplaced unplaced);
    }

    /** @throws Problem with everything that is wrong with what was sent */
    OpportunityPage page(OpportunityFilters filters, PageRequest request) throws SQLException {
        return page(
                filters,
                request,
                (openings, page, unplaced) -> new OpportunityPage(
                        openings.stream().map(Opening::view).toList(), page.next(), page.metadata(), unplaced));
    }

    /** The same page in schema.org's words. */
    OpeningList postings(OpportunityFilters filters, PageRequest request, Function<UUID, String> address)
            throws SQLException {
        return page(
                filters,
                request,
                (openings, page, _) -> OpeningList.of(
                        openings.stream()
                                .map(opening -> opening.posting(address.apply(opening.id())))
                                .toList(),
                        page.next()));
    }

    private <T> T page(OpportunityFilters filters, PageRequest request, Form<T> form) throws SQLException {
        Instant now = clock.instant();
        var faults = new Faults();
        var question = filters.question(Openings.at(now), askable, search, faults);
        Position after = faults.read(() -> request.after(1)
                .map(cursor -> cursor.get(0, told -> HouseholdPlace.position(places.open(told))))
                .orElse(null));
        faults.read(request::limit);
        faults.requireNone();
        search.reach();
        try (Connection connection = dataSource.getConnection()) {
            var found = search.find(connection, question, after, request.fetch());
            Page<Hit> hits =
                    request.page(found.hits(), hit -> List.of(places.seal(HouseholdPlace.text(hit.position()))));
            return form.of(views.openings(connection, hits.results(), now), hits, found.unplaced());
        }
    }

    /** @throws Problem {@code RESOURCE_NOT_FOUND} also for what is there and not advertised now: nobody is told of that */
    Optional<Opening> find(UUID id) throws SQLException {
        Instant now = clock.instant();
        search.reach();
        try (Connection connection = dataSource.getConnection()) {
            var found = Openings.find(connection, id, now).map(List::of).orElse(List.of());
            return views.openings(connection, found, now).stream().findFirst();
        }
    }
}
