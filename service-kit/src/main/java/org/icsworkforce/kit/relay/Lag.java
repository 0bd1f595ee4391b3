package org.icsworkforce.kit.relay;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Measures how far behind the service is with what it sends and with what it reads. Neither the relay nor a consumer is
 * asked: whoever stands still could not tell. What cannot be measured is not a number, and not 0.
 */
@ApplicationScoped
class Lag {

    private final List<EventSource> sources;
    private final List<Consumption> consumptions;
    private final DataSource dataSource;
    private final Broker broker;
    private final RelayMeters meters;
    private final Duration every;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("lag").daemon().factory());

    Lag(
            @All List<EventSource> sources,
            Config config,
            DataSource dataSource,
            Broker broker,
            RelayMeters meters,
            @ConfigProperty(name = "workforce.lag.every") Duration every) {
        this.sources = sources;
        this.consumptions = Consumption.all(config);
        this.dataSource = dataSource;
        this.broker = broker;
        this.meters = meters;
        this.every = every;
    }

    void start(@Observes StartupEvent event) {
        clock.scheduleWithFixedDelay(this::measure, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        clock.shutdownNow();
    }

    private void measure() {
        sources.forEach(this::unsent);
        consumptions.forEach(this::behind);
    }

    private void unsent(EventSource source) {
        try (var connection = dataSource.getConnection()) {
            var unsent = Watermark.unsent(connection, source.name());
            meters.unsent(source.name(), unsent.changes(), unsent.seconds());
        } catch (SQLException | RuntimeException e) {
            meters.unsent(source.name(), Double.NaN, Double.NaN);
        }
    }

    private void behind(Consumption consumption) {
        try {
            meters.behind(consumption, broker.behind(consumption));
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            meters.behind(consumption, Double.NaN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
