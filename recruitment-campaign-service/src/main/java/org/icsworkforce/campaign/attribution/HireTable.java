package org.icsworkforce.campaign.attribution;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.icsworkforce.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The hires in the database, as they were last told. */
final class HireTable {

    /** A vacancy that has arrived. */
    record Known(UUID id, String organisation) {}

    /** What is stored of a hire besides what is shown. */
    record Stored(
            byte[] digest,
            @Nullable String person,
            HireState state,
            @Nullable UUID vacancy) {}

    private HireTable() {}

    static Optional<Known> vacancy(Connection connection, VacancyName name) throws SQLException {
        try (var query = connection.prepareStatement(
                "select id, organisation from vacancy where id = ? or (feed, reference) = (?, ?)")) {
            query.setObject(1, name.id());
            query.setString(2, name.feed());
            query.setString(3, name.reference());
            try (var row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Known(row.getObject(1, UUID.class), row.getString(2)))
                        : Optional.empty();
            }
        }
    }

    static Optional<String> id(Connection connection, String organisation, String hireId) throws SQLException {
        try (var query = connection.prepareStatement("select id from hire where organisation = ? and hire_id = ?")) {
            query.setString(1, organisation);
            query.setString(2, hireId);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** Nobody else changes it from now on; attributing it stays possible. */
    static Stored lock(Connection connection, String id) throws SQLException {
        try (var query = connection.prepareStatement(
                "select digest, person, state, vacancy from hire where id = ? for no key update")) {
            query.setString(1, id);
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    throw Problem.notFound("The hire");
                }
                return new Stored(
                        row.getBytes(1),
                        row.getString(2),
                        HireState.valueOf(row.getString(3)),
                        row.getObject(4, UUID.class));
            }
        }
    }

    /** @return false, and nothing is written, when the organisation has told of a hire under this hireId before */
    static boolean insert(Connection connection, HireReport report, String id) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into hire (digest, client, state, vacancy, vacancy_feed, vacancy_reference, post, person,
                    recruitment_source, accepted_on, started_on, engagement_key, received_at, id, hire_id, organisation,
                    version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
                on conflict (organisation, hire_id) do nothing""")) {
            int column = bind(insert, report);
            insert.setString(column++, id);
            insert.setString(column++, report.hire().hireId());
            insert.setString(column, report.organisation());
            return insert.executeUpdate() == 1;
        }
    }

    static void update(Connection connection, HireReport report, String id) throws SQLException {
        try (var update = connection.prepareStatement("""
                update hire set digest = ?, client = ?, state = ?, vacancy = ?, vacancy_feed = ?, vacancy_reference = ?,
                    post = ?, person = ?, recruitment_source = ?, accepted_on = ?, started_on = ?, engagement_key = ?,
                    received_at = ?, version = version + 1
                where id = ?""")) {
            update.setString(bind(update, report), id);
            update.executeUpdate();
        }
    }

    static void withdraw(Connection connection, String id) throws SQLException {
        try (var update = connection.prepareStatement(
                "update hire set state = 'WITHDRAWN', version = version + 1 where id = ?")) {
            update.setString(1, id);
            update.executeUpdate();
        }
    }

    private static int bind(PreparedStatement statement, HireReport report) throws SQLException {
        NewHire hire = report.hire();
        int column = 1;
        statement.setBytes(column++, report.digest());
        statement.setString(column++, report.client());
        statement.setString(column++, report.state().name());
        statement.setObject(
                column++,
                report.vacancy() == null
                        ? hire.vacancy().id()
                        : report.vacancy().id());
        statement.setString(column++, hire.vacancy().feed());
        statement.setString(column++, hire.vacancy().reference());
        statement.setObject(column++, hire.post());
        statement.setString(column++, hire.person());
        statement.setString(column++, hire.recruitmentSource());
        statement.setObject(column++, hire.acceptedOn());
        statement.setObject(column++, hire.startedOn());
        statement.setString(column++, hire.engagementKey());
        statement.setObject(column++, report.at());
        return column;
    }
}
