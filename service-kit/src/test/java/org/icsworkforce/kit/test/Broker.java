package org.icsworkforce.kit.test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The broker of {@link TestStack} as another service sees it: sends events to it, and reads what was sent. */
public final class Broker {

    private Broker() {}

    /**
     * Sends an event as its producer would.
     *
     * @param type such as {@code thing.made.v1}
     */
    public static void send(String topic, String type, String subject, long version, String data) {
        send(
                topic,
                subject,
                data,
                Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", subject + "/" + version,
                        "ce_type", "org.icsworkforce." + type,
                        "ce_source", "/test",
                        "ce_subject", subject,
                        "ce_time", "2026-10-01T08:00:00Z",
                        "content-type", "application/json"));
    }

    /** Sends anything, for example what is no event at all; returns when the broker has it. */
    public static void send(String topic, String key, @Nullable String value, Map<String, String> headers) {
        var message = new ProducerRecord<String, String>(topic, key, value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", TestStack.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Everything that the topic holds for a key, oldest first. */
    public static List<ConsumerRecord<String, String>> read(String topic, String key) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", TestStack.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, String>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (key.equals(message.key())) {
                        found.add(message);
                    }
                });
            }
            return found;
        }
    }

    public static String header(ConsumerRecord<String, String> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
