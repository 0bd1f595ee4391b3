package org.icsworkforce.vacancy.round;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void roundThatFailsLeavesTheOthersTheirTurnAndIsTriedAgain() {
        var failed = new AtomicInteger();
        var done = new AtomicInteger();
        Round failing = () -> {
            failed.incrementAndGet();
            throw new SQLException("the server is away");
        };
        var rounds = new Rounds(List.of(failing, done::incrementAndGet), () -> Duration.ofMillis(5));
        rounds.start(new StartupEvent());
        try {
            Awaitility.await().untilAsserted(() -> Assertions.assertThat(List.of(failed.get(), done.get()))
                    .allSatisfy(times -> Assertions.assertThat(times).isGreaterThan(2)));
        } finally {
            rounds.stop(new ShutdownEvent());
        }
    }
}
