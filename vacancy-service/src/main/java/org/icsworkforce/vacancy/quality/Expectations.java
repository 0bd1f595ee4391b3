package org.icsworkforce.vacancy.quality;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * From when on a feed's next run is expected.
 *
 * @param from the last run that was applied, the last that was missed, or when the interval was agreed
 * @param isInAGap whether that was one that was missed
 */
record Expectations(Instant from, boolean isInAGap) {

    /** A feed that has been given up is not counted as missing for ever at once. */
    private static final int MOST = 100;

    private static final String CHANGED = """
            from feed f left join feed_interval i on i.feed = f.code
            where i.feed is null or f.expected_every is distinct from i.expected_every""";

    static boolean haveChanged(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery("select exists (select " + CHANGED + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Takes note of the intervals that were agreed since the last time. */
    static void keep(Connection connection, Instant now) throws SQLException {
        try (var keep = connection.prepareStatement(
                "insert into feed_interval (feed, expected_every, since) select f.code, f.expected_every,"
                        + " case when i.feed is null then f.registered_at else ? end " + CHANGED
                        + " on conflict (feed) do update set expected_every = excluded.expected_every, since = excluded.since")) {
            keep.setObject(1, now.atOffset(ZoneOffset.UTC));
            keep.executeUpdate();
        }
    }

    static Expectations of(Connection connection, String feed) throws SQLException {
        try (var query = connection.prepareStatement("""
                select greatest(i.since, q.at), coalesce(q.kind = 'MISSED' and q.at >= i.since, false)
                from feed_interval i
                left join lateral (
                    select at, kind from feed_quality where feed = i.feed and kind <> 'FAILED'
                    order by at desc, row desc limit 1) q on true
                where i.feed = ?""")) {
            query.setString(1, feed);
            try (var row = query.executeQuery()) {
                row.next();
                return new Expectations(row.getObject(1, OffsetDateTime.class).toInstant(), row.getBoolean(2));
            }
        }
    }

    /** When runs were due that have not come by their time. */
    List<Instant> missed(Interval interval, Instant now) {
        var missed = new ArrayList<Instant>();
        Instant due = interval.after(from);
        while (missed.size() < MOST && interval.isOver(due, now)) {
            missed.add(due);
            due = interval.after(due);
        }
        return missed;
    }
}
