package org.icsworkforce.campaign.release;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks at the calendar from time to time. A day that was missed is made up for, once. */
@ApplicationScoped
class ReleaseRounds {

    private static final Logger LOG = Logger.getLogger(ReleaseRounds.class);

    private final HireReleases releases;
    private final ReleaseConfig config;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("hire-releases").daemon().factory());

    ReleaseRounds(HireReleases releases, ReleaseConfig config) {
        this.releases = releases;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        long millis = config.round().toMillis();
        clock.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        clock.shutdownNow();
    }

    /** Whatever it is, the next look tries again. */
    private void look() {
        try {
            releases.makeWhenDue();
        } catch (RuntimeException e) {
            LOG.errorf(e, "hires not released reason=%s", e.getMessage());
        }
    }
}
