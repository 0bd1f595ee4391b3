package org.icsworkforce.local.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.icsworkforce.local.load.InitialLoad.Failed;
import org.icsworkforce.local.sample.SampleHires;

/**
 * A campaign with costs and hires of past months, and their release: numbers of people are told from releases only, and
 * whoever starts the suite is to see some. All of it is invented.
 */
record CampaignLoad(PublicApi api, Consumer<String> say) {

    private static final String CAMPAIGN = "a-job-by-the-coast";
    private static final String PATH = "/v1/campaigns/" + CAMPAIGN;
    /** It is there already, from a load that was cut short. */
    private static final Set<Integer> THERE = Set.of(409, 428);

    private static final long POLL_MILLIS = 100;

    void run() throws IOException, InterruptedException, Failed {
        launch();
        var vacancies = new HashMap<String, List<String>>();
        int number = 0;
        for (SampleHires month : SampleHires.all()) {
            String client = month.client();
            if (!vacancies.containsKey(client)) {
                vacancies.put(client, vacancies(month));
            }
            spend(month);
            for (int i = 1; i <= month.hires(); i++) {
                hire(
                        month,
                        i,
                        vacancies
                                .get(client)
                                .get(number++ % vacancies.get(client).size()));
            }
        }
        awaitAttribution(SampleHires.all());
        var release =
                done("releasing hires", api.post("admin", "/v1/admin/recruitment-campaign-service/hire-releases"));
        say.accept("  %-30s %,8d hires, synthetic; released through %s"
                .formatted(CAMPAIGN, number, release.body().path("through").asText()));
    }

    private void launch() throws IOException, InterruptedException, Failed {
        try (var json = Objects.requireNonNull(CampaignLoad.class.getResourceAsStream("/data/sample/campaign.json"))) {
            done(
                    "drafting a campaign",
                    api.put("admin", PATH, new String(json.readAllBytes(), StandardCharsets.UTF_8)));
        }
        String tag = done("reading a campaign", api.get("admin", PATH)).tag();
        done("launching a campaign", api.post("admin", PATH + "/launch", tag));
    }

    private List<String> vacancies(SampleHires month) throws IOException, InterruptedException, Failed {
        var page = done("listing vacancies", api.get(month.client(), "/v1/vacancies?limit=50&feed=" + month.feed()));
        var ids = new ArrayList<String>();
        page.body()
                .path("results")
                .forEach(vacancy -> ids.add(vacancy.path("id").asText()));
        return ids;
    }

    private void spend(SampleHires month) throws IOException, InterruptedException, Failed {
        String cost = """
                {"costId": "coast-%1$s", "category": "EXTERNAL", "comparable": true, "amount": %2$d, "currency": "GBP",
                 "from": "%1$s-01", "to": "%1$s-28", "source": "facebook", "description": "synthetic"}""".formatted(month.month(), month.pence());
        done("telling a cost", api.postJson(month.client(), PATH + "/costs", cost));
    }

    private void hire(SampleHires month, int number, String vacancy) throws IOException, InterruptedException, Failed {
        String id = id(month, number);
        done("telling a touch", api.postJson(month.client(), "/v1/touches", """
                {"touchId": "%1$s", "at": "%2$s-05T18:04:00Z", "person": "%1$s", "source": "facebook",
                 "medium": "paid-social", "campaign": "%3$s", "evidence": "TRACKED"}""".formatted(
                        id, month.month(), CAMPAIGN)));
        done("telling a hire", api.postJson(month.client(), "/v1/hires", """
                {"hireId": "%1$s", "person": "%1$s", "vacancy": {"id": "%2$s"}, "organisation": "%3$s",
                 "acceptedOn": "%4$s-22"}""".formatted(
                        id, vacancy, month.organisation(), month.month())));
    }

    private static String id(SampleHires month, int number) {
        return "coast-%s-%s-%d".formatted(month.organisation(), month.month(), number);
    }

    /** The service learns of the vacancies by events, which may come after the hires. */
    private void awaitAttribution(List<SampleHires> months) throws IOException, InterruptedException, Failed {
        for (SampleHires month : months) {
            for (int i = 1; i <= month.hires(); i++) {
                while (done("reading a hire", api.get(month.client(), "/v1/hires/" + id(month, i)))
                        .body()
                        .path("state")
                        .asText()
                        .equals("AWAITING_VACANCY")) {
                    TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
                }
            }
        }
    }

    private static PublicApi.Answer done(String what, PublicApi.Answer answer) throws Failed {
        if (!answer.isSuccess() && !THERE.contains(answer.status())) {
            throw new Failed(what, answer);
        }
        return answer;
    }
}
