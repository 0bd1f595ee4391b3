package org.icsworkforce.vacancy.intake;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.icsworkforce.kit.change.Ids;
import org.icsworkforce.kit.idempotency.IdempotencyKeys;
import org.icsworkforce.kit.idempotency.IdempotencyKeys.Claim;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Takes payloads in: receives one whole, commits it to the ledger, and only then applies it. A caller may wait for the
 * outcome; whether he does or not, a payload that was received is applied, also after a crash.
 */
@ApplicationScoped
public class Intake {

    /** For the largest payload on a slow disk. */
    private static final int STORE_SECONDS = 600;

    private final DataSource dataSource;
    private final Payloads payloads;
    private final Runs runs;
    private final RunRows rows;
    private final IdempotencyKeys keys;
    private final Worker worker;
    private final List<Subject> subjects;
    private final Ids ids;
    private final Clock clock;

    Intake(
            DataSource dataSource,
            Payloads payloads,
            Runs runs,
            RunRows rows,
            IdempotencyKeys keys,
            Worker worker,
            @All List<Subject> subjects,
            Ids ids,
            Clock clock) {
        this.dataSource = dataSource;
        this.payloads = payloads;
        this.runs = runs;
        this.rows = rows;
        this.keys = keys;
        this.worker = worker;
        this.subjects = subjects;
        this.ids = ids;
        this.clock = clock;
    }

    /** Of a feed's rows that belong to no run. */
    public Rehearsal rehearsal(String subject, Set<String> organisations) {
        return Subjects.named(subjects, subject).rehearsal(organisations);
    }

    /** Receives a payload. Returns the run's id once the payload is safe; the first one's when the key is repeated. */
    public UUID receive(Submission submission, InputStream body) {
        try (var spooled = payloads.spool(body)) {
            UUID id = ids.next();
            Instant now = clock.instant();
            UUID kept = QuarkusTransaction.requiringNew().timeout(STORE_SECONDS).call(() -> {
                try (var connection = dataSource.getConnection()) {
                    var first = first(connection, submission, spooled.digest(), id);
                    if (first.isPresent()) {
                        return first.get();
                    }
                    runs.insert(connection, id, submission, spooled, now);
                    payloads.store(connection, id, spooled);
                    return id;
                }
            });
            worker.wake(submission.feed());
            return kept;
        } catch (IOException e) {
            throw Problem.of(IntakeProblem.UNREADABLE_PAYLOAD, "The transfer broke off, or its encoding is broken.");
        }
    }

    private Optional<UUID> first(Connection connection, Submission submission, byte[] digest, UUID id)
            throws SQLException {
        if (submission.idempotencyKey() == null) {
            return Optional.empty();
        }
        var claim = new Claim(
                submission.client(), submission.feed(), submission.idempotencyKey(), submission.digest(digest));
        return keys.claim(connection, claim, id.toString()).map(UUID::fromString);
    }

    /** Waits until the run has finished, at most so long. Returns it as it then is. */
    public Run await(UUID id, Duration limit) {
        Run run = find(id);
        Future<?> work = worker.wake(run.feed());
        try {
            work.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // the caller polls
        } catch (ExecutionException e) {
            throw new IllegalStateException("the worker reports failures in the ledger", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return find(id);
    }

    /** @throws Problem {@code RESOURCE_NOT_FOUND} */
    public Run find(UUID id) {
        return query(connection -> runs.find(connection, id)).orElseThrow(() -> Problem.notFound("The run"));
    }

    /** A feed's runs before one of them (first: null), the latest first. */
    public List<Run> of(String feed, @Nullable UUID before, int limit) {
        return query(connection -> runs.of(connection, feed, before, limit));
    }

    /** @throws Problem {@code GONE} when the run's payload has expired */
    public void requirePayload(Run run) {
        if (run.size() > 0 && query(connection -> payloads.part(connection, run.id(), 0)) == null) {
            throw Problem.of(GeneralProblem.GONE, "The payload is no longer kept.");
        }
    }

    /** When something that the feed sent was last applied; empty when nothing was yet. */
    public Optional<Instant> lastApplied(String feed) {
        return query(connection -> runs.lastAppliedAt(connection, feed));
    }

    /** The payload as received; a connection is taken for each part, not for as long as the reader takes. */
    public void payload(UUID run, OutputStream target) throws IOException {
        try (InputStream in = new ReceivedPayload(part -> query(connection -> payloads.part(connection, run, part)))) {
            in.transferTo(target);
        }
    }

    /** Rows of a run by outcome; null for those that have faults. */
    public List<RunRow> rows(Run run, RunRow.@Nullable Outcome outcome, int afterIndex, int limit) {
        return query(connection -> switch (outcome) {
            case CREATED, UPDATED ->
                Subjects.named(subjects, run.subject()).changed(connection, run.id(), outcome, afterIndex, limit);
            case CLOSED ->
                run.dryRun()
                        ? Absences.of(connection, run.id(), outcome, afterIndex, limit)
                        : Subjects.named(subjects, run.subject())
                                .changed(connection, run.id(), outcome, afterIndex, limit);
            case HELD -> Absences.of(connection, run.id(), outcome, afterIndex, limit);
            case null, default -> rows.of(connection, run.id(), outcome, afterIndex, limit);
        });
    }

    void resume(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.stop();
    }

    @FunctionalInterface
    private interface Query<T> {
        T run(Connection connection) throws SQLException;
    }

    private <T> T query(Query<T> query) {
        try (var connection = dataSource.getConnection()) {
            return query.run(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger cannot be read", e);
        }
    }
}
