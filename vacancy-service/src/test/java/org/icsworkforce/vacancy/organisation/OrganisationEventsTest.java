package org.icsworkforce.vacancy.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.icsworkforce.kit.relay.Outgoing;
import org.icsworkforce.kit.test.Contracts;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OrganisationEventsTest {

    @Inject
    OrganisationEvents events;

    @Inject
    Organisations organisations;

    @Inject
    DataSource dataSource;

    @Test
    void everyOrganisationIsToldOnTheTopic() {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                TestStack.bootstrapServers(),
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest");
        var told = new HashMap<String, ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("workforce.organisation.v1"));
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> told.put(message.key(), message));
                assertThat(told.keySet())
                        .containsAll(organisations.all().stream()
                                .map(Organisation::code)
                                .toList());
            });
        }

        var council = told.get("GSS:E10000016");
        assertThat(header(council, "ce_type")).isEqualTo("org.icsworkforce.organisation.changed.v1");
        assertThat(header(council, "ce_source")).isEqualTo("/vacancy-service");
        assertThat(header(council, "ce_subject")).isEqualTo("GSS:E10000016");
        assertThat(header(council, "ce_id")).startsWith("GSS:E10000016/");
        told.values().stream()
                .filter(message ->
                        !message.key().startsWith("RYY") || message.key().equals("RYY"))
                .limit(200)
                .forEach(message -> Contracts.fits(OrganisationChanged.TYPE, message.value()));
    }

    @Test
    void replayTellsEveryOrganisationOnceInPages() throws SQLException {
        var told = new HashMap<String, Outgoing>();
        try (var connection = dataSource.getConnection()) {
            String after = "";
            List<Outgoing> page;
            do {
                page = events.current(connection, after, 500);
                for (Outgoing event : page) {
                    assertThat(told.put(event.subject(), event)).isNull();
                    after = event.subject();
                }
            } while (!page.isEmpty());
        }

        assertThat(told).hasSize(organisations.all().size());
        assertThat(new String(told.get("09C").data(), StandardCharsets.UTF_8)).contains("\"open\":false");
    }

    @Test
    void exampleFitsTheSchema() {
        Contracts.exampleFits(OrganisationChanged.TYPE);
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
