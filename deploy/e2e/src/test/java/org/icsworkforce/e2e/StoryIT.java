package org.icsworkforce.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a trust's feed to a number that an analyst asks for, through one gateway. */
class StoryIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final String story = "e2e-story-" + UUID.randomUUID().toString().substring(0, 8);
    private final String feed = "/v1/vacancy-feeds/" + story;
    private Partner trust;
    private Partner analyst;
    private Partner admin;

    @BeforeEach
    void people() throws Exception {
        LocalSuite.running();
        trust = Partner.as("feed-RVV");
        analyst = Partner.as("analyst");
        admin = Partner.as("admin");
    }

    @Test
    void vacancyBecomesTargetHireAndAttraction() throws Exception {
        register(feed, "vacancies");
        trustSendsFourRows();
        JsonNode vacancy = theVacancy();
        campaignFindsItsTarget(vacancy);
        retentionSeesThePressure();
        trustReportsTheHire();
        vacancyKnowsItsAttraction(vacancy);
    }

    @Test
    void establishmentBecomesARate() throws Exception {
        register(feed, "establishment");
        var report = trust.post(feed + "/runs?mode=delta", "application/x-ndjson", """
                        {"organisation":"RVV","month":"2016-01","staffGroup":"03","staffGroupScheme":"NWD","basis":"NHS",\
                        "establishmentWte":2410.5,"inPostWte":2188.2,"source":"PWR"}
                        """)
                .expect(200)
                .body();
        assertThat(report.path("created").asInt()).as("%s", report).isEqualTo(1);

        String query = "?organisation=RVV&staffGroup=03&period=2016-01&measure=nhs-gap";
        var observations = analyst.get("/v1/datasets/vacancy-rate/observations" + query)
                .expect(200)
                .body()
                .path("results");
        assertThat(observations).hasSize(1);
        assertThat(observations.get(0).path("value").asText()).isEqualTo("9.22");
        assertThat(observations.get(0).path("numerator").asText()).isEqualTo("222.3");
        assertThat(analyst.text("/v1/datasets/vacancy-rate/observations.csv" + query))
                .hasLineCount(2)
                .contains(",nhs-gap,percent,9.22,222.3,2410.5,");
    }

    @Test
    void feedIsClosedToOthers() throws Exception {
        register(feed, "vacancies");

        assertThat(Partner.as("feed-RWF")
                        .post(feed + "/runs?mode=delta", "application/x-ndjson", "{}\n")
                        .status())
                .isEqualTo(403);
        assertThat(analyst.post(feed + "/runs?mode=delta", "application/x-ndjson", "{}\n")
                        .status())
                .isEqualTo(403);
        var refused = Partner.unknown().get("/v1/vacancies").expect(401).body();
        assertThat(refused.path("type").asText()).startsWith("/problems/");
    }

    private void register(String path, String subject) throws Exception {
        var answer = trust.put(path, """
                {"feed":"%s","owner":"RVV","organisations":["RVV"],"subject":"%s","format":"NDJSON",
                 "name":"End-to-end story","synthetic":true}""".formatted(story, subject));
        assertThat(answer.status()).as("%s", answer.body()).isIn(200, 201);
    }

    private void trustSendsFourRows() throws Exception {
        var report = trust.post(feed + "/runs?mode=delta", "application/x-ndjson", """
                        {"reference":"S-1","organisation":"RVV","title":"Staff Nurse","staffGroup":"03","jobRole":"03007",\
                        "posts":4,"wte":3.6,"status":"OPEN","hardToFill":true,"workstream":"CANCER",\
                        "milestones":{"advertisedOn":"2026-09-08"}}
                        {"reference":"S-2","organisation":"RVV","title":"Physiotherapist","staffGroup":"04",\
                        "posts":1,"wte":0.8,"status":"OPEN","milestones":{"advertisedOn":"2026-09-09"}}
                        {"reference":"S-3","organisation":"RZZ","title":"Midwife","staffGroup":"03",\
                        "posts":1,"wte":1,"status":"OPEN"}
                        {"reference":"S-4","organisation":"RVV","title":"Assistant","staffGroup":"99",\
                        "posts":0,"wte":"2,5","status":"OPEN"}
                        """)
                .expect(200)
                .body();
        assertThat(report.path("created").asInt()).as("%s", report).isEqualTo(2);
        assertThat(report.path("rejected").asInt()).isEqualTo(2);
        assertThat(codes(report, "S-3")).containsExactly("UNKNOWN_ORGANISATION");
        assertThat(codes(report, "S-4")).hasSize(3);
    }

    private static List<String> codes(JsonNode report, String reference) {
        return StreamSupport.stream(report.path("faults").spliterator(), false)
                .filter(fault -> fault.path("reference").asText().equals(reference))
                .map(fault -> fault.path("code").asText())
                .toList();
    }

    private JsonNode theVacancy() throws Exception {
        var found = analyst.all("/v1/vacancies?feed=" + story + "&reference=S-1");
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().path("synthetic").asBoolean()).isTrue();
        assertThat(found.getFirst().path("attraction")).isEmpty();
        return found.getFirst();
    }

    private void campaignFindsItsTarget(JsonNode vacancy) throws Exception {
        var answer = admin.put("/v1/campaigns/" + story, """
                {"name":"End-to-end story","target":{"organisations":["RVV"],"staffGroups":["03"],"hardToFill":true,
                 "workstreams":["CANCER"]}}""");
        assertThat(answer.status()).as("%s", answer.body()).isIn(200, 201);
        await().atMost(SOON).untilAsserted(() -> assertThat(analyst.all("/v1/campaigns/" + story + "/targets"))
                .extracting(target -> target.path("vacancy").asText())
                .contains(vacancy.path("id").asText()));
    }

    private void retentionSeesThePressure() throws Exception {
        await().atMost(SOON).untilAsserted(() -> {
            var cells = analyst.all("/v1/vacancy-pressure?organisation=RVV&staffGroup=03");
            assertThat(cells).hasSize(1);
            assertThat(cells.getFirst().path("posts").asInt()).isGreaterThanOrEqualTo(4);
        });
    }

    private void trustReportsTheHire() throws Exception {
        var touch = trust.post("/v1/touches", "application/json", """
                {"touchId":"%1$s","at":"2026-10-12T18:04:00Z","person":"%1$s","source":"facebook","medium":"paid-social",
                 "campaign":"%1$s","evidence":"TRACKED","channelType":"ONLINE"}""".formatted(story));
        assertThat(touch.status()).as("%s", touch.body()).isIn(200, 201);
        trust.post("/v1/hires", "application/json", """
                        {"hireId":"%1$s","person":"%1$s","vacancy":{"feed":"%1$s","reference":"S-1"},"post":1,
                         "acceptedOn":"2026-11-09","startedOn":"2026-11-16"}""".formatted(story)).expect(201);
    }

    private void vacancyKnowsItsAttraction(JsonNode vacancy) {
        await().atMost(SOON).untilAsserted(() -> {
            var attraction = analyst.get("/v1/vacancies/" + vacancy.path("id").asText())
                    .expect(200)
                    .body()
                    .path("attraction");
            assertThat(attraction).hasSize(1);
            assertThat(attraction.get(0).path("campaign").asText()).isEqualTo(story);
            assertThat(attraction.get(0).path("evidence").asText()).isEqualTo("TRACKED");
        });
    }
}
