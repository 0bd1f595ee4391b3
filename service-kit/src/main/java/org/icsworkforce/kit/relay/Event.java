package org.icsworkforce.kit.relay;

import java.time.Instant;

/**
 * An event as received: the latest that this batch holds of its subject.
 *
 * @param type without prefix, for example {@code organisation.changed.v1}
 */
public record Event<T>(String type, String subject, long version, Instant time, T data) {}
