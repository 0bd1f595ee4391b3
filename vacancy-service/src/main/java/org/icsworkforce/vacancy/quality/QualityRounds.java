package org.icsworkforce.vacancy.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.icsworkforce.kit.change.Change;
import org.icsworkforce.kit.change.ChangeLog;
import org.icsworkforce.vacancy.notice.FeedNotices;
import org.icsworkforce.vacancy.quality.Expectations.Absence;
import org.icsworkforce.vacancy.round.Round;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what the ledger says of each run that has finished, and of each that did not come by its time, before the
 * ledger forgets it; with a change number, so that a month's quality is the same whenever it is asked for as of a moment.
 */
@ApplicationScoped
class QualityRounds implements Round {

    private static final String ACTOR = "vacancy-service";
    private static final int AT_ONCE = 500;

    /** None is written down a week late: the rounds are made while the service applies runs. */
    private static final String NEW_RUNS = """
            from run r join feed f on f.code = r.feed
            where not r.dry_run and r.mode <> 'UNDO' and r.state not in ('RECEIVED', 'RUNNING')
              and r.finished_at >= ?
              and not exists (
                  select from feed_quality q where q.run = r.id and (q.kind = 'FAILED') = (r.state = 'FAILED'))""";

    /** A row that holds a value which neither the feed's map nor a list knows is counted by its faults. */
    private static final String RUNS = """
            select r.id, r.feed, f.owner, f.subject, f.synthetic, f.expected_every, r.finished_at,
                   r.state = 'FAILED' as failed, r.result::jsonb as result,
                   (select count(*) from run_row w where w.run = r.id
                        and w.faults ~ '"code":"(UNMAPPED_VALUE|UNKNOWN_CODE|UNKNOWN_ORGANISATION)"') as unmapped
            """ + NEW_RUNS + " order by r.finished_at, r.sequence limit " + AT_ONCE;

