package org.icsworkforce.vacancy.record;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.icsworkforce.kit.test.Contracts;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class VacancyEventsTest {

    private static String row(String status, int posts) {
        return """
                {"reference":"E-1","organisation":"RVV","title":"Never told","staffGroup":"03","posts":%d,"wte":1.5,\
                "status":"%s"}""".formatted(posts, status);
    }

    @Test
    void everyStateIsToldInOrderAndNothingElse() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(row("APPROVED", 1));
        feed.push(row("OPEN", 1));
        feed.push(row("OPEN", 1));
        feed.push(row("OPEN", 2));
        feed.push(row("FILLED", 2));
        feed.push(row("OPEN", 2));

        var told = told(feed.feed(), 5);

        assertThat(told)
                .extracting(event -> header(event, "ce_type"))
                .containsExactly(
                        "org.icsworkforce.vacancy.changed.v1",
                        "org.icsworkforce.vacancy.opened.v1",
                        "org.icsworkforce.vacancy.changed.v1",
                        "org.icsworkforce.vacancy.closed.v1",
                        "org.icsworkforce.vacancy.reopened.v1");
        String id = told.getFirst().key();
        assertThat(told)
                .extracting(event -> header(event, "ce_id"))
                .containsExactly(id + "/1", id + "/2", id + "/3", id + "/4", id + "/5");
        for (var event : told) {
            String type = header(event, "ce_type").substring("org.icsworkforce.".length());
            Contracts.fits(type, event.value());
            assertThat(event.value()).doesNotContain("Never told");
        }
    }

    @Test
    void eventsBelongToTheTraceOfTheRequestThatMadeThem() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        var feed = Pushing.vacanciesOf("RVV");
        given().auth()
                .oauth2(Tokens.feed("RVV"))
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .contentType("application/x-ndjson")
                .body(row("OPEN", 1).getBytes(StandardCharsets.UTF_8))
                .post("/v1/vacancy-feeds/" + feed.feed() + "/runs")
                .then()
                .statusCode(200);

        assertThat(header(told(feed.feed(), 1).getFirst(), "traceparent")).startsWith("00-" + trace + "-");
    }

    @Test
    void replayTellsTheCurrentStateAgainUnderTheSameId() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(row("OPEN", 1));
        feed.push(row("OPEN", 2));
        told(feed.feed(), 2);
        given().auth()
                .oauth2(Tokens.feed("RVV"))
                .post("/v1/admin/vacancy-service/replay")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.admin())
                .post("/v1/admin/vacancy-service/replay")
                .then()
                .statusCode(202);
        var told = told(feed.feed(), 3);
        assertThat(header(told.getLast(), "ce_id")).isEqualTo(header(told.get(1), "ce_id"));
        assertThat(told.getLast().value()).isEqualTo(told.get(1).value());
    }

    /** The events of one feed's vacancies, once there are so many of them. */
    private static List<ConsumerRecord<String, String>> told(String feed, int count) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", TestStack.bootstrapServers(),
                "group.id", UUID.randomUUID().toString(),
                "auto.offset.reset", "earliest");
        var told = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("workforce.vacancy.v1"));
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(event -> {
                    if (event.value().contains("\"vacancy\":") && event.value().contains("\"feed\":\"" + feed + "\"")) {
                        told.add(event);
                    }
                });
                assertThat(told).hasSize(count);
            });
        }
        return told;
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
