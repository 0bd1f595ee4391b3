package org.icsworkforce.vacancy.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads how good feeds were of late. */
@ApplicationScoped
public class FeedScores {

    private final DataSource dataSource;
    private final Clock clock;

    FeedScores(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Since when no run of the feed is expected any more; empty while one is. */
    public Optional<Instant> silentSince(String feed) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("""
                        select min(q.at) from feed_quality q join feed_interval i on i.feed = q.feed
                        where q.feed = ? and q.kind = 'SILENT' and i.expected_every is not null and q.at >= greatest(
                            i.since, (select max(at) from feed_quality where feed = i.feed and kind = 'RUN'))""")) {
            query.setString(1, feed);
            try (var row = query.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the quality of the feed cannot be read", e);
        }
    }

    public FeedScore of(String feed) {
        YearMonth since = YearMonth.from(LocalDate.ofInstant(clock.instant(), Interval.ENGLAND))
                .minusMonths(1);
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(
                        "select " + Quality.SUMS + " from feed_quality where feed = ? and month >= ?")) {
            query.setString(1, feed);
            query.setObject(2, since.atDay(1));
            try (var row = query.executeQuery()) {
                row.next();
                return FeedScore.of(since, Quality.of(row));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the quality of the feed cannot be read", e);
        }
    }
}
