package org.icsworkforce.gateway;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.random.RandomGenerator;
import org.icsworkforce.gateway.exchange.Exchange;
import org.icsworkforce.gateway.exchange.RequestHead;
import org.icsworkforce.gateway.problem.Fault;
import org.icsworkforce.gateway.problem.Problems;
import org.jboss.logging.MDC;

/** The first to see a request: names it, and turns away what cannot be routed safely. */
@ApplicationScoped
class Arrival {

    private final RandomGenerator random;
    private final Problems problems;

    Arrival(RandomGenerator random, Problems problems) {
        this.random = random;
        this.problems = problems;
    }

    void handle(RoutingContext context) {
        name(context);
        RequestHead.fault(context.request()).ifPresentOrElse(fault -> refuse(context, fault), context::next);
    }

    private void name(RoutingContext context) {
        Exchange exchange = Exchange.begin(context, random);
        MDC.put("traceId", exchange.traceId());
        context.response()
                .putHeader(Exchange.REQUEST_ID, exchange.requestId())
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "no-referrer");
    }

    /** For what Vert.x turns away before any handler sees it. */
    void nameUnlessNamed(RoutingContext context) {
        if (Exchange.find(context).isEmpty()) {
            name(context);
        }
    }

    private void refuse(RoutingContext context, RequestHead.Fault fault) {
        switch (fault) {
            case TARGET_TOO_LONG -> problems.send(context, Fault.URI_TOO_LONG, "The address is too long.");
            case HEADERS_TOO_LARGE ->
                problems.send(context, Fault.HEADERS_TOO_LARGE, "The headers together are too large.");
            case TARGET_INVALID ->
                problems.send(
                        context,
                        Fault.MALFORMED_REQUEST,
                        "The address is not valid: percent-encode what is not allowed in it, and leave out empty and dot"
                                + " segments.");
            case HOST_MISSING -> problems.send(context, Fault.MALFORMED_REQUEST, "A valid Host header is missing.");
            case TRANSFER_ENCODING_UNKNOWN ->
                problems.send(context, Fault.MALFORMED_REQUEST, "The only transfer encoding is chunked.");
        }
    }
}
