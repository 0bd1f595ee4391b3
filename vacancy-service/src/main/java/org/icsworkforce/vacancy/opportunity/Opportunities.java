package org.icsworkforce.vacancy.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.icsworkforce.kit.paging.Page;
import org.icsworkforce.kit.paging.PageRequest;
import org.icsworkforce.kit.paging.PlainDate;
import org.icsworkforce.kit.problem.Faults;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.vacancy.organisation.Organisations;
import org.icsworkforce.vacancy.search.Hit;
import org.icsworkforce.vacancy.search.Position;
import org.icsworkforce.vacancy.search.VacancySearch;

/** Finds openings by the search of vacancies. */
@ApplicationScoped
class Opportunities {

    private final DataSource dataSource;
    private final VacancySearch search;
    private final Organisations organisations;
    private final OpportunityViews views;
    private final Clock clock;

    Opportunities(
            DataSource dataSource,
            VacancySearch search,
            Organisations organisations,
            OpportunityViews views,
            Clock clock) {
        this.dataSource = dataSource;
        this.search = search;
        this.organisations = organisations;
        this.views = views;
        this.clock = clock;
    }

    /** @throws Problem with everything that is wrong with what was sent */
    OpportunityPage page(OpportunityFilters filters, PageRequest request) throws SQLException {
        Instant now = clock.instant();
        var faults = new Faults();
        var question = filters.question(Openings.at(now), search, organisations, faults);
        Position after = faults.read(() -> request.after(2)
                .map(cursor -> new Position(cursor.get(0, PlainDate::date), cursor.get(1, UUID::fromString)))
                .orElse(null));
        faults.read(request::limit);
        faults.requireNone();
        search.reach();
        try (Connection connection = dataSource.getConnection()) {
            var found = search.find(connection, question, after, request.fetch());
            Page<Hit> hits = request.page(found.hits(), hit -> List.of(hit.openedOn(), hit.vacancy()));
            var told = views.of(connection, hits.results(), now);
            return new OpportunityPage(
                    hits.results().stream().map(hit -> told.get(hit.vacancy())).toList(),
                    hits.next(),
                    hits.metadata(),
                    found.unplaced());
        }
    }
}
