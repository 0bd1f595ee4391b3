package org.icsworkforce.vacancy.quality;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From when on a feed's next run is expected, and whether one still is: a feed that has missed ten runs in a row, and of
 * which nothing was heard for a month, is silent until a run of it is applied or its interval is agreed anew.
 *
 * @param from the last run that was applied, the last fact of its absence, or when the interval was agreed
 * @param heard when something last came, also what could not be applied, or when the interval was agreed
 * @param missedSince how many runs it has missed since then
 * @param last the kind of the last fact, failed runs left out; null when there is none under this interval
 */
record Expectations(
        Instant from,
        Instant heard,
        int missedSince,
        @Nullable String last) {

    static final String MISSED = "MISSED";
    static final String SILENT = "SILENT";

    private static final int ENOUGH = 10;
    private static final Period LONG = Period.ofDays(31);

    /** A feed of which nobody took note for years is not written down at once. */
    private static final int MOST = 100;

    /** A run that did not come, or a month in which none is expected any more. */
    record Absence(Instant at, String kind) {}

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
                select greatest(i.since, q.at), heard.at, heard.missed, case when q.at >= i.since then q.kind end
                from feed_interval i
                left join lateral (
                    select at, kind from feed_quality where feed = i.feed and kind <> 'FAILED'
                    order by at desc, row desc limit 1) q on true
                cross join lateral (
                    select h.at, (select count(*) from feed_quality where feed = i.feed and kind = 'MISSED' and at > h.at)
                        as missed
                    from (select greatest(i.since, max(at)) as at from feed_quality
                          where feed = i.feed and kind in ('RUN', 'FAILED')) h) heard
                where i.feed = ?""")) {
            query.setString(1, feed);
            try (var row = query.executeQuery()) {
                row.next();
                return new Expectations(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getInt(3),
                        row.getString(4));
            }
        }
    }

    /** Whether the next run ends a gap: it is the one that was missed. */
    boolean isInAGap() {
        return MISSED.equals(last) || SILENT.equals(last);
    }

    /** What there is to write down of runs that have not come by their time. */
    List<Absence> absences(Interval interval, Instant now) {
        var absences = new ArrayList<Absence>();
        boolean silent = SILENT.equals(last);
        Instant due = silent ? nextMonth(from) : interval.after(from);
        while (absences.size() < MOST && (silent ? !now.isBefore(due) : interval.isOver(due, now))) {
            silent = silent || missedSince + absences.size() >= ENOUGH && isLongSince(due);
            absences.add(new Absence(due, silent ? SILENT : MISSED));
            due = silent ? nextMonth(due) : interval.after(due);
        }
        return absences;
    }

    private boolean isLongSince(Instant due) {
        return !due.isBefore(heard.atZone(Interval.ENGLAND).plus(LONG).toInstant());
    }

    private static Instant nextMonth(Instant instant) {
        return YearMonth.from(instant.atZone(Interval.ENGLAND))
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay(Interval.ENGLAND)
                .toInstant();
    }
}
