package org.icsworkforce.e2e.kill;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** Somebody who looks at everything. */
final class Reader implements Job {

    private static final List<String> QUESTIONS = List.of(
            "/v1/vacancies?limit=50&organisation=RVV",
            "/v1/vacancy-pressure?limit=50",
            "/v1/campaigns?limit=50",
            "/v1/organisations?limit=50",
            "/v1/studies?limit=50",
            "/v1/datasets",
            "/v1/datasets/vacancy-rate/observations?organisation=RVV");

    private final NightJob client;
    private final Told told;
    private final RandomGenerator random;

    Reader(NightJob client, Told told, RandomGenerator random) {
        this.client = client;
        this.told = told;
        this.random = random;
    }

    @Override
    public Duration step() throws Exception {
        String question = QUESTIONS.get(random.nextInt(QUESTIONS.size()));
        var answer = client.untilAnswered(partner -> partner.get(question));
        if (answer.status() != 200 || !answer.body().path("results").isArray()) {
            told.surprises().add("%s: %d %s".formatted(question, answer.status(), answer.body()));
        }
        return Duration.ofMillis(random.nextInt(400));
    }
}
