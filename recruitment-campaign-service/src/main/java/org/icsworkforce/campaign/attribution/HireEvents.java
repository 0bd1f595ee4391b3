package org.icsworkforce.campaign.attribution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.relay.EventSource;
import org.icsworkforce.kit.relay.Outgoing;

/** Tells every version of an attribution. */
@ApplicationScoped
class HireEvents implements EventSource {

    private static final String TOPIC = "workforce.campaign.v1";

    private static final String STATE = """
            select a.row, a.hire, a.version, h.vacancy, a.post, h.organisation, a.campaign, a.source, a.medium,
                   a.evidence, a.method, a.started_on, a.synthetic, c.at
            from attribution a
            join hire h on h.id = a.hire
            join change c on c.id = a.change
            """;

    private final ObjectMapper json;

    HireEvents(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String name() {
        return "hire";
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public List<Outgoing> of(Connection connection, long change, Moment moment, long afterRow, int limit)
            throws SQLException {
        try (var query =
                connection.prepareStatement(STATE + "where a.change = ? and a.row > ? order by a.row limit ?")) {
            query.setLong(1, change);
            query.setLong(2, afterRow);
            query.setInt(3, limit);
            return events(query);
        }
    }

    @Override
    public List<Outgoing> current(Connection connection, String after, int limit) throws SQLException {
        try (var query = connection.prepareStatement(STATE + """
                where a.hire > ? and a.version = (select max(version) from attribution where hire = a.hire)
                order by a.hire limit ?""")) {
            query.setString(1, after);
            query.setInt(2, limit);
            return events(query);
        }
    }

    private List<Outgoing> events(PreparedStatement query) throws SQLException {
        var events = new ArrayList<Outgoing>();
        try (var row = query.executeQuery()) {
            while (row.next()) {
                events.add(event(row));
            }
        }
        return events;
    }

    private Outgoing event(ResultSet row) throws SQLException {
        var state = new HireAttributed(
                row.getString("hire"),
                row.getInt("version"),
                row.getObject("vacancy", UUID.class),
                row.getObject("post", Integer.class),
                row.getString("organisation"),
                row.getString("campaign"),
                row.getString("source"),
                row.getString("medium"),
                row.getString("evidence"),
                row.getString("method"),
                row.getObject("started_on", LocalDate.class),
                row.getBoolean("synthetic"));
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new Outgoing(
                row.getLong("row"),
                TOPIC,
                state.vacancy().toString(),
                "hire.attributed.v1",
                state.hire(),
                state.version(),
                at,
                write(state));
    }

    private byte[] write(HireAttributed state) {
        try {
            return json.writeValueAsBytes(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
