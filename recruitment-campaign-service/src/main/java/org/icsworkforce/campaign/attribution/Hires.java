package org.icsworkforce.campaign.attribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.icsworkforce.campaign.CampaignProblem;
import org.icsworkforce.kit.access.Caller;
import org.icsworkforce.kit.change.ChangeLog;
import org.icsworkforce.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The hires: each reported once, and attributed as soon as its vacancy is known. */
@ApplicationScoped
class Hires {

    private final ChangeLog changes;
    private final DataSource dataSource;
    private final Attributions attributions;
    private final Content content;
    private final Caller caller;
    private final Clock clock;

    Hires(
            ChangeLog changes,
            DataSource dataSource,
            Attributions attributions,
            Content content,
            Caller caller,
            Clock clock) {
        this.changes = changes;
        this.dataSource = dataSource;
        this.attributions = attributions;
        this.content = content;
        this.caller = caller;
        this.clock = clock;
    }

    /** A hire as it stands after it was reported. */
    record Reported(HireView hire, boolean isNew) {}

    /** A vacancy that has arrived. */
    private record Known(UUID id, String organisation) {}

    /**
     * Takes a hire. One whose vacancy has not arrived yet is kept until it does.
     *
     * @throws Problem {@code ACCESS_DENIED} when the vacancy is not the caller's, {@code HIRE_ALREADY_REPORTED} when
     *     the id stands for another hire
     */
    Reported report(NewHire hire) {
        hire.check();
        byte[] digest = content.digest(hire);
        String client = caller.clientId();
        return changes.append("HIRE", null, client, (connection, change) -> {
            Locks.lookForVacancy(connection);
            Locks.person(connection, hire.person());
            Optional<Known> vacancy = vacancy(connection, hire.vacancy());
            boolean isNew = insert(connection, hire, digest, client, vacancy.orElse(null));
            if (!isNew) {
                requireSame(connection, hire.hireId(), digest);
            } else if (vacancy.isPresent()) {
                caller.requireOrganisations(List.of(vacancy.get().organisation()));
                attributions.attribute(connection, change, hire.hireId());
            }
            return new Reported(mine(connection, hire.hireId()), isNew);
        });
    }

    /** @throws Problem {@code RESOURCE_NOT_FOUND}, also for a hire of others: that it exists is theirs to tell */
    HireView require(String id) {
        try (var connection = dataSource.getConnection()) {
            return mine(connection, id);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private HireView mine(Connection connection, String id) throws SQLException {
        return HireRow.find(connection, id)
                .filter(row -> row.isOf(caller))
                .map(HireRow::view)
                .orElseThrow(() -> Problem.notFound("The hire"));
    }

    private static Optional<Known> vacancy(Connection connection, VacancyName name) throws SQLException {
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

    private boolean insert(Connection connection, NewHire hire, byte[] digest, String client, @Nullable Known vacancy)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into hire (id, digest, client, spoke_for, state, vacancy, vacancy_feed, vacancy_reference,
                    organisation, post, person, recruitment_source, accepted_on, started_on, engagement_key, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")) {
            var state = vacancy == null ? HireState.AWAITING_VACANCY : HireState.ATTRIBUTED;
            int column = 1;
            insert.setString(column++, hire.hireId());
            insert.setBytes(column++, digest);
            insert.setString(column++, client);
            insert.setArray(
                    column++,
                    caller.isAdmin()
                            ? null
                            : connection.createArrayOf(
                                    "text", caller.organisations().toArray()));
            insert.setString(column++, state.name());
            insert.setObject(column++, vacancy == null ? hire.vacancy().id() : vacancy.id());
            insert.setString(column++, hire.vacancy().feed());
            insert.setString(column++, hire.vacancy().reference());
            insert.setString(column++, vacancy == null ? null : vacancy.organisation());
            insert.setObject(column++, hire.post());
            insert.setString(column++, hire.person());
            insert.setString(column++, hire.recruitmentSource());
            insert.setObject(column++, hire.acceptedOn());
            insert.setObject(column++, hire.startedOn());
            insert.setString(column++, hire.engagementKey());
            insert.setObject(column, clock.instant().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        }
    }

    private static void requireSame(Connection connection, String id, byte[] digest) throws SQLException {
        try (var query = connection.prepareStatement("select digest from hire where id = ?")) {
            query.setString(1, id);
            try (var row = query.executeQuery()) {
                row.next();
                if (!Arrays.equals(row.getBytes(1), digest)) {
                    var problem = CampaignProblem.HIRE_ALREADY_REPORTED;
                    throw Problem.of(problem, problem.help());
                }
            }
        }
    }
}
