package org.icsworkforce.kit.relay;

import java.time.Instant;

/**
 * An event to be sent.
 *
 * @param row of the version row that it tells of, rising within its change
 * @param key that partitions the topic
 * @param type without prefix, for example {@code organisation.changed.v1}
 * @param subject id of the aggregate
 * @param version of the aggregate; the event's id is {@code subject/version}, so a replay repeats it
 * @param data the aggregate's whole public state as JSON
 */
public record Outgoing(
        long row, String topic, String key, String type, String subject, long version, Instant time, byte[] data) {}
