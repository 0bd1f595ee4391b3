package org.icsworkforce.vacancy.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.vacancy.attraction.Attractions;
import org.icsworkforce.vacancy.codelist.CodeLists;
import org.icsworkforce.vacancy.organisation.Organisations;

/** Joins what partners declared with labels and with what the suite found out. */
@ApplicationScoped
class VacancyViews {

    private final Attractions attractions;
    private final Organisations organisations;
    private final CodeLists codes;

    VacancyViews(Attractions attractions, Organisations organisations, CodeLists codes) {
        this.attractions = attractions;
        this.organisations = organisations;
        this.codes = codes;
    }

    List<VacancyView> of(Connection connection, List<Stored> found, Moment moment) throws SQLException {
        var attraction = attractions.of(
                connection, found.stream().map(Stored::id).distinct().toList(), moment);
        return found.stream()
                .map(stored ->
                        VacancyView.of(stored, attraction.getOrDefault(stored.id(), List.of()), organisations, codes))
                .toList();
    }
}
