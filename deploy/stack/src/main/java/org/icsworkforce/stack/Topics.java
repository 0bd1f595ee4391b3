package org.icsworkforce.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of {@code deploy/topics.yaml}: the one place that says which there are, and how they are kept. */
public record Topics(List<Topic> topics) {

    /**
     * @param cleanup {@code compact} (latest event per key, for ever) or {@code delete}
     * @param retentionDays of a {@code delete} topic
     */
    public record Topic(String name, int partitions, String cleanup, Integer retentionDays) {

        Map<String, String> settings() {
            return cleanup.equals("compact")
                    ? Map.of("cleanup.policy", "compact")
                    : Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(retentionDays * 86_400_000L));
        }
    }

    public static Topics load() throws IOException {
        try (var file = Topics.class.getResourceAsStream("/topics.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readValue(file, Topics.class);
        }
    }

    /** Creates those that are missing; leaves the others as they are. */
    public void create(String bootstrapServers) throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Set<String> present = admin.listTopics().names().get();
            admin.createTopics(topics.stream()
                            .filter(topic -> !present.contains(topic.name()))
                            .map(topic ->
                                    new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.settings()))
                            .toList())
                    .all()
                    .get();
        }
    }
}
