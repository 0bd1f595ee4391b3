package org.icsworkforce.e2e.kill;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.icsworkforce.e2e.Partner;
import org.icsworkforce.e2e.Partner.Answer;
import org.jspecify.annotations.Nullable;

/** A client as a night job is written: it sends the same again until it gets an answer that trying again would not change. */
final class NightJob {

    static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int SHORTEST_PAUSE = 200;
    private static final int LONGEST_PAUSE = 3_000;

    private final @Nullable String client;
    private final Tally tally;
    private final RandomGenerator random;
    private Partner partner;

    /** @param client of the local issuer; null for somebody who does not sign in */
    NightJob(@Nullable String client, Tally tally, RandomGenerator random) throws IOException, InterruptedException {
        this.client = client;
        this.tally = tally;
        this.random = random;
        this.partner = signedIn();
    }

    @FunctionalInterface
    interface Request {
        Answer send(Partner partner) throws IOException, InterruptedException;
    }

    Answer untilAnswered(Request request) {
        return await().alias(client + " is answered")
                .atMost(PATIENCE)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval((_, _) -> Duration.ofMillis(random.nextInt(SHORTEST_PAUSE, LONGEST_PAUSE)))
                .until(() -> once(request), Optional::isPresent)
                .orElseThrow();
    }

    /** Empty when it is worth while to try again. */
    private Optional<Answer> once(Request request) throws InterruptedException {
        try {
            Answer answer = request.send(partner);
            tally.count(answer.status());
            if (answer.status() == 401) {
                partner = signedIn(); // it has expired
                return Optional.empty();
            }
            return isPassing(answer) ? Optional.empty() : Optional.of(answer);
        } catch (IOException e) {
            tally.brokenOff();
            return Optional.empty();
        }
    }

    private static boolean isPassing(Answer answer) {
        return answer.status() >= 500
                || answer.status() == 429
                || answer.status() == 408
                || answer.body().path("code").asText().equals("IDEMPOTENCY_IN_PROGRESS");
    }

    private Partner signedIn() throws IOException, InterruptedException {
        return client == null ? Partner.anybody() : Partner.as(client);
    }
}
