package org.icsworkforce.e2e.kill;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.icsworkforce.e2e.Partner.Answer;

/** Somebody who drafts campaigns. */
final class CampaignJob implements Job {

    private static final int MOST = 30;

    private final String prefix;
    private final List<String> organisations;
    private final NightJob client;
    private final Told told;
    private final RandomGenerator random;

    CampaignJob(String prefix, List<String> organisations, NightJob client, Told told, RandomGenerator random) {
        this.prefix = prefix;
        this.organisations = organisations;
        this.client = client;
        this.told = told;
        this.random = random;
    }

    @Override
    public Duration step() throws Exception {
        if (told.campaigns().size() < MOST) {
            draft();
        }
        return Duration.ofMillis(random.nextInt(1_000, 4_000));
    }

    private void draft() throws Exception {
        String code = prefix + "-c" + told.campaigns().size();
        var rule = new Told.Rule(
                organisations.get(random.nextInt(organisations.size())), List.of("03", "04"), random.nextBoolean());
        String terms = """
                {"name":"Kill test %s","target":{"organisations":["%s"],"staffGroups":["03","04"],"hardToFill":%s}}""".formatted(code, rule.organisation(), rule.hardToFill());
        Answer answer = client.untilAnswered(partner -> partner.put("/v1/campaigns/" + code, terms));
        if (answer.status() == 428) {
            // an earlier attempt was taken, and its answer lost: it is there
            answer = client.untilAnswered(partner -> partner.get("/v1/campaigns/" + code));
        }
        if (answer.body().path("name").asText().equals("Kill test " + code)) {
            told.campaigns().put(code, rule);
        } else {
            told.surprises().add("campaign %s: %d %s".formatted(code, answer.status(), answer.body()));
        }
    }
}
