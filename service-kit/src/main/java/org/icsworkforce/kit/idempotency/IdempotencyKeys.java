package org.icsworkforce.kit.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.icsworkforce.kit.access.Caller;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;

/** Makes a repeated request find the first one's effect. Kept for a day, per client and path. */
@ApplicationScoped
public class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofHours(24);

    private final DataSource dataSource;
    private final Caller caller;
    private final Content content;
    private final Clock clock;

    IdempotencyKeys(DataSource dataSource, Caller caller, Content content, Clock clock) {
        this.dataSource = dataSource;
        this.caller = caller;
        this.content = content;
        this.clock = clock;
    }

    /** A key, for whom and for what it is good, and the digest of all that makes the request what it is. */
    public record Claim(String client, String path, String key, byte[] digest) {}

    /**
     * Claims the key of the caller's request in the present transaction, which is to make what {@code reference} names.
     *
     * @param reference at most 200 characters, by which it can be found again
     * @return the reference of what an earlier request with the key has made
     * @throws Problem as {@link #claim(Connection, Claim, String)}
     */
    public Optional<String> claim(IdempotencyKey key, Record request, String reference) {
        if (key.key() == null) {
            return Optional.empty();
        }
        var claim = new Claim(caller.clientId(), key.path(), key.key(), content.digest(request));
        try (var connection = dataSource.getConnection()) {
            expire(connection);
            return claim(connection, claim, reference);
        } catch (SQLException e) {
            throw new IllegalStateException("the idempotency key cannot be claimed", e);
        }
    }

    /**
     * Claims the key in the transaction of the connection; when that does not commit, nobody has claimed it.
     *
     * @return the reference of what an earlier request with the key has made
     * @throws Problem {@code IDEMPOTENCY_KEY_REUSED} when that was another request, {@code IDEMPOTENCY_IN_PROGRESS} while
     *     it is being worked on
     */
    public Optional<String> claim(Connection connection, Claim claim, String reference) throws SQLException {
        requireNobodyWorksOn(connection, claim);
        try (var insert = connection.prepareStatement("""
                insert into idempotency_key as held (client, path, key, digest, reference, created_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (client, path, key) do update set reference = held.reference
                returning digest, reference, old.reference is null""")) {
            insert.setString(1, claim.client());
            insert.setString(2, claim.path());
            insert.setString(3, claim.key());
            insert.setBytes(4, claim.digest());
            insert.setString(5, reference);
            insert.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
            try (var result = insert.executeQuery()) {
                result.next();
                if (result.getBoolean(3)) {
                    return Optional.empty();
                }
                if (!Arrays.equals(result.getBytes(1), claim.digest())) {
                    throw Problem.of(
                            GeneralProblem.IDEMPOTENCY_KEY_REUSED, "The key was used for another request or query.");
                }
                return Optional.of(result.getString(2));
            }
        }
    }

    private static void requireNobodyWorksOn(Connection connection, Claim claim) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 13))")) {
            lock.setString(1, String.join("\n", claim.client(), claim.path(), claim.key()));
            try (var result = lock.executeQuery()) {
                result.next();
                if (!result.getBoolean(1)) {
                    var problem = GeneralProblem.IDEMPOTENCY_IN_PROGRESS;
                    throw Problem.of(problem, problem.help());
                }
            }
        }
    }

    /** Forgets the keys whose day is over, and waits for nobody who does the same. */
    public void expire(Connection connection) throws SQLException {
        Instant oldest = clock.instant().minus(KEPT);
        try (var expire = connection.prepareStatement("""
                delete from idempotency_key where ctid = any(array(
                    select ctid from idempotency_key where created_at < ? for update skip locked))""")) {
            expire.setObject(1, oldest.atOffset(ZoneOffset.UTC));
            expire.executeUpdate();
        }
    }
}
