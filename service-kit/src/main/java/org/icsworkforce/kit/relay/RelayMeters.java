package org.icsworkforce.kit.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What is counted of events, sent and received. */
@ApplicationScoped
class RelayMeters {

    private final MeterRegistry registry;
    private final Map<String, AtomicLong> watermarks = new ConcurrentHashMap<>();

    RelayMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void sent(List<Outgoing> events) {
        events.forEach(event ->
                registry.counter("workforce.events.sent", "type", event.type()).increment());
    }

    /** The change up to which all events of the source have been sent: it stands still when the relay does. */
    void watermark(String source, long number) {
        watermarks
                .computeIfAbsent(
                        source,
                        name -> registry.gauge("workforce.relay.watermark", Tags.of("source", name), new AtomicLong()))
                .set(number);
    }

    void received(String consumer, int applied, int known) {
        registry.counter("workforce.events.received", "consumer", consumer, "outcome", "applied")
                .increment(applied);
        registry.counter("workforce.events.received", "consumer", consumer, "outcome", "known")
                .increment(known);
    }

    void setAside(String consumer, String reason) {
        registry.counter("workforce.events.set.aside", "consumer", consumer, "reason", reason)
                .increment();
    }
}
