package org.icsworkforce.retention.conduct;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.icsworkforce.retention.response.Shuffle;
import org.icsworkforce.retention.study.Studies;
import org.icsworkforce.retention.study.Study;
import org.icsworkforce.retention.study.StudyState;
import org.jboss.logging.Logger;

/**
 * Looks after studies without being asked: moves answers out of the inbox, closes what is over, and releases what was
 * closed. Several replicas may do it at once; each step looks again under the study's lock.
 */
@ApplicationScoped
class Custodian {

    private static final Logger LOG = Logger.getLogger(Custodian.class);

    private final Conduct conduct;
    private final Shuffle shuffle;
    private final Studies studies;
    private final StudyConfig config;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("study-custodian").daemon().factory());

    Custodian(Conduct conduct, Shuffle shuffle, Studies studies, StudyConfig config) {
        this.conduct = conduct;
        this.shuffle = shuffle;
        this.studies = studies;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        long millis = config.round().toMillis();
        rounds.scheduleWithFixedDelay(this::round, millis, millis, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.shutdownNow();
    }

    /** One look at every study that is open or closed. */
    void round() {
        each(StudyState.OPEN, conduct::closeWhenOver);
        each(StudyState.CLOSED, conduct::analyse);
        each(StudyState.OPEN, shuffle::batch);
        attempt("sweep", shuffle::sweep);
    }

    private void each(StudyState state, Consumer<UUID> step) {
        attempt("list", () -> in(state).forEach(id -> attempt(id, () -> step.accept(id))));
    }

    private List<UUID> in(StudyState state) {
        return QuarkusTransaction.requiringNew()
                .call(() -> studies.list("state", state).stream().map(Study::id).toList());
    }

    /** One study that fails leaves the others their turn; whatever it is, the next round tries again. */
    private static void attempt(Object what, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.errorf(e, "study custodian failed step=%s", what);
        }
    }
}
