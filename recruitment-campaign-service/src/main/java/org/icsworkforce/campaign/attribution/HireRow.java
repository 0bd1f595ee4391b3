package org.icsworkforce.campaign.attribution;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.icsworkforce.kit.access.Caller;
import org.jspecify.annotations.Nullable;

/** A stored hire with the attribution that stands, and who told of it. */
record HireRow(HireView view, String client) {

    private static final String SELECT = """
            select h.id, h.hire_id, h.client, h.state, h.vacancy, h.vacancy_feed, h.vacancy_reference, h.organisation,
                   h.post, h.recruitment_source, h.accepted_on, h.started_on, h.version as hire_version,
                   a.version, a.campaign, a.source, a.medium, a.evidence, a.method, a.synthetic
            from hire h
            left join lateral (
                select * from attribution where hire = h.id order by version desc limit 1) a on true
            """;

    /** The hire with the id. */
    static HireRow of(Connection connection, String id) throws SQLException {
        return read(connection, "where h.id = ?", id).getFirst();
    }

    /** The hires that the name may stand for: an id of this service, or the own one of some employer. */
    static List<HireRow> named(Connection connection, String name) throws SQLException {
        return read(connection, "where h.id = ? or h.hire_id = ? order by h.id", name, name);
    }

    private static List<HireRow> read(Connection connection, String condition, String... names) throws SQLException {
        try (var query = connection.prepareStatement(SELECT + condition)) {
            for (int i = 0; i < names.length; i++) {
                query.setString(i + 1, names[i]);
            }
            var found = new ArrayList<HireRow>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    found.add(of(row));
                }
            }
            return found;
        }
    }

    /** Whether the caller may know of it: who told of it, and whoever speaks for the employer. */
    boolean isOf(Caller caller) {
        return client.equals(caller.clientId()) || caller.speaksFor(List.of(view.organisation()));
    }

    private static HireRow of(ResultSet row) throws SQLException {
        var view = new HireView(
                row.getString("id"),
                row.getString("hire_id"),
                HireState.valueOf(row.getString("state")),
                new VacancyName(
                        row.getObject("vacancy", UUID.class),
                        row.getString("vacancy_feed"),
                        row.getString("vacancy_reference")),
                row.getString("organisation"),
                row.getObject("post", Integer.class),
                row.getString("recruitment_source"),
                row.getObject("accepted_on", LocalDate.class),
                row.getObject("started_on", LocalDate.class),
                row.getInt("hire_version"),
                attribution(row));
        return new HireRow(view, row.getString("client"));
    }

    private static @Nullable AttributionView attribution(ResultSet row) throws SQLException {
        int version = row.getInt("version");
        return version == 0
                ? null
                : new AttributionView(
                        version,
                        row.getString("campaign"),
                        row.getString("source"),
                        row.getString("medium"),
                        row.getString("evidence"),
                        row.getString("method"),
                        row.getBoolean("synthetic"));
    }
}
