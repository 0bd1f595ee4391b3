package org.icsworkforce.kit.relay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event to be sent.
 *
 * @param row of the version row that it tells of, rising within its change
 * @param key that partitions the topic
 * @param type without prefix, for example {@code organisation.changed.v1}
 * @param subject id of the aggregate
 * @param version of the aggregate; the event's id is {@code subject/version}, so a replay repeats it
 * @param data the aggregate's whole public state as JSON
 * @param trace of the request that changed it; null when nobody knows
 */
public record Outgoing(
        long row,
        String topic,
        String key,
        String type,
        String subject,
        long version,
        Instant time,
        byte[] data,
        @Nullable String trace) {

    public Outgoing(
            long row, String topic, String key, String type, String subject, long version, Instant time, byte[] data) {
        this(row, topic, key, type, subject, version, time, data, null);
    }

    Outgoing of(@Nullable String trace) {
        return new Outgoing(row, topic, key, type, subject, version, time, data, trace);
    }
}
