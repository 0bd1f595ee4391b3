package org.icsworkforce.campaign.attribution;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.icsworkforce.kit.access.Caller;
import org.jspecify.annotations.Nullable;

/** A stored hire with the attribution that stands, and who told of it. */
record HireRow(HireView view, String client) {

    static Optional<HireRow> find(Connection connection, String id) throws SQLException {
        try (var query = connection.prepareStatement("""
                select h.id, h.client, h.state, h.vacancy, h.vacancy_feed, h.vacancy_reference, h.organisation, h.post,
                       h.recruitment_source, h.accepted_on, h.started_on,
                       a.version, a.campaign, a.source, a.medium, a.evidence, a.method, a.synthetic
                from hire h
                left join lateral (
                    select * from attribution where hire = h.id order by version desc limit 1) a on true
                where h.id = ?""")) {
            query.setString(1, id);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(of(row)) : Optional.empty();
            }
        }
    }

    /** Whether the caller may know of it: who told of it, and whoever speaks for the employer. */
    boolean isOf(Caller caller) {
        return caller.isAdmin()
                || client.equals(caller.clientId())
                || (view.organisation() != null
                        && view.state() == HireState.ATTRIBUTED
                        && caller.speaksFor(List.of(view.organisation())));
    }

    private static HireRow of(ResultSet row) throws SQLException {
        var view = new HireView(
                row.getString("id"),
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
