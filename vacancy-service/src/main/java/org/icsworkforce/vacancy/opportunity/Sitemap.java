package org.icsworkforce.vacancy.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.icsworkforce.kit.paging.ETag;
import org.icsworkforce.vacancy.opportunity.SitemapFile.Place;
import org.icsworkforce.vacancy.search.Condition;
import org.icsworkforce.vacancy.search.VacancySearch;
import org.icsworkforce.vacancy.written.WrittenDate;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of all openings but made up ones, for search engines (sitemaps.org); without it no page leads there. Of more
 * than one file holds, the latest.
 */
@ApplicationScoped
class Sitemap {

    /** A page is new with a version of the record, or when its advert opens. */
    private static final String OPEN = """
            select v.vacancy, greatest(c.at, (
                select lower(shown) from unnest(v.advertised) shown where shown @> ?::timestamptz))
            from vacancy_search v
            join vacancy_version w on w.vacancy = v.vacancy and w.version = v.version join change c on c.id = w.change
            where not w.synthetic and %s
            order by v.opened_on desc, v.vacancy desc limit ?""";

    private static final UUID ANY_OPENING = new UUID(0, 0);

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

    /** @param state another one for other places */
    private record Made(List<Place> places, ETag state, Instant at) {}

    /** @param tag another one for another file */
    record Tagged(SitemapFile file, ETag tag) {}

    Tagged file(Function<UUID, String> address) throws SQLException {
        Made latest = latest();
        return new Tagged(
                new SitemapFile(latest.places, address), ETag.digest(latest.state, address.apply(ANY_OPENING)));
    }

    /** One reads them, and the others wait for that. */
    private synchronized Made latest() throws SQLException {
        Instant now = clock.instant();
        if (made == null || !made.at.plus(config.keptFor()).isAfter(now)) {
            List<Place> places = read(now);
            made = new Made(places, ETag.digest(places), now);
        }
        return made;
    }

    private List<Place> read(Instant now) throws SQLException {
        Condition opening = Openings.at(now);
        var arguments = new ArrayList<Object>(opening.arguments().subList(0, 1));
        arguments.addAll(opening.arguments());
        arguments.add(SitemapFile.MOST);
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
