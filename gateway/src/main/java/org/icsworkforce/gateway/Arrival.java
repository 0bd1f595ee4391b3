package org.icsworkforce.gateway;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.icsworkforce.gateway.exchange.Exchange;
import org.icsworkforce.gateway.exchange.RequestHead;
import org.icsworkforce.gateway.problem.Fault;
import org.icsworkforce.gateway.problem.Problems;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * The first to see a request: names it, turns away what cannot be routed safely, and writes one line when it has been
 * answered. (Quarkus's own access log decodes the path, which fails on an invalid one, and tells the query.)
 */
@ApplicationScoped
class Arrival {

    private static final Logger LOG = Logger.getLogger(Arrival.class);
    private static final int TOLD_OF_PATH = 200;

    /** Questions of monitors, and answers to a questionnaire: those leave no trace of their instant. */
    private static final Pattern UNTOLD =
            Pattern.compile("/q/.*|/_ping|/v1/studies/[^/]+/(?:responses|questionnaire)(?:/.*)?");

    private final RandomGenerator random;
    private final Clock clock;
    private final Problems problems;

    Arrival(RandomGenerator random, Clock clock, Problems problems) {
        this.random = random;
        this.clock = clock;
        this.problems = problems;
    }

    void handle(RoutingContext context) {
        name(context);
        tell(context);
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

    /** The path without its query: a query may hold what does not belong in a log. */
    private void tell(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = Objects.requireNonNullElse(request.path(), "");
        if (UNTOLD.matcher(path).matches()) {
            return;
        }
        long began = clock.millis();
        context.addEndHandler(_ -> LOG.infof(
                "answered method=%s path=%s status=%s duration=%s",
                request.method(),
                path.substring(0, Math.min(path.length(), TOLD_OF_PATH)),
                context.response().getStatusCode(),
                clock.millis() - began));
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
            case AUTHORIZATION_REPEATED ->
                problems.send(context, Fault.MALFORMED_REQUEST, "There are several Authorization headers: send one.");
            case TRANSFER_ENCODING_UNKNOWN ->
                problems.send(context, Fault.MALFORMED_REQUEST, "The only transfer encoding is chunked.");
        }
    }
}
