package org.icsworkforce.kit.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the broker answers and has every topic that the service uses; topics are never made on the fly. */
@Readiness
@ApplicationScoped
class BrokerReady implements HealthCheck {

    private final Broker broker;
    private final List<String> topics;

    /** @param topics that the service writes or reads */
    BrokerReady(Broker broker, @ConfigProperty(name = "workforce.topics") List<String> topics) {
        this.broker = broker;
        this.topics = topics;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("broker");
        try {
            var missing = new TreeSet<>(topics);
            missing.removeAll(broker.topics());
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
}
