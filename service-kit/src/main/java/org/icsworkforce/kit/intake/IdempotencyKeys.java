package org.icsworkforce.kit.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;

/** Makes a repeated request find the first one's effect. Kept for a day, per client and feed. */
@ApplicationScoped
class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofHours(24);

    /**
     * Claims the key for this run in its transaction; a concurrent claim waits for it.
     *
     * @return the run that has the key already
     * @throws Problem {@code IDEMPOTENCY_KEY_REUSED} when that one had another payload or other terms
     */
    Optional<UUID> claim(Connection connection, Submission submission, byte[] digest, UUID run, Instant now)
            throws SQLException {
        if (submission.idempotencyKey() == null) {
            return Optional.empty();
        }
        byte[] whole = withTerms(submission, digest);
        try (var claim = connection.prepareStatement("""
                insert into idempotency_key as held (client, path, key, digest, run, created_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (client, path, key) do update set run = held.run
                returning digest, run""")) {
            claim.setString(1, submission.client());
            claim.setString(2, submission.feed());
            claim.setString(3, submission.idempotencyKey());
            claim.setBytes(4, whole);
            claim.setObject(5, run);
            claim.setObject(6, now.atOffset(ZoneOffset.UTC));
            try (var result = claim.executeQuery()) {
                result.next();
                UUID holder = result.getObject(2, UUID.class);
                if (holder.equals(run)) {
                    return Optional.empty();
                }
                if (!Arrays.equals(result.getBytes(1), whole)) {
                    throw Problem.of(
                            GeneralProblem.IDEMPOTENCY_KEY_REUSED, "The key was used for another payload or query.");
                }
                return Optional.of(holder);
            }
        }
    }

    void expire(Connection connection, Instant now) throws SQLException {
        try (var expire = connection.prepareStatement("delete from idempotency_key where created_at < ?")) {
            expire.setObject(1, now.minus(KEPT).atOffset(ZoneOffset.UTC));
            expire.executeUpdate();
        }
    }

    /** The same bytes under other terms are another request. */
    private static byte[] withTerms(Submission submission, byte[] digest) {
        var sha = ContentHash.sha256();
        sha.update(digest);
        return sha.digest(
                (submission.format() + "|" + submission.gzip() + "|" + submission.strict() + "|" + submission.control()
                                + "|" + submission.mode() + "|" + submission.dryRun() + "|" + submission.scope())
                        .getBytes(StandardCharsets.UTF_8));
    }
}
