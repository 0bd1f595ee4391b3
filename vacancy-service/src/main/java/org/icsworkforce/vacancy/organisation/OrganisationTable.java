package org.icsworkforce.vacancy.organisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.icsworkforce.vacancy.organisation.Organisation.FormerName;
import org.icsworkforce.vacancy.organisation.Organisation.InSystem;
import org.icsworkforce.vacancy.organisation.Organisation.Kind;
import org.icsworkforce.vacancy.organisation.Organisation.Sector;
import org.icsworkforce.vacancy.organisation.Organisations.Stored;
import org.jspecify.annotations.Nullable;

/** The tables {@code organisation} and {@code organisation_version}. */
@ApplicationScoped
class OrganisationTable {

    /** In the order in which {@link #set} and {@link #read} use them. */
    static final String COLUMNS = "code, name, kind, sector, place, parent, postcode, opened_on, closed_on, in_system,"
            + " share, successor, former_names, version, change";

    private static final String VALUES = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?";
    private static final TypeReference<List<FormerName>> FORMER_NAMES = new TypeReference<>() {};

    private final ObjectMapper json;

    OrganisationTable(ObjectMapper json) {
        this.json = json;
    }

    List<Stored> all(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select " + COLUMNS + " from organisation");
                var rows = query.executeQuery()) {
            var all = new ArrayList<Stored>();
            while (rows.next()) {
                all.add(read(rows));
            }
            return all;
        }
    }

    /** Of the register: who writes holds the lock, so that the rows of versions rise in the order of the commits. */
    long revision(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select coalesce(max(row), 0) from organisation_version");
                var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    void write(Connection connection, List<Stored> changed) throws SQLException {
        try (var current = connection.prepareStatement(
                        "insert into organisation (" + COLUMNS + ") values (" + VALUES + """
                        ) on conflict (code) do update set
                            name = excluded.name, kind = excluded.kind, sector = excluded.sector,
                            place = excluded.place, parent = excluded.parent, postcode = excluded.postcode,
                            opened_on = excluded.opened_on, closed_on = excluded.closed_on,
                            in_system = excluded.in_system, share = excluded.share, successor = excluded.successor,
                            former_names = excluded.former_names, version = excluded.version,
                            change = excluded.change""");
                var history = connection.prepareStatement(
                        "insert into organisation_version (" + COLUMNS + ", operation) values (" + VALUES + ", ?)")) {
            for (Stored stored : changed) {
                set(current, stored);
                current.addBatch();
                set(history, stored);
                history.setString(16, stored.version() == 1 ? "CREATE" : "UPDATE");
                history.addBatch();
            }
            current.executeBatch();
            history.executeBatch();
        }
    }

    private void set(PreparedStatement statement, Stored stored) throws SQLException {
        Organisation organisation = stored.organisation();
        statement.setString(1, organisation.code());
        statement.setString(2, organisation.name());
        statement.setString(3, organisation.kind().name());
        statement.setString(
                4, organisation.sector() == null ? null : organisation.sector().name());
        statement.setString(5, organisation.place());
        statement.setString(6, organisation.parent());
        statement.setString(7, organisation.postcode());
        statement.setObject(8, organisation.openedOn());
        statement.setObject(9, organisation.closedOn());
        statement.setString(10, organisation.inSystem().name());
        statement.setBigDecimal(11, organisation.share());
        statement.setString(12, organisation.successor());
        statement.setString(13, text(organisation.formerNames()));
        statement.setLong(14, stored.version());
        statement.setLong(15, stored.change());
    }

    Stored read(ResultSet row) throws SQLException {
        var organisation = new Organisation(
                row.getString(1),
                row.getString(2),
                Kind.valueOf(row.getString(3)),
                sector(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                InSystem.valueOf(row.getString(10)),
                row.getBigDecimal(11),
                row.getString(12),
                formerNames(row.getString(13)));
        return new Stored(organisation, row.getLong(14), row.getLong(15));
    }

    private static @Nullable Sector sector(@Nullable String name) {
        return name == null ? null : Sector.valueOf(name);
    }

    private String text(List<FormerName> names) {
        try {
            return json.writeValueAsString(names);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<FormerName> formerNames(String text) {
        try {
            return json.readValue(text, FORMER_NAMES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored names cannot be read", e);
        }
    }
}
