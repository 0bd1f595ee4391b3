package org.icsworkforce.vacancy.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.icsworkforce.kit.change.Ids;
import org.icsworkforce.vacancy.feed.FeedSubject;
import org.icsworkforce.vacancy.feed.FeedTerms;
import org.icsworkforce.vacancy.intake.Turns;
import org.icsworkforce.vacancy.round.Round;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Opens and closes adverts on their day, also those that nobody sends again. Requisitions stay as they were declared: the
 * end of an advert is not the end of the need.
 */
@ApplicationScoped
class DueAdverts implements Round {

    private static final Logger LOG = Logger.getLogger(DueAdverts.class);
    private static final String ACTOR = "vacancy-service";

    /** Advert records that one transaction changes: a partner's single record does not wait long for it. */
    private static final int AT_ONCE = 1_000;

    private static final String DUE = """
            level = 'ADVERT' and not deleted
            and (closed_on is null and closes_on <= ? or status in ('PLANNED', 'APPROVED') and opened_on <= ?)""";

    private final DataSource dataSource;
    private final Turns turns;
    private final Ids ids;
    private final Clock clock;

    DueAdverts(DataSource dataSource, Turns turns, Ids ids, Clock clock) {
        this.dataSource = dataSource;
        this.turns = turns;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void go() throws SQLException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), London.ZONE);
        for (String feed : feeds(today)) {
            String after = "";
            while (after != null) {
                after = move(feed, after, today);
            }
        }
    }

    private List<String> feeds(LocalDate today) throws SQLException {
        try (var connection = dataSource.getConnection();
                var query =
                        connection.prepareStatement("select distinct feed from vacancy where " + DUE + " order by 1")) {
            query.setObject(1, today);
            query.setObject(2, today);
            try (var row = query.executeQuery()) {
                var feeds = new ArrayList<String>();
                while (row.next()) {
                    feeds.add(row.getString(1));
                }
                return feeds;
            }
        }
    }

    /** Returns the reference behind which to go on; null when there is nothing more. */
    private @Nullable String move(String feed, String after, LocalDate today) {
        return turns.takeOnItsDay(feed, FeedSubject.VACANCIES.code(), ACTOR, turn -> {
            var held = held(turn.connection(), feed, after, today);
            var status = new AdvertStatus(clock.instant());
            boolean synthetic = FeedTerms.of(turn.connection(), feed).synthetic();
            var moved = held.stream()
                    .filter(advert -> status.follow(advert) != advert)
                    .map(status::follow)
                    .map(advert -> VacancyRow.of(ids, advert, synthetic, null, false))
                    .toList();
            if (!moved.isEmpty()) {
                turn.revise(moved);
                LOG.infof("adverts opened or closed on their day feed=%s updated=%d", feed, moved.size());
            }
            return held.size() < AT_ONCE ? null : held.getLast().reference();
        });
    }

    private static List<Vacancy> held(Connection connection, String feed, String after, LocalDate today)
            throws SQLException {
        try (var query = connection.prepareStatement("select content from vacancy where " + DUE
                + " and feed = ? and reference > ? order by reference limit " + AT_ONCE)) {
            query.setObject(1, today);
            query.setObject(2, today);
            query.setString(3, feed);
            query.setString(4, after);
            try (var row = query.executeQuery()) {
                var held = new ArrayList<Vacancy>();
                while (row.next()) {
                    held.add(VacancyJson.read(row.getString(1)));
                }
                return held;
            }
        }
    }
}
