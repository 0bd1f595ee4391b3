package org.icsworkforce.vacancy.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.vacancy.attraction.Attractions;
import org.icsworkforce.vacancy.codelist.CodeLists;
import org.icsworkforce.vacancy.link.LinkedRecords;
import org.icsworkforce.vacancy.link.LinkedRecords.Place;
import org.icsworkforce.vacancy.organisation.Organisations;

/** Joins what partners declared with labels and with what the suite found out. */
@ApplicationScoped
class VacancyViews {

    private final Attractions attractions;
    private final LinkedRecords links;
    private final Organisations organisations;
    private final CodeLists codes;

    VacancyViews(Attractions attractions, LinkedRecords links, Organisations organisations, CodeLists codes) {
        this.attractions = attractions;
        this.links = links;
        this.organisations = organisations;
        this.codes = codes;
    }

    List<VacancyView> of(Connection connection, List<Stored> found, Moment moment) throws SQLException {
        var ids = found.stream().map(Stored::id).distinct().toList();
        var attraction = attractions.of(connection, ids, moment);
        var places = links.of(connection, ids, moment);
        return found.stream()
                .map(stored -> VacancyView.of(
                        stored,
                        attraction.getOrDefault(stored.id(), List.of()),
                        places.getOrDefault(stored.id(), Place.alone(stored.id())),
                        organisations,
                        codes))
                .toList();
    }
}
