package org.icsworkforce.gateway;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.icsworkforce.gateway.access.Gate;
import org.icsworkforce.gateway.forward.Forwarder;
import org.icsworkforce.gateway.limit.RateClass;

/**
 * The order in which handlers see a request: arrival, what the gateway answers itself ({@link
 * org.icsworkforce.gateway.access.OwnPaths}), forwarding, departure.
 */
@ApplicationScoped
class Front {

    /** Before everything of Quarkus that might answer. */
    private static final int FIRST = -10_000;

    /** After Quarkus knows how to find out who asks, and before it answers. */
    private static final int GUARD = -1;

    private static final int FORWARDED = 200;
    private static final int LAST = Integer.MAX_VALUE;

    private static final String METRICS = "/q/metrics";

    private final Arrival arrival;
    private final Gate gate;
    private final Forwarder forwarder;
    private final Departure departure;

    Front(Arrival arrival, Gate gate, Forwarder forwarder, Departure departure) {
        this.arrival = arrival;
        this.gate = gate;
        this.forwarder = forwarder;
        this.departure = departure;
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(arrival::handle).failureHandler(departure::failed);
        // everybody reaches this port, so that the figures of its own working need a token
        router.route(METRICS)
                .order(GUARD)
                .handler(context -> gate.admit(context, Set.of("admin"), RateClass.INTERACTIVE, context::next));
        router.route("/v1/*").order(FORWARDED).handler(forwarder::handle);
        // Quarkus would publish what web jars hold, with start pages that lead elsewhere
        router.route("/webjars/*").order(FORWARDED).handler(departure::unknown);
        router.route().order(LAST).handler(departure::unknown);
    }
}
