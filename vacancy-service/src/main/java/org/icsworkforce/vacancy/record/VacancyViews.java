package org.icsworkforce.vacancy.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.vacancy.attraction.Attraction;
import org.icsworkforce.vacancy.attraction.Attractions;
import org.icsworkforce.vacancy.codelist.CodeLists;
import org.icsworkforce.vacancy.link.LinkedRecords;
import org.icsworkforce.vacancy.link.LinkedRecords.Place;
import org.icsworkforce.vacancy.organisation.Organisations;

/** Joins what partners declared with labels and with what the suite found out. */
@ApplicationScoped
class VacancyViews {

    /** Of most, nothing was found out; to know that costs less than to plan the two questions after it. */
    private static final String KNOWN_OF = """
            select vacancy from attraction where vacancy = any (?)
            union select vacancy from vacancy_standing where vacancy = any (?)""";

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

    List<ToldVacancy> of(Connection connection, List<Stored> found, Moment moment) throws SQLException {
        List<UUID> known = knownOf(connection, found);
        Map<UUID, List<Attraction>> attraction = known.isEmpty() ? Map.of() : attractions.of(connection, known, moment);
        Map<UUID, Place> places = known.isEmpty() ? Map.of() : links.of(connection, known, moment);
        return found.stream()
                .map(stored -> new ToldVacancy(
                        stored,
                        attraction.getOrDefault(stored.id(), List.of()),
                        places.getOrDefault(stored.id(), Place.alone(stored.id())),
                        organisations,
                        codes,
                        VacancyFields.ALL))
                .toList();
    }

    private static List<UUID> knownOf(Connection connection, List<Stored> found) throws SQLException {
        var ids =
                connection.createArrayOf("uuid", found.stream().map(Stored::id).toArray());
        try (var query = connection.prepareStatement(KNOWN_OF)) {
            query.setArray(1, ids);
            query.setArray(2, ids);
            try (var row = query.executeQuery()) {
                var known = new ArrayList<UUID>();
                while (row.next()) {
                    known.add(row.getObject(1, UUID.class));
                }
                return known;
            }
        }
    }
}
