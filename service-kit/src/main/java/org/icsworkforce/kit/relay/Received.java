package org.icsworkforce.kit.relay;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An event and the message that brought it. */
record Received<T>(ConsumerRecord<String, byte[]> message, Event<T> event) {

    static <T> Received<T> newer(Received<T> one, Received<T> other) {
        return other.event.version() >= one.event.version() ? other : one;
    }
}
