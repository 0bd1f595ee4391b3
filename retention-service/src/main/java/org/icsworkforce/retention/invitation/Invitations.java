package org.icsworkforce.retention.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import javax.sql.DataSource;
import org.icsworkforce.kit.idempotency.IdempotencyKey;
import org.icsworkforce.kit.idempotency.IdempotencyKeys;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.retention.RetentionProblem;
import org.icsworkforce.retention.study.Stratum;
import org.icsworkforce.retention.study.Studies;

/** Issues tokens, and takes each of them once. */
@ApplicationScoped
public class Invitations {

    private final DataSource dataSource;
    private final Studies studies;
    private final IdempotencyKeys keys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Invitations(DataSource dataSource, Studies studies, IdempotencyKeys keys, Clock clock) {
        this.dataSource = dataSource;
        this.studies = studies;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Issues tokens, which nobody is told a second time: only their hashes are kept.
     *
     * @throws Problem {@code STUDY_NOT_OPEN}, {@code TOO_MANY_INVITATIONS}, {@code INVITATIONS_ALREADY_ISSUED}
     */
    @Transactional
    IssuedInvitations issue(UUID id, NewInvitations wanted, IdempotencyKey key) {
        var study = studies.requireOwn(id);
        if (keys.claim(key, wanted, wanted.stratum()).isPresent()) {
            var issued = RetentionProblem.INVITATIONS_ALREADY_ISSUED;
            throw Problem.located(issued, issued.help(), "/v1/studies/" + id);
        }
        study.requireOpen(clock.instant());
        Stratum stratum = study.requireStratum(wanted.stratum());
        try (var connection = dataSource.getConnection()) {
            int left = stratum.eligible() - issued(connection, id, stratum);
            if (wanted.count() > left) {
                throw Problem.of(
                        RetentionProblem.TOO_MANY_INVITATIONS,
                        "Of " + stratum.eligible() + " people, " + left + " have no invitation yet.");
            }
            return issue(connection, id, wanted);
        } catch (SQLException e) {
            throw new IllegalStateException("invitations cannot be issued", e);
        }
    }

    private IssuedInvitations issue(Connection connection, UUID study, NewInvitations wanted) throws SQLException {
        var tokens = new ArrayList<String>();
        try (var insert =
                connection.prepareStatement("insert into invitation (token_hash, study, stratum) values (?, ?, ?)")) {
            for (int i = 0; i < wanted.count(); i++) {
                var token = Token.random(random);
                insert.setBytes(1, token.hash());
                insert.setObject(2, study);
                insert.setString(3, wanted.stratum());
                insert.addBatch();
                tokens.add(token.text());
            }
            insert.executeBatch();
        }
        return new IssuedInvitations(wanted.stratum(), tokens);
    }

    private static int issued(Connection connection, UUID study, Stratum stratum) throws SQLException {
        try (var query =
                connection.prepareStatement("select count(*) from invitation where study = ? and stratum = ?")) {
            query.setObject(1, study);
            query.setString(2, stratum.code());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /**
     * Takes the token in the transaction of the connection: of several at once, one succeeds when it commits.
     *
     * @return code of the stratum
     * @throws Problem {@code INVITATION_UNKNOWN}, {@code INVITATION_USED}
     */
    public static String take(Connection connection, UUID study, String token) throws SQLException {
        byte[] hash = new Token(token).hash();
        try (var take = connection.prepareStatement("""
                update invitation set used = true where token_hash = ? and study = ? and not used returning stratum""")) {
            take.setBytes(1, hash);
            take.setObject(2, study);
            try (var row = take.executeQuery()) {
                if (row.next()) {
                    return row.getString(1);
                }
            }
        }
        requireIssued(connection, study, hash);
        var used = RetentionProblem.INVITATION_USED;
        throw Problem.of(used, used.help());
    }

    private static void requireIssued(Connection connection, UUID study, byte[] hash) throws SQLException {
        try (var query = connection.prepareStatement("select from invitation where token_hash = ? and study = ?")) {
            query.setBytes(1, hash);
            query.setObject(2, study);
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    var unknown = RetentionProblem.INVITATION_UNKNOWN;
                    throw Problem.of(unknown, unknown.help());
                }
            }
        }
    }
}