    private static final String INSERT = """
            insert into feed_quality (change, feed, owner, subject, synthetic, at, month, kind, run, punctual, received,
                accepted, mapped, asked, said)
            values (?, ?, ?, replace(lower(?), '_', '-'), ?, ?, date_trunc('month', ? at time zone 'Europe/London')::date, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final DataSource dataSource;
    private final ChangeLog changes;
    private final Clock clock;

    QualityRounds(DataSource dataSource, ChangeLog changes, Clock clock) {
        this.dataSource = dataSource;
        this.changes = changes;
        this.clock = clock;
    }

    /** What a run, or a miss, says of its feed. */
    private record Fact(
            String feed,
            String owner,
            String subject,
            boolean synthetic,
            @Nullable String expectedEvery,
            Instant at,
            String kind,
            @Nullable UUID run,
            long received,
            long accepted,
            long mapped,
            long asked,
            long said) {

        Fact absent(Absence absence) {
            return new Fact(
                    feed, owner, subject, synthetic, expectedEvery, absence.at(), absence.kind(), null, 0, 0, 0, 0, 0);
        }

        /** A run that was missed did not come by its time; of a silent feed none was expected. */
        @Nullable
        Boolean isPunctual() {
            return kind.equals(Expectations.MISSED) ? Boolean.FALSE : null;
        }
    }

    @Override
    public void go() throws SQLException {
        boolean more = hasNewRuns() || hasLateFeeds();
        while (more) {
            more = changes.append("QUALITY", null, ACTOR, this::step);
        }
    }

    private boolean hasNewRuns() throws SQLException {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("select exists (select " + NEW_RUNS + ")")) {
            query.setObject(1, aWeekAgo());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private boolean hasLateFeeds() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return Expectations.haveChanged(connection)
                    || !absent(connection, feeds(connection)).isEmpty();
        }
    }

    private boolean step(Connection connection, Change change) throws SQLException {
        try (var lock = connection.createStatement()) {
            lock.execute("select pg_advisory_xact_lock(hashtextextended('feed quality', 0))");
        }
        Expectations.keep(connection, clock.instant());
        var runs = runs(connection);
        for (Fact run : runs) {
            Boolean punctual = punctual(connection, change, run);
            write(connection, change, run, punctual);
        }
        if (runs.size() < AT_ONCE) {
            for (Fact absent : absent(connection, feeds(connection))) {
                write(connection, change, absent, absent.isPunctual());
            }
        }
        return runs.size() == AT_ONCE;
    }

    /** Whether a run came by its time, after the misses before it are written; null when none was expected. */
    private static @Nullable Boolean punctual(Connection connection, Change change, Fact run) throws SQLException {
        if (run.expectedEvery() == null || run.kind().equals("FAILED")) {
            return null;
        }
        var expectation = Expectations.of(connection, run.feed());
        for (Absence absence : expectation.absences(new Interval(run.expectedEvery()), run.at())) {
            Fact absent = run.absent(absence);
            write(connection, change, absent, absent.isPunctual());
        }
        return Expectations.of(connection, run.feed()).isInAGap() ? null : Boolean.TRUE;
    }

    private List<Fact> absent(Connection connection, List<Fact> feeds) throws SQLException {
        var absent = new ArrayList<Fact>();
        for (Fact feed : feeds) {
            if (feed.expectedEvery() != null) {
                Expectations.of(connection, feed.feed())
                        .absences(new Interval(feed.expectedEvery()), clock.instant())
                        .forEach(absence -> absent.add(feed.absent(absence)));
            }
        }
        return absent;
    }

    /** Those that are expected, and have been since before one interval ago. There are hundreds in all, not more. */
    private List<Fact> feeds(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("""
                select f.code, f.owner, f.subject, f.synthetic, f.expected_every
                from (select ?::timestamptz as at) now
                cross join feed f join feed_interval i on i.feed = f.code and i.expected_every = f.expected_every
                left join lateral (
                    select at, kind from feed_quality where feed = f.code and kind <> 'FAILED'
                    order by at desc, row desc limit 1) q on true
                where case when q.kind = 'SILENT' and q.at >= i.since
                           then (date_trunc('month', q.at at time zone 'Europe/London') + interval '1 month')
                               at time zone 'Europe/London' <= now.at
                           else greatest(i.since, q.at) + f.expected_every::interval < now.at end""")) {
            query.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            try (var row = query.executeQuery()) {
                var feeds = new ArrayList<Fact>();
                while (row.next()) {
                    feeds.add(new Fact(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getBoolean(4),
                            row.getString(5),
                            Instant.EPOCH,
                            "",
                            null,
                            0,
                            0,
                            0,
                            0,
                            0));
                }
                return feeds;
            }
        }
    }

    private OffsetDateTime aWeekAgo() {
        return clock.instant().atOffset(ZoneOffset.UTC).minusWeeks(1);
    }

    private List<Fact> runs(Connection connection) throws SQLException {
        String sql = """
                select id, feed, owner, subject, synthetic, expected_every, finished_at, failed,
                       coalesce((result ->> 'received')::bigint, 0) as received,
                       coalesce((result ->> 'rejected')::bigint, 0) as rejected,
                       coalesce((result ->> 'asked')::bigint, 0) as asked,
                       coalesce((result ->> 'said')::bigint, 0) as said, unmapped
                from (%s) r""".formatted(RUNS);
        try (var query = connection.prepareStatement(sql)) {
            query.setObject(1, aWeekAgo());
            try (var row = query.executeQuery()) {
                var runs = new ArrayList<Fact>();
                while (row.next()) {
                    long received = row.getLong("received");
                    runs.add(new Fact(
                            row.getString("feed"),
                            row.getString("owner"),
                            row.getString("subject"),
                            row.getBoolean("synthetic"),
                            row.getString("expected_every"),
                            row.getObject("finished_at", OffsetDateTime.class).toInstant(),
                            row.getBoolean("failed") ? "FAILED" : "RUN",
                            row.getObject("id", UUID.class),
                            received,
                            received - row.getLong("rejected"),
                            received - row.getLong("unmapped"),
                            row.getLong("asked"),
                            row.getLong("said")));
                }
                return runs;
            }
        }
    }

    private static void write(Connection connection, Change change, Fact fact, @Nullable Boolean punctual)
            throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            var at = fact.at().atOffset(ZoneOffset.UTC);
            insert.setLong(1, change.id());
            insert.setString(2, fact.feed());
            insert.setString(3, fact.owner());
            insert.setString(4, fact.subject());
            insert.setBoolean(5, fact.synthetic());
            insert.setObject(6, at);
            insert.setObject(7, at);
            insert.setString(8, fact.kind());
            insert.setObject(9, fact.run(), Types.OTHER);
            insert.setObject(10, punctual, Types.BOOLEAN);
            insert.setLong(11, fact.received());
            insert.setLong(12, fact.accepted());
            insert.setLong(13, fact.mapped());
            insert.setLong(14, fact.asked());
            insert.setLong(15, fact.said());
            insert.executeUpdate();
        }
        if (fact.kind().equals(Expectations.MISSED)) {
            FeedNotices.late(connection, change, fact.feed(), fact.at());
        }
    }
}
