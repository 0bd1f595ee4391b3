package org.icsworkforce.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** What a client asks for under a trace of its own can be followed to what other services made of it. */
class TraceIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String trace = hex() + hex();
    private final String span = hex();

    private static String hex() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong() | 1);
    }

    @Test
    void traceOfAClientIsInTheLogsOfAllWhoWorkedForItAndInTheEvent() throws Exception {
        LocalSuite.running();
        var trust = Partner.as("feed-RVV");
        String feed = "e2e-trace-" + trace.substring(0, 8);
        trust.put("/v1/vacancy-feeds/" + feed, """
                        {"feed":"%s","owner":"RVV","organisations":["RVV"],"subject":"vacancies","format":"NDJSON",
                         "name":"Trace","synthetic":true}""".formatted(feed)).expect(201);

        var report = trust.post(
                        "/v1/vacancy-feeds/" + feed + "/runs?mode=delta",
                        "application/x-ndjson",
                        """
                        {"reference":"T-1","organisation":"RVV","title":"Nurse","staffGroup":"03","posts":1,"wte":1,\
                        "status":"OPEN"}
                        """,
                        "traceparent",
                        "00-" + trace + "-" + span + "-01")
                .expect(200)
                .body();
        String vacancy =
                trust.all("/v1/vacancies?feed=" + feed).getFirst().path("id").asText();

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(said("gateway")).anySatisfy(line -> assertThat(line).contains("path=/v1/vacancy-feeds/" + feed));
            assertThat(said("vacancy-service")).anySatisfy(line -> assertThat(line)
                    .contains("run completed")
                    .contains(report.path("id").asText()));
            assertThat(said("retention-service"))
                    .anySatisfy(line -> assertThat(line).contains("events applied"));
            assertThat(said("recruitment-campaign-service"))
                    .anySatisfy(line -> assertThat(line).contains("events applied"));
        });
        assertThat(Events.traceparents("workforce.vacancy.v1", vacancy))
                .hasSize(1)
                .allSatisfy(parent -> assertThat(parent)
                        .matches("00-" + trace + "-[0-9a-f]{16}-01")
                        .doesNotContain(span));
    }

    /** The messages of the part's lines that belong to the trace. Each line is an object by itself. */
    private List<String> said(String part) throws IOException {
        var messages = new ArrayList<String>();
        for (String line : Files.readAllLines(LocalSuite.log(part))) {
            JsonNode entry = line.startsWith("{") ? JSON.readTree(line) : JSON.createObjectNode();
            if (entry.path("mdc").path("traceId").asText().equals(trace)) {
                messages.add(entry.path("message").asText());
            }
        }
        return messages;
    }
}
