package org.icsworkforce.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
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

/** The events on the vacancy topic, from its beginning to where it ends now. */
final class VacancyEvents {

    private static final String TOPIC = "workforce.vacancy.v1";

    private VacancyEvents() {}

    /** @param id the CloudEvents id, the same when the same event is sent again */
    record Seen(String id, String subject) {}

    static List<Seen> of(String feed) throws IOException {
        Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + (LocalSuite.PORT + 6));
        var seen = new ArrayList<Seen>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (var event : consumer.poll(Duration.ofSeconds(1))) {
                    if (new ObjectMapper()
                            .readTree(event.value())
                            .path("feed")
                            .asText()
                            .equals(feed)) {
                        seen.add(new Seen(header(event, "ce_id"), header(event, "ce_subject")));
                    }
                }
            }
        }
        return seen;
    }

    private static String header(ConsumerRecord<?, ?> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
