package org.icsworkforce.kit.relay;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Sends the events of all sources. One replica of the service leads, by a session lock on a connection of its own; a
 * transaction's notification wakes it, and a poll finds what a lost notification left. The watermark moves after the
 * broker has acknowledged, so a crash repeats events and never loses one.
 */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int POLL_MILLIS = 500;
    private static final int MAX_BACKOFF_MILLIS = 10_000;

    private final List<EventSource> sources;
    private final Sender sender;
    private final RelayMeters meters;
    private final String url;
    private final String user;
    private final String password;
    private volatile boolean running;
    private Thread thread = new Thread();

    Relay(
            @All List<EventSource> sources,
            Sender sender,
            RelayMeters meters,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.sources = sources;
        this.sender = sender;
        this.meters = meters;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    void start(@Observes StartupEvent event) {
        if (sources.isEmpty()) {
            return;
        }
        running = true;
        thread = Thread.ofPlatform().name("relay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        thread.interrupt();
        thread.join(5_000);
    }

    /** Asks for every aggregate's current state to be sent again; survives a restart, ends by itself. */
    public void replay() {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                var notify = connection.createStatement()) {
            for (EventSource source : sources) {
                Watermark.requestReplay(connection, source.name());
            }
            notify.execute("notify change");
        } catch (SQLException e) {
            throw new IllegalStateException("the replay cannot be noted", e);
        }
    }

    private void run() {
        int backoff = POLL_MILLIS;
        while (running) {
            // a connection of its own: in the pool, the lock of a failed round would outlive it
            try (Connection connection = DriverManager.getConnection(url, user, password)) {
                while (running && !becomesLeader(connection)) {
                    pause(POLL_MILLIS);
                }
                listen(connection);
                backoff = POLL_MILLIS;
                while (running) {
                    if (!round(connection)) {
                        connection.unwrap(PGConnection.class).getNotifications(POLL_MILLIS);
                    }
                }
            } catch (SQLException | RuntimeException e) {
                // whatever it is: a relay that ends would stop every event of the service
                if (running) {
                    LOG.warnf("relay waits reason=%s wait=%dms", e, backoff);
                    pause(backoff);
                    backoff = Math.min(backoff * 2, MAX_BACKOFF_MILLIS);
                }
            }
        }
    }

    private static boolean becomesLeader(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_lock(hashtext('relay'))");
                var result = lock.executeQuery()) {
            result.next();
            return result.getBoolean(1);
        }
    }

    private static void listen(Connection connection) throws SQLException {
        try (var listen = connection.createStatement()) {
            listen.execute("listen change");
        }
    }

    /** Sends one batch of each source. Returns whether there was any. */
    private boolean round(Connection connection) throws SQLException {
        boolean any = false;
        for (EventSource source : sources) {
            var watermark = Watermark.of(connection, source.name());
            meters.watermark(source.name(), watermark.number());
            any |= watermark.advance(connection, source, sender);
            any |= watermark.continueReplay(connection, source, sender);
        }
        return any;
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
