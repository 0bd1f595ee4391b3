package org.icsworkforce.kit.relay;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.icsworkforce.kit.trace.Trace;

/** An event and the message that brought it. */
record Received<T>(ConsumerRecord<String, byte[]> message, Event<T> event) {

    /** Of the request that changed the subject; empty when the producer did not know it. */
    Optional<String> trace() {
        var header = message.headers().lastHeader("traceparent");
        return Optional.ofNullable(header).map(one -> Trace.of(new String(one.value(), StandardCharsets.US_ASCII)));
    }

    static <T> Received<T> newer(Received<T> one, Received<T> other) {
        return other.event.version() >= one.event.version() ? other : one;
    }
}
