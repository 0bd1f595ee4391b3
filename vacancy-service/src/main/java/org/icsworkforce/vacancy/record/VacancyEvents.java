package org.icsworkforce.vacancy.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
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
import org.icsworkforce.vacancy.link.LinkedRecords;

/**
 * Tells every version of a vacancy and every change of how it stands among the records of its need: what other services
 * may know of it. Both are states, which one number counts; what it is follows from what was committed before, so a state
 * has the same one whenever it is told.
 */
@ApplicationScoped
class VacancyEvents implements EventSource {

    private static final String TOPIC = "workforce.vacancy.v1";
    private static final UUID FIRST = new UUID(0, 0);

    private static final String STATE = """
            v.vacancy, v.version, v.feed, v.reference, v.synthetic, v.organisation, v.level, v.status, v.live,
            v.close_reason, v.staff_group, v.job_role, v.band, v.posts, v.wte, v.hard_to_fill, v.opened_on, v.closes_on,
            v.closed_on, v.content""";

    /**
     * What a change tells: versions, or of a change of standing the versions that there were then. Each side has the limit:
     * otherwise every part of a run of a million rows would read all that are left of it. Both columns of the index of versions
     * are compared: by rows alone, a change without a version could be looked for among all of them.
     */
    private static final String OF_A_CHANGE =
            """
            select told.*, standing.moves, standing.need, standing.counts
            from (
                (select v.row, v.event, %1$s from vacancy_version v
                 where (v.change, v.row) > (?, ?) and (v.change, v.row) <= (?, %3$d)
                 order by v.change, v.row limit ?)
                union all
                (select s.row, 'changed', %1$s
                 from (select * from vacancy_standing where change = ? and row > ? order by row limit ?) s
                 cross join lateral (
                     select v.* from vacancy_version v
                     where v.vacancy = s.vacancy and (select number from change where id = v.change) <= ?
                     order by v.version desc limit 1) v)
                order by row limit ?) told
            cross join lateral %2$s
            order by told.row""".formatted(STATE, LinkedRecords.STANDING.formatted("told.vacancy"), Long.MAX_VALUE);

    private static final String CURRENT = """
            select v.row, case when standing.number > c.number then 'changed' else v.event end as event, %s,
                   greatest(c.at, standing.at) as at, standing.moves, standing.need, standing.counts
            from vacancy held
            join vacancy_version v on v.vacancy = held.id and v.version = held.version
            join change c on c.id = v.change
            cross join lateral %s
            where held.id > ? order by held.id limit ?""".formatted(STATE, LinkedRecords.STANDING.formatted("held.id"));

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
        try (var query = connection.prepareStatement(OF_A_CHANGE)) {
            query.setLong(1, change);
            query.setLong(2, afterRow);
            query.setLong(3, change);
            query.setInt(4, limit);
            query.setLong(5, change);
            query.setLong(6, afterRow);
            query.setInt(7, limit);
            query.setLong(8, moment.number());
            query.setInt(9, limit);
            query.setLong(10, moment.number());
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
        try (var query = connection.prepareStatement(CURRENT)) {
            query.setLong(1, Long.MAX_VALUE);
            query.setObject(2, after.isEmpty() ? FIRST : UUID.fromString(after));
            query.setInt(3, limit);
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
