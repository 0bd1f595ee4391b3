package org.icsworkforce.local.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.icsworkforce.local.Push;
import org.icsworkforce.local.suite.Home;

/**
 * Has the reference data loaded, then registers the sample feeds and pushes their files, once. The mark that it is done is written last: a load that was cut
 * short begins again, and what had arrived counts as unchanged then.
 */
public record InitialLoad(Home home, PublicApi api, Consumer<String> say) {

    private static final Set<String> UNFINISHED = Set.of("RECEIVED", "RUNNING");
    private static final long POLL_MILLIS = 250;
    private static final int PRECONDITION_REQUIRED = 428;

    /** A call was refused; the message says which and why. */
    public static final class Failed extends Exception {

        private static final long serialVersionUID = 1L;

        Failed(Push push, String what, PublicApi.Answer answer) {
            this("%s feed %s as %s".formatted(what, push.feed(), push.client()), answer);
        }

        Failed(String what, PublicApi.Answer answer) {
            super("The initial load stopped: %s was answered %d %s".formatted(what, answer.status(), answer.body()));
        }
    }

    public void runOnce(List<Push> pushes, Clock clock) throws IOException, InterruptedException, Failed {
        loadReferenceData();
        if (Files.exists(home.loaded())) {
            return;
        }
        if (!pushes.isEmpty()) {
            say.accept("Loading the sample feeds, once, through the public API:");
        }
        for (Push push : pushes) {
            register(push);
            report(push, finished(push, send(push)));
        }
        prepareTour();
        new CampaignLoad(api, say).run();
        Files.writeString(home.loaded(), clock.instant() + "\n");
    }

    /** Asked for at every start: a new build may ship other files, and the same ones change nothing. */
    private void loadReferenceData() throws IOException, InterruptedException, Failed {
        var answer = api.post("admin", "/v1/admin/vacancy-service/reference-data");
        if (!answer.isSuccess()) {
            throw new Failed("loading the reference data", answer);
        }
        var loaded = answer.body();
        int organisations = loaded.at("/organisations/changed").asInt();
        int codeLists = loaded.at("/codeLists/changed").asInt();
        if (organisations + codeLists > 0) {
            say.accept("Loaded reference data through the public API: %,d organisations, %,d code lists"
                    .formatted(organisations, codeLists));
        }
    }

    /** What the README's tour finds: a registered feed, a campaign, and a touch of somebody made up. */
    private void prepareTour() throws IOException, InterruptedException, Failed {
        put("feed-RVV", "/v1/vacancy-feeds/rvv-tour", "feed.json");
        put("admin", "/v1/campaigns/mental-health-nursing", "campaign.json");
        var touch = api.post("feed-RVV", "/v1/touches", "application/json", () -> tourFile("touch.json"));
        if (!touch.isSuccess()) {
            throw new Failed("reporting a touch", touch);
        }
    }

    private void put(String client, String path, String file) throws IOException, InterruptedException, Failed {
        try (InputStream json = tourFile(file)) {
            var answer = api.put(client, path, new String(json.readAllBytes(), StandardCharsets.UTF_8));
            // 428: it is there already, from a load that was cut short
            if (!answer.isSuccess() && answer.status() != PRECONDITION_REQUIRED) {
                throw new Failed("putting " + path, answer);
            }
        }
    }

    private static InputStream tourFile(String name) {
        return Objects.requireNonNull(InitialLoad.class.getResourceAsStream("/data/tour/" + name), name);
    }

    private void register(Push push) throws IOException, InterruptedException, Failed {
        var answer = api.put(push.client(), "/v1/vacancy-feeds/" + push.feed(), push.registrationJson());
        if (!answer.isSuccess()) {
            throw new Failed(push, "registering", answer);
        }
    }

    private PublicApi.Answer send(Push push) throws IOException, InterruptedException, Failed {
        String query = push.query().isEmpty() ? "" : "?" + push.query();
        var answer = api.post(
                push.client(), "/v1/vacancy-feeds/" + push.feed() + "/runs" + query, push.contentType(), push.body());
        if (!answer.isSuccess()) {
            throw new Failed(push, "pushing to", answer);
        }
        return answer;
    }

    /** A large file is answered before it is applied: its run is asked for until it has ended. */
    private PublicApi.Answer finished(Push push, PublicApi.Answer first)
            throws IOException, InterruptedException, Failed {
        var answer = first;
        String run = first.location();
        while (answer.status() == 202
                || UNFINISHED.contains(answer.body().path("state").asText())) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            answer = api.get(push.client(), run);
        }
        if (!answer.isSuccess() || !answer.body().path("state").asText().equals("COMPLETED")) {
            throw new Failed(push, "the run of", answer);
        }
        return answer;
    }

    private void report(Push push, PublicApi.Answer answer) {
        var run = answer.body();
        say.accept(String.format(
                Locale.ROOT,
                "  %-30s %,8d rows: %,d created, %,d updated, %,d unchanged, %,d rejected",
                push.feed(),
                run.path("received").asInt(),
                run.path("created").asInt(),
                run.path("updated").asInt(),
                run.path("unchanged").asInt(),
                run.path("rejected").asInt()));
    }
}
