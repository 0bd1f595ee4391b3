package org.icsworkforce.campaign.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.icsworkforce.campaign.London;
import org.icsworkforce.kit.change.Change;
import org.icsworkforce.kit.change.ChangeLog;
import org.jboss.logging.Logger;

/** Makes the releases: of each month that has settled the first edition, and the next of those where something has changed. */
@ApplicationScoped
class HireReleases {

    private static final Logger LOG = Logger.getLogger(HireReleases.class);
    private static final String KIND = "HIRE_RELEASE";

    private final ChangeLog changes;
    private final ReleaseCalendar calendar;

    HireReleases(ChangeLog changes, ReleaseCalendar calendar) {
        this.changes = changes;
        this.calendar = calendar;
    }

    /** Makes one now, be it due or not: what it may tell does not depend on when it is made. */
    HireRelease make(String actor) {
        return changes.append(KIND, null, actor, (connection, change) -> {
            lock(connection);
            return make(connection, change);
        });
    }

    /** Makes the one that is due, unless it was made, by whichever replica. */
    void makeWhenDue() {
        changes.append(KIND, null, "calendar", (connection, change) -> {
            lock(connection);
            if (isDue(connection, calendar.due(calendar.today()))) {
                make(connection, change);
            }
            return null;
        });
    }

    /** Two releases at once would not know of each other. */
    private static void lock(Connection connection) throws SQLException {
        try (var lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended('hire-release', 0))")) {
            lock.execute();
        }
    }

    /**
     * The first waits for the first day after hires have begun to be reported: what is told in the middle of a first load
     * would hold back the rest.
     */
    private static boolean isDue(Connection connection, LocalDate due) throws SQLException {
        try (var query = connection.prepareStatement("""
                select not exists (select from hire_release where made_on >= ?)
                   and exists (select from hire where received_at < ?)""")) {
            query.setObject(1, due);
            query.setObject(2, due.atStartOfDay(London.ZONE).toOffsetDateTime());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private HireRelease make(Connection connection, Change change) throws SQLException {
        LocalDate today = calendar.today();
        Optional<YearMonth> released = releasedThrough(connection);
        // a calendar that was set to later days takes nothing back
        YearMonth through =
                released.filter(month -> month.isAfter(calendar.through(today))).orElse(calendar.through(today));
        Map<YearMonth, List<MonthEdition>> editions = EditionTable.read(connection);
        Map<YearMonth, List<HireCount>> counts = HireCount.upTo(connection, through);
        var next = new TreeMap<YearMonth, MonthEdition>();
        var months = new TreeSet<>(counts.keySet());
        months.addAll(editions.keySet());
        for (YearMonth month : months) {
            MonthEdition.next(editions.getOrDefault(month, List.of()), counts.getOrDefault(month, List.of()))
                    .ifPresent(edition -> next.put(month, edition));
        }
        insert(connection, change, through, today);
        for (Map.Entry<YearMonth, MonthEdition> edition : next.entrySet()) {
            EditionTable.insert(connection, change, edition.getKey(), edition.getValue());
        }
        LOG.infof("hires released months=%d", next.size());
        return new HireRelease(
                through.toString(),
                today,
                next.keySet().stream().map(YearMonth::toString).toList(),
                calendar.next(today));
    }

    private static Optional<YearMonth> releasedThrough(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select max(through) from hire_release");
                var row = query.executeQuery()) {
            row.next();
            return Optional.ofNullable(row.getObject(1, LocalDate.class)).map(YearMonth::from);
        }
    }

    private static void insert(Connection connection, Change change, YearMonth through, LocalDate today)
            throws SQLException {
        try (var insert =
                connection.prepareStatement("insert into hire_release (change, through, made_on) values (?, ?, ?)")) {
            insert.setLong(1, change.id());
            insert.setObject(2, through.atDay(1));
            insert.setObject(3, today);
            insert.executeUpdate();
        }
    }
}
