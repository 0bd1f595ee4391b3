package org.icsworkforce.kit.relay;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Writes to Kafka and waits for the acknowledgement. CloudEvents 1.0, Kafka protocol binding, binary mode. */
@ApplicationScoped
class Sender {

    private static final String TYPE_PREFIX = "org.icsworkforce.";

    private static final HexFormat HEX = HexFormat.of();

    private final RelayMeters meters;
    private final RandomGenerator ids = new SplittableRandom();
    private final String bootstrapServers;
    private final String source;
    private @Nullable KafkaProducer<String, byte[]> producer;

    Sender(
            RelayMeters meters,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.meters = meters;
        this.bootstrapServers = bootstrapServers;
        this.source = "/" + application;
    }

    void stop(@Observes ShutdownEvent event) {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
    }

    /** Sends the events in order. Returns when all are acknowledged. */
    void send(List<Outgoing> events) {
        deliver(events.stream().map(this::toRecord).toList());
        meters.sent(events);
    }

    void deliver(List<ProducerRecord<String, byte[]>> records) {
        try {
            var acknowledgements = new ArrayList<Future<RecordMetadata>>(records.size());
            for (var event : records) {
                acknowledgements.add(producer().send(event));
            }
            for (var acknowledgement : acknowledgements) {
                acknowledgement.get();
            }
        } catch (ExecutionException e) {
            throw new SendFailed(e.getCause());
        } catch (KafkaException e) {
            throw new SendFailed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SendFailed(e);
        }
    }

    private ProducerRecord<String, byte[]> toRecord(Outgoing event) {
        var message = new ProducerRecord<>(event.topic(), event.key(), event.data());
        Headers headers = message.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", event.subject() + "/" + event.version());
        add(headers, "ce_type", TYPE_PREFIX + event.type());
        add(headers, "ce_source", source);
        add(headers, "ce_subject", event.subject());
        add(headers, "ce_time", event.time().toString());
        add(headers, "content-type", "application/json");
        if (event.trace() != null) {
            add(headers, "traceparent", "00-" + event.trace() + "-" + HEX.toHexDigits(ids.nextLong() | 1) + "-01");
        }
        return message;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of(
                            "bootstrap.servers", bootstrapServers,
                            "acks", "all",
                            "enable.idempotence", "true",
                            "compression.type", "zstd",
                            "linger.ms", "2",
                            "max.block.ms", "5000",
                            "delivery.timeout.ms", "30000",
                            "request.timeout.ms", "10000"),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }
}
