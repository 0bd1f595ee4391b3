package org.icsworkforce.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/**
 * The relay of events, kept from working until it is asked for: otherwise some of it would be measured as part of the
 * feed before.
 *
 * @param connection holds the lock by which a relay becomes the leader
 */
record Events(Connection connection) {

    private static final long POLL_MILLIS = 200;

    /** To be called before the service starts. */
    void hold() throws SQLException {
        try (var lock = connection.createStatement()) {
            lock.execute("select pg_advisory_lock(hashtext('relay'))");
        }
    }

    /** Lets all that is waiting be sent. Returns how many events that was. */
    long tell() throws SQLException, InterruptedException {
        long waiting = waiting();
        try (var unlock = connection.createStatement()) {
            unlock.execute("select pg_advisory_unlock(hashtext('relay'))");
        }
        while (waiting() > 0) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        return waiting;
    }

    /** Those of the changes behind the watermark, and of the one that it stands in. */
    private long waiting() throws SQLException {
        try (var query = connection.createStatement();
                var result = query.executeQuery("""
                        with mark as (
                            select coalesce(max(number), 0) as number, coalesce(max(row), 0) as row
                            from relay_watermark where source = 'vacancy')
                        select count(*) from mark join change c on c.number >= mark.number
                            join vacancy_version v on v.change = c.id
                        where c.number > mark.number or v.row > mark.row""")) {
            result.next();
            return result.getLong(1);
        }
    }
}
