package org.icsworkforce.kit.relay;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Asks the broker about itself, and does not wait for long. */
@ApplicationScoped
class Broker {

    private static final int TIMEOUT_MILLIS = 3_000;

    private final String bootstrapServers;
    private @Nullable Admin admin;

    Broker(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    Set<String> topics() throws ExecutionException, TimeoutException, InterruptedException {
        return get(admin().listTopics().names());
    }

    /** How many events of the topic the group has not acknowledged. In a compacted topic some of them may be gone. */
    long behind(Consumption consumption) throws ExecutionException, TimeoutException, InterruptedException {
        var partitions = get(
                        admin().describeTopics(List.of(consumption.topic())).allTopicNames())
                .get(consumption.topic())
                .partitions()
                .stream()
                .map(partition -> new TopicPartition(consumption.topic(), partition.partition()))
                .toList();
        var first = offsets(partitions, OffsetSpec.earliest());
        var end = offsets(partitions, OffsetSpec.latest());
        Map<TopicPartition, @Nullable OffsetAndMetadata> applied =
                get(admin().listConsumerGroupOffsets(consumption.group()).partitionsToOffsetAndMetadata());
        return partitions.stream()
                .mapToLong(partition -> {
                    var offset = applied.get(partition);
                    // what the topic keeps no more, nobody waits for; a new group begins at the beginning
                    long from = Math.max(first.get(partition).offset(), offset == null ? 0 : offset.offset());
                    return Math.max(0, end.get(partition).offset() - from);
                })
                .sum();
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(List<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, TimeoutException, InterruptedException {
        return get(admin().listOffsets(partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> which)))
                .all());
    }

    private static <T> T get(KafkaFuture<T> future) throws ExecutionException, TimeoutException, InterruptedException {
        return future.get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(Map.of(
                    "bootstrap.servers", bootstrapServers,
                    "request.timeout.ms", Integer.toString(TIMEOUT_MILLIS),
                    "default.api.timeout.ms", Integer.toString(TIMEOUT_MILLIS)));
        }
        return admin;
    }
}
