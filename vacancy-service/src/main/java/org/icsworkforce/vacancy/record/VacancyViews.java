package org.icsworkforce.vacancy.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.vacancy.attraction.Attraction;
import org.icsworkforce.vacancy.attraction.Attractions;
import org.icsworkforce.vacancy.codelist.CodeLists;
import org.icsworkforce.vacancy.codelist.LabelsAt;
import org.icsworkforce.vacancy.link.LinkedRecords;
import org.icsworkforce.vacancy.link.LinkedRecords.Place;
import org.icsworkforce.vacancy.organisation.Organisations;
import org.icsworkforce.vacancy.organisation.RegisterAt;
import org.icsworkforce.vacancy.record.ToldVacancy.Names;
import org.jspecify.annotations.Nullable;

/** Joins what partners declared with labels and with what the suite found out. */
@ApplicationScoped
class VacancyViews {

    private final Attractions attractions;
    private final LinkedRecords links;
    private final Organisations organisations;
    private final CodeLists codes;
    private final LabelsAt labelsAt;

    VacancyViews(
            Attractions attractions,
            LinkedRecords links,
            Organisations organisations,
            CodeLists codes,
            LabelsAt labelsAt) {
        this.attractions = attractions;
        this.links = links;
        this.organisations = organisations;
        this.codes = codes;
        this.labelsAt = labelsAt;
    }

    List<ToldVacancy> of(Connection connection, List<Stored> found, Moment moment) throws SQLException {
        return of(connection, found, moment, new Names(organisations::name, codes.labels()));
    }

    /** The same with the names of then; {@code asOf} is null for now. */
    List<ToldVacancy> asOf(Connection connection, List<Stored> found, Moment moment, @Nullable Instant asOf)
            throws SQLException {
        return asOf == null
                ? of(connection, found, moment)
                : of(
                        connection,
                        found,
                        moment,
                        new Names(RegisterAt.read(connection, moment)::name, labelsAt.read(connection, moment)));
    }

    private List<ToldVacancy> of(Connection connection, List<Stored> found, Moment moment, Names names)
            throws SQLException {
        List<UUID> ids =
                found.stream().filter(Stored::hasFindings).map(Stored::id).toList();
        Map<UUID, List<Attraction>> attraction = ids.isEmpty() ? Map.of() : attractions.of(connection, ids, moment);
        Map<UUID, Place> places = ids.isEmpty() ? Map.of() : links.of(connection, ids, moment);
        return found.stream()
                .map(stored -> new ToldVacancy(
                        stored,
                        attraction.getOrDefault(stored.id(), List.of()),
                        places.getOrDefault(stored.id(), Place.alone(stored.id())),
                        names,
                        VacancyFields.ALL))
                .toList();
    }
}
