package org.icsworkforce.e2e.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.core.ConditionTimeoutException;
import org.icsworkforce.e2e.LocalSuite;
import org.junit.jupiter.api.Test;

/**
 * Two minutes of mixed load, or as long as {@code -Dkill.duration=PT30M} says, while every service, the gateway, the
 * broker and PostgreSQL are killed again and again. {@code -Dkill.seed} repeats the order of kills and what the clients
 * do, though not what the machine makes of it. {@code -Dkill.page=true} writes {@code docs/kill-test.md} anew.
 */
class KillTestIT {

    /** How long readers of events may take until they have caught up. */
    private static final Duration QUIET = Duration.ofMinutes(3);

    private final long seed = Long.getLong("kill.seed", System.nanoTime());
    private final Duration duration = Duration.parse(System.getProperty("kill.duration", "PT2M"));

    @Test
    void whatClientsWereToldIsWhatEveryServiceHolds() throws Exception {
        System.out.println("kill test: -Dkill.seed=" + seed);
        var random = new SplittableRandom(seed);
        var suite = LocalSuite.running();
        int deadLetters = Held.deadLettersNow();

        var load = Load.start("kill-" + Long.toString(seed, 36), random);
        var kills = new Killer(suite, random.split()).run(duration);
        load.stop();

        var found = settled(load, random, deadLetters);
        var page = new ResultPage(seed, duration, kills, load, found.held(), found.violations());
        System.out.println(page.text());
        page.write(Path.of("target", "kill-test.md"));
        if (Boolean.getBoolean("kill.page")) {
            page.write(LocalSuite.file("docs/kill-test.md"));
        }
        assertThat(found.violations()).as("kill.seed=%d", seed).isEmpty();
    }

    private record Found(Held held, List<String> violations) {}

    /** Reads until nothing is amiss, or until nobody may still be catching up. */
    private static Found settled(Load load, SplittableRandom random, int deadLetters) throws Exception {
        var admin = load.client("admin", random);
        var last = new AtomicReference<Found>();
        try {
            await().atMost(QUIET)
                    .pollInSameThread()
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> {
                        var held = Held.read(admin, load.told(), Load.organisations());
                        last.set(new Found(held, Invariants.violations(load.told(), held, deadLetters)));
                        return last.get().violations().isEmpty();
                    });
        } catch (ConditionTimeoutException e) {
            // the page says what is amiss
        }
        return last.get();
    }
}
