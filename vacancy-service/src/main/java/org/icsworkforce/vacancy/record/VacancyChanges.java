package org.icsworkforce.vacancy.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.problem.Problem;

/**
 * The latest state of each record behind a place in the change log, tombstones among them: where it was declared last, or
 * where it came to stand otherwise among the records of its need. Numbers are in the order of
 * the commits, so whoever has read up to one has missed nothing below it, however slow a writer was.
 */
@ApplicationScoped
class VacancyChanges {

    /** Changes looked at in one query: many hold no vacancy, and one may hold a million. */
    private static final int CHANGES = 200;

    /** When the record came to stand as it does; 0 of one that was never linked. */
    private static final String MOVED = """
            (select coalesce(max(m.number), 0) from vacancy_standing moved join change m on m.id = moved.change
             where moved.vacancy = held.id)""";

    /**
     * Each side has the limit: otherwise every part of a run of a million rows would read all that are left of it. Both columns
     * of an index are compared and ordered by, so that it is read: by rows alone, each change without a version would be looked
     * for among all.
     */
    private static final String SQL =
            "select " + Stored.VERSION + ", p.number, told.row, v.reference," + """
             (select count(*) from vacancy_standing moved where moved.vacancy = told.vacancy) as moves
             from (select id, number from change where number >= ? and number <= ? order by number limit ?) p
            cross join lateral (
                (select v.row, v.vacancy, v.version
                 from vacancy_version v join vacancy held on held.id = v.vacancy and held.version = v.version
                 where (v.change, v.row) > (p.id, case when p.number = ? then ? else 0 end)
                   and (v.change, v.row) <= (p.id, %2$d) and %1$s < p.number
                 order by v.change, v.row limit ?)
                union all
                (select s.row, held.id, held.version
                 from vacancy_standing s join vacancy held on held.id = s.vacancy
                 where s.change = p.id and s.row > case when p.number = ? then ? else 0 end and %1$s = p.number
                   and (select number from change where id = held.change) < p.number
                 order by s.row limit ?)
                order by row limit ?) told
            join vacancy_version v on v.vacancy = told.vacancy and v.version = told.version
            join change c on c.id = v.change
            order by p.number, told.row limit ?""".formatted(MOVED, Long.MAX_VALUE);

    private final ChangesConfig config;
    private final Clock clock;

    VacancyChanges(ChangesConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /**
     * A record that has changed.
     *
     * @param moves how often it has come to stand otherwise
     */
    record Changed(ChangePosition position, String reference, long moves, Stored stored) {}

    /** Behind {@code after} and up to the moment. A state that was followed by another one in the meantime is left out. */
    List<Changed> after(Connection connection, ChangePosition after, Moment moment, int limit) throws SQLException {
        var found = new ArrayList<Changed>();
        ChangePosition from = after;
        while (found.size() < limit && from.number() <= moment.number()) {
            found.addAll(batch(connection, from, moment, limit - found.size()));
            from = new ChangePosition(lastOfBatch(connection, from, moment) + 1, 0);
        }
        return found;
    }

    /** @throws Problem {@code GONE} when the oldest change that the follower has not seen is no longer told */
    ChangePosition requireKept(Connection connection, ChangePosition position) throws SQLException {
        try (var query =
                connection.prepareStatement("select at < ? from change where number >= ? order by number limit 1")) {
            query.setObject(1, clock.instant().minus(config.kept()).atOffset(ZoneOffset.UTC));
            query.setLong(2, position.number());
            try (var row = query.executeQuery()) {
                if (row.next() && row.getBoolean(1)) {
                    throw ChangePosition.tooOld();
                }
                return position;
            }
        }
    }

    private static List<Changed> batch(Connection connection, ChangePosition from, Moment moment, int limit)
            throws SQLException {
        try (var query = connection.prepareStatement(SQL)) {
            query.setLong(1, from.number());
            query.setLong(2, moment.number());
            query.setInt(3, CHANGES);
            query.setLong(4, from.number());
            query.setLong(5, from.row());
            query.setInt(6, limit);
            query.setLong(7, from.number());
            query.setLong(8, from.row());
            query.setInt(9, limit);
            query.setInt(10, limit);
            query.setInt(11, limit);
            try (var row = query.executeQuery()) {
                var found = new ArrayList<Changed>();
                while (row.next()) {
                    found.add(new Changed(
                            new ChangePosition(row.getLong("number"), row.getLong("row")),
                            row.getString("reference"),
                            row.getLong("moves"),
                            Stored.of(row)));
                }
                return found;
            }
        }
    }

    private static long lastOfBatch(Connection connection, ChangePosition from, Moment moment) throws SQLException {
        try (var query = connection.prepareStatement("""
                select max(number) from (
                    select number from change where number >= ? and number <= ? order by number limit ?) batch""")) {
            query.setLong(1, from.number());
            query.setLong(2, moment.number());
            query.setInt(3, CHANGES);
            try (var row = query.executeQuery()) {
                row.next();
                long last = row.getLong(1);
                return row.wasNull() ? moment.number() : last;
            }
        }
    }
}
