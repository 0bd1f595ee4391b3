package org.icsworkforce.vacancy.round;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Makes the rounds, one after the other. */
@ApplicationScoped
class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final List<Round> rounds;
    private final RoundConfig config;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("vacancy-rounds").daemon().factory());

    Rounds(@All List<Round> rounds, RoundConfig config) {
        this.rounds = rounds;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        long millis = config.every().toMillis();
        clock.scheduleWithFixedDelay(this::all, millis, millis, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        clock.shutdownNow();
    }

    /** One that fails leaves the others their turn, and is tried again by the next round. */
    private void all() {
        for (Round round : rounds) {
            try {
                round.go();
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("round waits reason=%s", e.getMessage());
            }
        }
    }
}
