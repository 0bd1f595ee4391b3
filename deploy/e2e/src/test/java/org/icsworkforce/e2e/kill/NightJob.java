package org.icsworkforce.e2e.kill;

import java.io.IOException;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.icsworkforce.e2e.Partner;
import org.icsworkforce.e2e.Partner.Answer;

/** A client as a night job is written: it sends the same again until it gets an answer that trying again would not change. */
final class NightJob {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int SHORTEST_PAUSE = 200;
    private static final int LONGEST_PAUSE = 3_000;

    private final String client;
    private final Tally tally;
    private final RandomGenerator random;
    private Partner partner;

    /** @param client of the local issuer */
    NightJob(String client, Tally tally, RandomGenerator random) throws IOException, InterruptedException {
        this.client = client;
        this.tally = tally;
        this.random = random;
        this.partner = Partner.as(client);
    }

    @FunctionalInterface
    interface Request {
        Answer send(Partner partner) throws IOException, InterruptedException;
    }

    Answer untilAnswered(Request request) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                Answer answer = request.send(partner);
                tally.count(answer.status());
                if (answer.status() == 401) {
                    partner = Partner.as(client); // it has expired
                } else if (answer.status() < 500 && answer.status() != 429 && answer.status() != 408) {
                    return answer;
                }
            } catch (IOException e) {
                tally.brokenOff();
            }
            Thread.sleep(random.nextInt(SHORTEST_PAUSE, LONGEST_PAUSE));
        }
        throw new IOException(client + " has had no answer for " + PATIENCE);
    }
}
