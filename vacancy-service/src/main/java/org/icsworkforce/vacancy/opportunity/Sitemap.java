package org.icsworkforce.vacancy.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.icsworkforce.vacancy.record.JobPosting;
import org.icsworkforce.vacancy.search.Condition;
import org.icsworkforce.vacancy.search.VacancySearch;
import org.icsworkforce.vacancy.written.WrittenDate;
import org.jspecify.annotations.Nullable;

/** The addresses of all openings but made up ones, for search engines (sitemaps.org); without it no page leads there. */
@ApplicationScoped
class Sitemap {

    /** Of one file, as sitemaps.org has it; of more openings the latest. */
    private static final int MOST = 50_000;

    /** A page is new with a version of the record, or when its advert opens. */
    private static final String OPEN = """
            select v.vacancy, greatest(c.at, (
                select lower(shown) from unnest(v.advertised) shown where shown @> ?::timestamptz))
            from vacancy_search v
            join vacancy_version w on w.vacancy = v.vacancy and w.version = v.version join change c on c.id = w.change
            where not w.synthetic and %s
            order by v.opened_on desc, v.vacancy desc limit ?""";

    private final DataSource dataSource;
    private final VacancySearch search;
    private final SitemapConfig config;
    private final Clock clock;
    private @Nullable Made made;

    Sitemap(DataSource dataSource, VacancySearch search, SitemapConfig config, Clock clock) {
        this.dataSource = dataSource;
        this.search = search;
        this.config = config;
        this.clock = clock;
    }

    private record Made(List<Place> places, Instant at) {}

    private record Place(UUID opening, LocalDate changedOn) {

        String xml(Function<UUID, String> address) {
            return "<url><loc>" + JobPosting.escaped(address.apply(opening)) + "</loc><lastmod>" + changedOn
                    + "</lastmod></url>\n";
        }
    }

    String xml(Function<UUID, String> address) throws SQLException {
        return places().stream().map(place -> place.xml(address)).collect(Collectors.joining("", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                        """, "</urlset>\n"));
    }

    /** One reads them, and the others wait for that. */
    private synchronized List<Place> places() throws SQLException {
        Instant now = clock.instant();
        if (made == null || !made.at.plus(config.keptFor()).isAfter(now)) {
            made = new Made(read(now), now);
        }
        return made.places;
    }

    private List<Place> read(Instant now) throws SQLException {
        Condition opening = Openings.at(now);
        var arguments = new ArrayList<Object>(opening.arguments().subList(0, 1));
        arguments.addAll(opening.arguments());
        arguments.add(MOST);
        search.reach();
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(OPEN.formatted(opening.sql()))) {
            for (int i = 0; i < arguments.size(); i++) {
                query.setObject(i + 1, arguments.get(i));
            }
            try (ResultSet row = query.executeQuery()) {
                var places = new ArrayList<Place>();
                while (row.next()) {
                    places.add(new Place(
                            row.getObject(1, UUID.class),
                            row.getObject(2, OffsetDateTime.class)
                                    .atZoneSameInstant(WrittenDate.ENGLAND)
                                    .toLocalDate()));
                }
                return places;
            }
        }
    }
}
