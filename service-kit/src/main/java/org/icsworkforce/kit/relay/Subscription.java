package org.icsworkforce.kit.relay;

import java.util.Set;

/**
 * Who reads which events of a topic.
 *
 * @param consumer as logs, metrics and dead letters name it: {@code <service>/<read model>}
 * @param shape the fields that it reads; producers may add others
 * @param types without prefix; others on the topic are passed over
 */
public record Subscription<T>(String consumer, Class<T> shape, Set<String> types) {}
