package org.icsworkforce.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two feeds tell one need: no service counts it twice, whatever is decided, killed and sent again. */
class LinkedNeedIT {

    /** Any will do: what is open is compared with what was open before. */
    private static final String STAFF_GROUP = "06";

    private final String name = "e2e-need-" + UUID.randomUUID().toString().substring(0, 8);
    private LocalSuite suite;
    private Partner trust;
    private Partner admin;

    @BeforeEach
    void people() throws Exception {
        suite = LocalSuite.running();
        trust = Partner.as("feed-RVV");
        admin = Partner.as("admin");
    }

    @Test
    void needOfTwoFeedsIsOneTargetAndPressesOnceUntilSomebodySaysThatItIsTwo() throws Exception {
        admin.put("/v1/campaigns/" + name, """
                {"name":"%s","target":{"organisations":["RVV"],"staffGroups":["%s"],"workstreams":["STROKE"]}}""".formatted(name, STAFF_GROUP));
        long targets = targets();
        long pressure = pressure();
        String one = push(name + "-a");
        String other = push(name + "-b");
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(trust.get("/v1/vacancies/" + other)
                        .body()
                        .path("counts")
                        .asBoolean(true))
                .isFalse());
        counts(targets + 1, pressure + 1);

        decide(one, other, "REJECTED");
        suite.process("vacancy-service").destroyForcibly();
        counts(targets + 2, pressure + 2);

        await().atMost(Duration.ofMinutes(3)).ignoreExceptions().untilAsserted(() -> decide(one, other, "LINKED"));
        counts(targets + 1, pressure + 1);

        admin.post("/v1/admin/vacancy-service/replay", "application/json", "").expect(202);
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(Events.on("workforce.vacancy.v1").stream()
                        .filter(event -> event.subject().equals(other))
                        .map(Events.Seen::id))
                .endsWith(other + "/4", other + "/4"));
        counts(targets + 1, pressure + 1);
    }

    /** Returns the id of the feed's one vacancy. */
    private String push(String feed) throws Exception {
        String path = "/v1/vacancy-feeds/" + feed;
        trust.put(path, """
                {"feed":"%s","owner":"RVV","organisations":["RVV"],"subject":"vacancies","format":"NDJSON",
                 "name":"One need of two feeds","synthetic":true}""".formatted(feed)).expect(201);
        trust.post(path + "/runs?mode=delta", "application/x-ndjson", """
                {"reference":"N","organisation":"RVV","title":"Scientist","staffGroup":"%s","posts":1,"wte":1,"status":"OPEN",\
                "workstream":"STROKE","aliases":[{"system":"ESR_REQUISITION","id":"%s"}]}""".formatted(STAFF_GROUP, name))
                .expect(200);
        return trust.all("/v1/vacancies?feed=" + feed).getFirst().path("id").asText();
    }

    private void decide(String one, String other, String state) throws Exception {
        String path = "/v1/vacancy-links/" + one + "/" + other;
        String tag = trust.get(path).expect(200).header("ETag");
        trust.put(path, "{\"state\":\"" + state + "\"}", "If-Match", tag).expect(200);
    }

    private void counts(long targets, long pressure) {
        // for a while: both figures pass through the number that is expected on their way to a wrong one
        await().atMost(Duration.ofMinutes(3))
                .during(Duration.ofSeconds(3))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    assertThat(targets()).isEqualTo(targets);
                    assertThat(pressure()).isEqualTo(pressure);
                });
    }

    private long targets() throws Exception {
        return admin.get("/v1/campaigns/" + name + "/targets")
                .expect(200)
                .body()
                .path("count")
                .path("vacancies")
                .asLong();
    }

    private long pressure() throws Exception {
        return admin.all("/v1/vacancy-pressure?organisation=RVV&staffGroup=" + STAFF_GROUP).stream()
                .mapToLong(cell -> cell.path("vacancies").asLong())
                .sum();
    }
}
