package org.icsworkforce.vacancy.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.relay.EventSource;
import org.icsworkforce.kit.relay.Outgoing;

/** Tells every version of a vacancy: what other services may know of it. */
@ApplicationScoped
class VacancyEvents implements EventSource {

    private static final String TOPIC = "workforce.vacancy.v1";
    private static final UUID FIRST = new UUID(0, 0);

    private static final String STATE = """
            vacancy, version, feed, reference, synthetic, organisation, level, status, live, close_reason, staff_group,
            job_role, band, posts, wte, hard_to_fill, opened_on, closes_on, closed_on, content""";

    private final ObjectMapper json;

    VacancyEvents(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String name() {
        return "vacancy";
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public List<Outgoing> of(Connection connection, long change, Moment moment, long afterRow, int limit)
            throws SQLException {
        try (var query = connection.prepareStatement("select row, event, " + STATE
                + " from vacancy_version where change = ? and row > ? order by row limit ?")) {
            query.setLong(1, change);
            query.setLong(2, afterRow);
            query.setInt(3, limit);
            var events = new ArrayList<Outgoing>();
            try (var result = query.executeQuery()) {
                while (result.next()) {
                    events.add(event(result, moment.at()));
                }
            }
            return events;
        }
    }

    @Override
    public List<Outgoing> current(Connection connection, String after, int limit) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select row, event, v.vacancy, v.version, v.feed, v.reference, v.synthetic, v.organisation, v.level,
                       v.status, v.live, v.close_reason, v.staff_group, v.job_role, v.band, v.posts, v.wte,
                       v.hard_to_fill, v.opened_on, v.closes_on, v.closed_on, v.content, c.at
                from vacancy held
                join vacancy_version v on v.vacancy = held.id and v.version = held.version
                join change c on c.id = v.change
                where held.id > ? order by held.id limit ?""")) {
            query.setObject(1, after.isEmpty() ? FIRST : UUID.fromString(after));
            query.setInt(2, limit);
            var events = new ArrayList<Outgoing>();
            try (var result = query.executeQuery()) {
                while (result.next()) {
                    events.add(event(
                            result, result.getObject("at", OffsetDateTime.class).toInstant()));
                }
            }
            return events;
        }
    }

    private Outgoing event(ResultSet row, Instant at) throws SQLException {
        var state = VacancyState.of(row);
        try {
            return new Outgoing(
                    row.getLong("row"),
                    TOPIC,
                    state.vacancy().toString(),
                    "vacancy." + row.getString("event") + ".v1",
                    state.vacancy().toString(),
                    state.version(),
                    at,
                    json.writeValueAsBytes(state));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
