package org.icsworkforce.kit.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.icsworkforce.kit.change.ChangeLog;
import org.icsworkforce.kit.problem.Causes;
import org.icsworkforce.kit.trace.Trace;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Applies a batch of a topic to a projection: each subject's latest state, once. What cannot be read or does not fit is
 * set aside as a dead letter; anything else that fails is tried again until it works, for the broker keeps the events.
 */
@ApplicationScoped
public class Subscriber {

    private static final Logger LOG = Logger.getLogger(Subscriber.class);
    private static final int MAX_BACKOFF_MILLIS = 10_000;

    private final ChangeLog changes;
    private final EventReader reader;
    private final DeadLetters deadLetters;
    private final RelayMeters meters;

    Subscriber(ChangeLog changes, EventReader reader, DeadLetters deadLetters, RelayMeters meters) {
        this.changes = changes;
        this.reader = reader;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    /** Returns when every event of the batch is applied, passed over or set aside. */
    public <T> void accept(ConsumerRecords<String, byte[]> records, Projection<T> projection) {
        var latest = new LinkedHashMap<String, Received<T>>();
        for (var message : records) {
            try {
                var received = reader.read(message, projection);
                if (received != null) {
                    // a later event of the subject holds all that the earlier one told
                    latest.merge(received.event().subject(), received, Received::newer);
                }
            } catch (UnreadableEvent e) {
                persist(() -> deadLetters.add(message, projection.subscription().consumer(), e.reason()));
            }
        }
        apply(latest.values(), projection);
    }

    private <T> void apply(Collection<Received<T>> batch, Projection<T> projection) {
        if (batch.isEmpty()) {
            return;
        }
        persist(() -> {
            try (var scope = Trace.within(common(batch))) {
                tell(projection.subscription().consumer(), batch.size(), append(batch, projection));
            } catch (RuntimeException e) {
                if (!doesNotFit(e)) {
                    throw e;
                }
                isolate(batch, projection);
            }
        });
    }

    private <T> List<Received<T>> append(Collection<Received<T>> batch, Projection<T> projection) {
        return changes.append("EVENTS", null, projection.subscription().consumer(), (connection, change) -> {
            var fresh = markApplied(connection, batch);
            if (!fresh.isEmpty()) {
                projection.apply(
                        connection, change, fresh.stream().map(Received::event).toList());
            }
            return fresh;
        });
    }

    /** The trace of all of them; null when they are of several. */
    private static <T> @Nullable String common(Collection<Received<T>> batch) {
        var traces = batch.stream().map(Received::trace).distinct().limit(2).toList();
        return traces.size() == 1 ? traces.getFirst().orElse(null) : null;
    }

    /** One line per trace, so that a request can be followed to what became of it here. */
    private <T> void tell(String consumer, int received, List<Received<T>> applied) {
        meters.received(consumer, applied.size(), received - applied.size());
        var byTrace = applied.stream()
                .collect(Collectors.groupingBy(Received::trace, LinkedHashMap::new, Collectors.counting()));
        byTrace.forEach((trace, events) -> {
            try (var scope = Trace.within(trace.orElse(null))) {
                LOG.infof("events applied consumer=%s events=%d", consumer, events);
            }
        });
    }

    /** One of the events does not fit: the others must not wait for it. */
    private <T> void isolate(Collection<Received<T>> batch, Projection<T> projection) {
        if (batch.size() == 1) {
            deadLetters.add(
                    batch.iterator().next().message(), projection.subscription().consumer(), "DOES_NOT_FIT");
            return;
        }
        for (Received<T> one : batch) {
            apply(List.of(one), projection);
        }
    }

    private static <T> List<Received<T>> markApplied(Connection connection, Collection<Received<T>> batch)
            throws SQLException {
        String topic = batch.iterator().next().message().topic();
        Set<String> fresh = new HashSet<>();
        try (var mark = connection.prepareStatement("""
                insert into event_seen as seen (topic, subject, version)
                select ?, subject, version from unnest(?::text[], ?::bigint[]) as batch (subject, version)
                order by subject
                on conflict (topic, subject) do update set version = excluded.version
                where seen.version < excluded.version
                returning subject""")) {
            mark.setString(1, topic);
            mark.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            batch.stream()
                                    .map(received -> received.event().subject())
                                    .toArray()));
            mark.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint",
                            batch.stream()
                                    .map(received -> received.event().version())
                                    .toArray()));
            try (var result = mark.executeQuery()) {
                while (result.next()) {
                    fresh.add(result.getString(1));
                }
            }
        }
        return batch.stream()
                .filter(received -> fresh.contains(received.event().subject()))
                .toList();
    }

    /** SQLSTATE classes 22 (data exception) and 23 (integrity), or a value that cannot be read: trying again cannot help. */
    private static boolean doesNotFit(Throwable failure) {
        var refused = Causes.find(failure, SQLException.class);
        return refused != null && refused.getSQLState() != null
                ? refused.getSQLState().startsWith("22")
                        || refused.getSQLState().startsWith("23")
                : Causes.find(failure, IllegalArgumentException.class) != null;
    }

    private static void persist(Runnable work) {
        for (int wait = 100; ; wait = Math.min(wait * 2, MAX_BACKOFF_MILLIS)) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                LOG.warnf("consumer waits reason=%s wait=%dms", e.getMessage(), wait);
                pause(wait);
            }
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            // shutdown: the batch is not acknowledged, so the broker hands it out again
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to try again", e);
        }
    }
}
