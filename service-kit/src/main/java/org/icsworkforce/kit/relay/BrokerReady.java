package org.icsworkforce.kit.relay;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/** Ready when the broker answers and has every topic that the service uses; topics are never made on the fly. */
@Readiness
@ApplicationScoped
class BrokerReady implements HealthCheck {

    private static final int TIMEOUT_MILLIS = 3_000;

    private final String bootstrapServers;
    private final List<String> topics;
    private @Nullable Admin admin;

    /** @param topics that the service writes or reads */
    BrokerReady(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "workforce.topics") List<String> topics) {
        this.bootstrapServers = bootstrapServers;
        this.topics = topics;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("broker");
        try {
            var missing = new TreeSet<>(topics);
            missing.removeAll(admin().listTopics().names().get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS));
            return missing.isEmpty()
                    ? response.up().build()
                    : response.down()
                            .withData("missing", String.join(", ", missing))
                            .build();
        } catch (ExecutionException | TimeoutException e) {
            return response.down()
                    .withData("reason", e.getClass().getSimpleName())
                    .build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return response.down().withData("reason", "interrupted").build();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(Map.of(
                    "bootstrap.servers", bootstrapServers,
                    "request.timeout.ms", Integer.toString(TIMEOUT_MILLIS),
                    "default.api.timeout.ms", Integer.toString(TIMEOUT_MILLIS)));
        }
        return admin;
    }
}
