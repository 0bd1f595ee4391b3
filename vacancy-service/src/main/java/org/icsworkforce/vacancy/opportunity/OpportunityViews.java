package org.icsworkforce.vacancy.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.icsworkforce.vacancy.codelist.CodeLists;
import org.icsworkforce.vacancy.organisation.Organisations;
import org.icsworkforce.vacancy.record.Vacancies;
import org.icsworkforce.vacancy.search.Hit;

/** Tells of openings what an advert says. */
@ApplicationScoped
class OpportunityViews {

    private final Vacancies vacancies;
    private final Organisations organisations;
    private final CodeLists codes;

    OpportunityViews(Vacancies vacancies, Organisations organisations, CodeLists codes) {
        this.vacancies = vacancies;
        this.organisations = organisations;
        this.codes = codes;
    }

    /** By id, in the version that was found. */
    Map<UUID, OpportunityView> of(Connection connection, List<Hit> hits, Instant now) throws SQLException {
        return openings(connection, hits, now).stream()
                .map(Opening::view)
                .collect(Collectors.toMap(OpportunityView::id, Function.identity()));
    }

    /** In the order and the version in which they were found. */
    List<Opening> openings(Connection connection, List<Hit> hits, Instant now) throws SQLException {
        return vacancies.of(connection, hits).stream()
                .map(stored -> Opening.of(stored, organisations, codes, now))
                .toList();
    }
}
