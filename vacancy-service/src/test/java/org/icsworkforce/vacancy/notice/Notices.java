package org.icsworkforce.vacancy.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.icsworkforce.kit.test.Broker;
import org.icsworkforce.kit.test.Contracts;

/** What a partner who reads the topic is told of a feed. */
public record Notices(List<ConsumerRecord<String, String>> events) {

    /** Once there are so many, and no more; repeats by a replay left out. */
    public static Notices of(String feed, int count) {
        var told = new LinkedHashMap<String, ConsumerRecord<String, String>>();
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Broker.read("workforce.vacancy.v1", feed)
                    .forEach(event -> told.putIfAbsent(Broker.header(event, "ce_id"), event));
            assertThat(told).hasSizeGreaterThanOrEqualTo(count);
        });
        assertThat(told).hasSize(count);
        var notices = new Notices(List.copyOf(told.values()));
        for (int i = 0; i < count; i++) {
            assertThat(Broker.header(notices.events.get(i), "ce_id")).isEqualTo(feed + "/" + (i + 1));
            Contracts.fits(notices.types().get(i), notices.events.get(i).value());
        }
        return notices;
    }

    public List<String> types() {
        return events.stream()
                .map(event -> Broker.header(event, "ce_type").substring("org.icsworkforce.".length()))
                .toList();
    }

    public JsonPath last() {
        return JsonPath.from(events.getLast().value());
    }
}
