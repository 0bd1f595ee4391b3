package org.icsworkforce.e2e.kill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.icsworkforce.e2e.Partner.Answer;
import org.jspecify.annotations.Nullable;

/** One partner's hires and what reached the people: some before their vacancy is known, some touches after the hire. */
final class HireJob implements Job {

    private static final String JSON = "application/json";
    /** How far ahead of the feed a hire may be. */
    private static final int AHEAD = 20;

    private final String feed;
    private final NightJob client;
    private final Told told;
    private final RandomGenerator random;
    private int hires;

    HireJob(String feed, NightJob client, Told told, RandomGenerator random) {
        this.feed = feed;
        this.client = client;
        this.told = told;
        this.random = random;
    }

    @Override
    public Duration step() throws Exception {
        int known = told.of(feed).size();
        if (known == 0) {
            return Duration.ofMillis(500);
        }
        String id = feed + "-H" + hires++;
        String reference =
                FeedJob.reference(random.nextInt(8) == 0 ? known + random.nextInt(AHEAD) : random.nextInt(known));
        var hire = new Told.Hire(feed, reference, random.nextInt(1, 9), campaign(), id);
        boolean touchComesLate = random.nextInt(3) == 0;
        if (!touchComesLate) {
            touch(id, hire);
        }
        Answer reported = report(id, hire, List.of(200, 201));
        if (touchComesLate) {
            touch(id, hire);
        }
        if (random.nextInt(4) == 0) {
            report(id, hire, List.of(200));
        }
        told.hires().put(reported.body().path("id").asText(), hire);
        return Duration.ofMillis(random.nextInt(300));
    }

    private @Nullable String campaign() {
        var campaigns = new ArrayList<>(told.campaigns().keySet());
        return campaigns.isEmpty() ? null : campaigns.get(random.nextInt(campaigns.size()));
    }

    private void touch(String id, Told.Hire hire) throws Exception {
        String campaign = hire.campaign() == null ? "" : "\"campaign\":\"" + hire.campaign() + "\",";
        expect(
                List.of(200, 201),
                "touch " + id,
                client.untilAnswered(
                        partner -> partner.post("/v1/touches", JSON, """
                {"touchId":"%s","at":"2026-10-12T18:04:00Z","person":"%s","source":"%s",%s
                 "evidence":"TRACKED","channelType":"ONLINE"}""".formatted(id, id, id, campaign))));
    }

    private Answer report(String id, Told.Hire hire, List<Integer> expected) throws Exception {
        return expect(
                expected,
                "hire " + id,
                client.untilAnswered(partner -> partner.post(
                        "/v1/hires", JSON, """
                {"hireId":"%s","person":"%s","vacancy":{"feed":"%s","reference":"%s"},"post":%d,
                 "acceptedOn":"2026-11-09","startedOn":"2026-11-16"}""".formatted(id, id, hire.feed(), hire.reference(), hire.post()))));
    }

    private Answer expect(List<Integer> statuses, String what, Answer answer) {
        if (!statuses.contains(answer.status())) {
            told.surprises().add("%s: %d %s".formatted(what, answer.status(), answer.body()));
        }
        return answer;
    }
}
