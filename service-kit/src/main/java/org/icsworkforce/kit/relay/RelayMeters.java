package org.icsworkforce.kit.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** What is counted of events, sent and received. */
@ApplicationScoped
class RelayMeters {

    private final MeterRegistry registry;
    private final Map<String, AtomicReference<Double>> gauges = new ConcurrentHashMap<>();

    RelayMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void sent(List<Outgoing> events) {
        events.forEach(event ->
                registry.counter("workforce.events.sent", "type", event.type()).increment());
    }

    /** The change up to which all events of the source have been sent: it stands still when the relay does. */
    void watermark(String source, long number) {
        gauge("workforce.relay.watermark", Tags.of("source", source), number);
    }

    /** @param changes that have not been sent; not a number when it is not known, as for {@code seconds} */
    void unsent(String source, double changes, double seconds) {
        gauge("workforce.relay.unsent.changes", Tags.of("source", source), changes);
        gauge("workforce.relay.unsent.age.seconds", Tags.of("source", source), seconds);
    }

    /** @param events that lie on the topic and that the group has not applied; not a number when it is not known */
    void behind(Consumption consumption, double events) {
        gauge("workforce.consumer.lag", Tags.of("group", consumption.group(), "topic", consumption.topic()), events);
    }

    private void gauge(String name, Tags tags, double value) {
        gauges.computeIfAbsent(
                        name + tags,
                        _ -> registry.gauge(name, tags, new AtomicReference<>(value), AtomicReference::get))
                .set(value);
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
