package org.icsworkforce.vacancy.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.relay.EventSource;
import org.icsworkforce.kit.relay.Outgoing;

/** Sends notices of feeds. A replay tells the last one of each feed. */
@ApplicationScoped
class FeedNoticeEvents implements EventSource {

    private static final String TOPIC = "workforce.vacancy.v1";

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public List<Outgoing> of(Connection connection, long change, Moment moment, long afterRow, int limit)
            throws SQLException {
        try (var query = connection.prepareStatement("""
                select n.row, n.feed, n.version, n.type, n.data, c.at from feed_notice n join change c on c.id = n.change
                where n.change = ? and n.row > ? order by n.row limit ?""")) {
            query.setLong(1, change);
            query.setLong(2, afterRow);
            query.setInt(3, limit);
            return read(query);
        }
    }

    @Override
    public List<Outgoing> current(Connection connection, String after, int limit) throws SQLException {
        try (var query = connection.prepareStatement("""
                select distinct on (n.feed) n.row, n.feed, n.version, n.type, n.data, c.at
                from feed_notice n join change c on c.id = n.change
                where n.feed > ? order by n.feed, n.version desc limit ?""")) {
            query.setString(1, after);
            query.setInt(2, limit);
            return read(query);
        }
    }

    private static List<Outgoing> read(PreparedStatement query) throws SQLException {
        var events = new ArrayList<Outgoing>();
        try (var row = query.executeQuery()) {
            while (row.next()) {
                events.add(event(row));
            }
        }
        return events;
    }

    private static Outgoing event(ResultSet row) throws SQLException {
        String feed = row.getString("feed");
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new Outgoing(
                row.getLong("row"),
                TOPIC,
                feed,
                row.getString("type"),
                feed,
                row.getLong("version"),
                at,
                row.getString("data").getBytes(StandardCharsets.UTF_8));
    }
}
