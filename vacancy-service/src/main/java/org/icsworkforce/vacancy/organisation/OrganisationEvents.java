package org.icsworkforce.vacancy.organisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.relay.EventSource;
import org.icsworkforce.kit.relay.Outgoing;
import org.icsworkforce.vacancy.organisation.Organisations.Stored;

/** Tells the other services of every version of every organisation. */
@ApplicationScoped
class OrganisationEvents implements EventSource {

    private static final String TOPIC = "workforce.organisation.v1";

    private final OrganisationTable table;
    private final ObjectMapper json;

    OrganisationEvents(OrganisationTable table, ObjectMapper json) {
        this.table = table;
        this.json = json;
    }

    @Override
    public String name() {
        return "organisation";
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public List<Outgoing> of(Connection connection, long change, Moment moment, long afterRow, int limit)
            throws SQLException {
        try (var query = connection.prepareStatement("select " + OrganisationTable.COLUMNS + ", row"
                + " from organisation_version where change = ? and row > ? order by row limit ?")) {
            query.setLong(1, change);
            query.setLong(2, afterRow);
            query.setInt(3, limit);
            var events = new ArrayList<Outgoing>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    events.add(event(table.read(rows), rows.getLong(16), moment.at()));
                }
            }
            return events;
        }
    }

    /** With the time of the change that made it, so that a repeated event has the same content as the first. */
    @Override
    public List<Outgoing> current(Connection connection, String after, int limit) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select o.*, change.at from (select "
                + OrganisationTable.COLUMNS
                + " from organisation) o join change on change.id = o.change"
                + " where o.code collate \"C\" > ? order by o.code collate \"C\" limit ?")) {
            query.setString(1, after);
            query.setInt(2, limit);
            var events = new ArrayList<Outgoing>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var at = rows.getObject(16, OffsetDateTime.class).toInstant();
                    events.add(event(table.read(rows), 0, at));
                }
            }
            return events;
        }
    }

    private Outgoing event(Stored stored, long row, Instant at) {
        String code = stored.organisation().code();
        var data = OrganisationChanged.of(stored, LocalDate.ofInstant(at, ZoneOffset.UTC));
        try {
            return new Outgoing(
                    row,
                    TOPIC,
                    code,
                    OrganisationChanged.TYPE,
                    code,
                    stored.version(),
                    at,
                    json.writeValueAsBytes(data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
