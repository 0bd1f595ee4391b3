package org.icsworkforce.e2e.kill;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.icsworkforce.e2e.LocalSuite;

/** Ends parts as {@code kill -9} does it, at moments that nobody can foresee but whoever knows the seed. */
final class Killer {

    static final List<String> PARTS = List.of(
            "vacancy-service", "retention-service", "recruitment-campaign-service", "gateway", "kafka", "postgresql");

    private static final Duration BACK = Duration.ofMinutes(4);
    private static final int LONGEST_PEACE = 6_000;

    private final LocalSuite suite;
    private final RandomGenerator random;
    private final List<Kill> kills = new ArrayList<>();

    Killer(LocalSuite suite, RandomGenerator random) {
        this.suite = suite;
        this.random = random;
    }

    /** @param away until the launcher said that the part is ready again */
    record Kill(String part, Duration away) {}

    /** Kills every part at least once, and goes on until the time is over. */
    List<Kill> run(Duration duration) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + duration.toNanos();
        var next = new ArrayList<String>();
        try (var clock = Executors.newSingleThreadScheduledExecutor()) {
            while (System.nanoTime() < end || !next.isEmpty() || kills.size() < PARTS.size()) {
                if (next.isEmpty()) {
                    next.addAll(PARTS);
                    Collections.shuffle(next, new Random(random.nextLong()));
                }
                int peace = random.nextInt(LONGEST_PEACE);
                boolean two = next.size() > 1 && random.nextInt(3) == 0;
                List<String> parts = two ? List.of(next.removeLast(), next.removeLast()) : List.of(next.removeLast());
                clock.schedule(() -> kill(parts), peace, TimeUnit.MILLISECONDS).get();
            }
        }
        return kills;
    }

    private void kill(List<String> parts) {
        long began = System.nanoTime();
        var restarts = parts.stream().map(suite::restarts).toList();
        parts.forEach(part -> suite.process(part).destroyForcibly());
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            int before = restarts.get(i);
            await().alias(part + " is back")
                    .atMost(BACK)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> suite.restarts(part) > before && suite.isReady(part));
            kills.add(new Kill(part, Duration.ofNanos(System.nanoTime() - began)));
        }
    }
}
