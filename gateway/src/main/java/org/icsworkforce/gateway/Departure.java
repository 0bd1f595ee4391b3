package org.icsworkforce.gateway;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.icsworkforce.gateway.problem.Fault;
import org.icsworkforce.gateway.problem.Problems;
import org.jboss.logging.Logger;

/** The last to see a request: nobody knew its path, or a handler failed. */
@ApplicationScoped
class Departure {

    private static final Logger LOG = Logger.getLogger(Departure.class);

    private final Arrival arrival;
    private final Problems problems;

    Departure(Arrival arrival, Problems problems) {
        this.arrival = arrival;
        this.problems = problems;
    }

    void unknown(RoutingContext context) {
        problems.send(context, Fault.RESOURCE_NOT_FOUND, "Nothing is known by this path.");
    }

    void failed(RoutingContext context) {
        arrival.nameUnlessNamed(context);
        switch (context.statusCode()) {
            case 400 -> problems.send(context, Fault.MALFORMED_REQUEST, "The request cannot be read.");
            case 404 -> unknown(context);
            case 413 -> problems.send(context, Fault.CONTENT_TOO_LARGE, "The body is too large.");
            default -> {
                LOG.errorf(context.failure(), "request failed");
                problems.send(context, Fault.INTERNAL_ERROR, "Something went wrong here, not in the request.");
            }
        }
    }
}
