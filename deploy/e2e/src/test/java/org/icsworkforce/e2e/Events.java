package org.icsworkforce.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What lies on a topic, from its beginning to where it ends now. */
public final class Events {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Events() {}

    /**
     * @param id the CloudEvents id, the same when the same event is sent again
     * @param key decides the partition
     * @param data missing when there is no content
     */
    public record Seen(String id, String subject, String key, JsonNode data) {}

    /** In the order of each partition. */
    public static List<Seen> on(String topic) throws IOException {
        var seen = new ArrayList<Seen>();
        for (var event : all(topic)) {
            seen.add(new Seen(
                    header(event, "ce_id"),
                    header(event, "ce_subject"),
                    String.valueOf(event.key()),
                    event.value() == null ? MissingNode.getInstance() : JSON.readTree(event.value())));
        }
        return seen;
    }

    /** W3C Trace Context of the events of one subject. */
    static List<String> traceparents(String topic, String subject) {
        return all(topic).stream()
                .filter(event -> header(event, "ce_subject").equals(subject))
                .map(event -> header(event, "traceparent"))
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> all(String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + (LocalSuite.PORT + 6));
        var events = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(events::add);
            }
        }
        return events;
    }

    private static String header(ConsumerRecord<?, ?> event, String name) {
        var header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
