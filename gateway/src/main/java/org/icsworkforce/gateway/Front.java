package org.icsworkforce.gateway;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.icsworkforce.gateway.forward.Forwarder;

/**
 * The order in which handlers see a request: arrival, what the gateway answers itself ({@link
 * org.icsworkforce.gateway.access.OwnPaths}), forwarding, departure.
 */
@ApplicationScoped
class Front {

    /** Before everything of Quarkus that might answer. */
    private static final int FIRST = -10_000;

    private static final int FORWARDED = 200;
    private static final int LAST = Integer.MAX_VALUE;

    private final Arrival arrival;
    private final Forwarder forwarder;
    private final Departure departure;

    Front(Arrival arrival, Forwarder forwarder, Departure departure) {
        this.arrival = arrival;
        this.forwarder = forwarder;
        this.departure = departure;
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(arrival::handle).failureHandler(departure::failed);
        router.route("/v1/*").order(FORWARDED).handler(forwarder::handle);
        // Quarkus would publish what web jars hold, with start pages that lead elsewhere
        router.route("/webjars/*").order(FORWARDED).handler(departure::unknown);
        router.route().order(LAST).handler(departure::unknown);
    }
}
