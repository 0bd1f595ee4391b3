package org.icsworkforce.kit.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.icsworkforce.kit.change.Moment;
import org.jspecify.annotations.Nullable;

/**
 * How far the events of one source have been sent: every row up to {@code row} of the change {@code number}.
 *
 * @param partly whether that change may have more rows
 */
record Watermark(
        String source,
        long number,
        long row,
        boolean partly,
        @Nullable String replayAfter) {

    private static final int BATCH = 1_000;

    /** A change that may still have events to send. */
    private record Pending(
            long change, Moment moment, @Nullable String trace) {}

    static Watermark of(Connection connection, String source) throws SQLException {
        try (var insert =
                connection.prepareStatement("insert into relay_watermark (source) values (?) on conflict do nothing")) {
            insert.setString(1, source);
            insert.executeUpdate();
        }
        try (var query = connection.prepareStatement(
                "select number, row, partly, replay_after from relay_watermark where source = ?")) {
            query.setString(1, source);
            try (var result = query.executeQuery()) {
                result.next();
                return new Watermark(
                        source, result.getLong(1), result.getLong(2), result.getBoolean(3), result.getString(4));
            }
        }
    }

    /**
     * What has not been sent yet.
     *
     * @param changes numbers have no gaps, so it is what lies between the watermark and the clock
     * @param seconds since the oldest of them was committed; 0 without any
     */
    record Unsent(long changes, double seconds) {}

    static Unsent unsent(Connection connection, String source) throws SQLException {
        try (var query = connection.prepareStatement("""
                with mark as (
                    select coalesce(max(number) - max(partly::int), 0) as sent from relay_watermark where source = ?)
                select clock.number - sent,
                       coalesce(extract(epoch from clock_timestamp() - (
                           select at from change where number > sent order by number limit 1)), 0)
                from clock, mark""")) {
            query.setString(1, source);
            try (var result = query.executeQuery()) {
                result.next();
                return new Unsent(result.getLong(1), Math.max(0, result.getDouble(2)));
            }
        }
    }

    static void requestReplay(Connection connection, String source) throws SQLException {
        try (var update = connection.prepareStatement("""
                insert into relay_watermark (source, replay_after) values (?, '')
                on conflict (source) do update set replay_after = ''""")) {
            update.setString(1, source);
            update.executeUpdate();
        }
    }

    /** Sends the next events and moves on. Returns whether there may be more. */
    boolean advance(Connection connection, EventSource from, Sender sender) throws SQLException {
        var events = new ArrayList<Outgoing>();
        long toNumber = number;
        long toRow = row;
        boolean full = false;
        List<Pending> pending = pending(connection);
        for (Pending next : pending) {
            long afterRow = next.moment().number() == number ? row : 0;
            int room = BATCH - events.size();
            var rows = from.of(connection, next.change(), next.moment(), afterRow, room);
            rows.forEach(event -> events.add(event.of(next.trace())));
            toNumber = next.moment().number();
            toRow = rows.isEmpty() ? afterRow : rows.getLast().row();
            full = rows.size() == room;
            if (full) {
                break;
            }
        }
        if (toNumber == number && toRow == row && full == partly) {
            return false;
        }
        sender.send(events);
        try (var update = connection.prepareStatement(
                "update relay_watermark set number = ?, row = ?, partly = ? where source = ?")) {
            update.setLong(1, toNumber);
            update.setLong(2, toRow);
            update.setBoolean(3, full);
            update.setString(4, source);
            update.executeUpdate();
        }
        return true;
    }

    /** The change that the watermark stands in, since it may not be sent to its end, and those that follow. */
    private List<Pending> pending(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(
                "select id, change.number, change.at, epoch, trace from change, clock where change.number >= ?"
                        + " order by change.number limit " + BATCH)) {
            query.setLong(1, number);
            try (var result = query.executeQuery()) {
                var pending = new ArrayList<Pending>();
                while (result.next()) {
                    var at = result.getObject(3, OffsetDateTime.class).toInstant();
                    var moment = new Moment(result.getLong(2), at, result.getString(4));
                    pending.add(new Pending(result.getLong(1), moment, result.getString(5)));
                }
                return pending;
            }
        }
    }

    /** Sends the next page of a requested replay. Returns whether there may be more. */
    boolean continueReplay(Connection connection, EventSource from, Sender sender) throws SQLException {
        if (replayAfter == null) {
            return false;
        }
        var page = from.current(connection, replayAfter, BATCH);
        sender.send(page);
        // a replay that was asked for again in the meantime starts anew
        try (var update = connection.prepareStatement(
                "update relay_watermark set replay_after = ? where source = ? and replay_after = ?")) {
            update.setString(1, page.isEmpty() ? null : page.getLast().subject());
            update.setString(2, source);
            update.setString(3, replayAfter);
            update.executeUpdate();
        }
        return !page.isEmpty();
    }
}
