package org.icsworkforce.gateway.forward;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.icsworkforce.gateway.access.Gate;
import org.icsworkforce.gateway.problem.Fault;
import org.icsworkforce.gateway.problem.Problems;
import org.icsworkforce.gateway.route.Route;
import org.icsworkforce.gateway.route.Routes;

/** Passes requests of the configured paths on, once the gate has let them in. */
@ApplicationScoped
public class Forwarder {

    private final Routes routes;
    private final Gate gate;
    private final UpstreamClient upstream;
    private final ForwardConfig config;
    private final Problems problems;
    private final Clock clock;

    public Forwarder(
            Routes routes, Gate gate, UpstreamClient upstream, ForwardConfig config, Problems problems, Clock clock) {
        this.routes = routes;
        this.gate = gate;
        this.upstream = upstream;
        this.config = config;
        this.problems = problems;
        this.clock = clock;
    }

    /** Goes on to the next handler when no route has the path. */
    public void handle(RoutingContext context) {
        Optional<Route> route = routes.find(context.request().path());
        if (route.isEmpty()) {
            context.next();
        } else {
            handle(context, route.get());
        }
    }

    private void handle(RoutingContext context, Route route) {
        String method = context.request().method().name();
        if (!route.allows(method)) {
            String allowed = String.join(", ", route.methods().stream().sorted().toList());
            context.response().putHeader("Allow", allowed);
            problems.send(context, Fault.METHOD_NOT_ALLOWED, method + " is not one of: " + allowed + ".");
            return;
        }
        if (route.open()) {
            gate.admitAnyone(context, () -> forward(context, route));
        } else {
            gate.admit(context, route.scopes(method), route.rate(method), () -> forward(context, route));
        }
    }

    private void forward(RoutingContext context, Route route) {
        HttpServerRequest request = context.request();
        if (declaredLength(request) > route.bodyLimit()) {
            context.response().putHeader("Connection", "close");
            problems.send(context, Fault.CONTENT_TOO_LARGE, ForwardFailure.TOO_LARGE.detail(route));
            return;
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            context.response().writeContinue();
        }
        var forwarding = new Forwarding(context, route, upstream, config, problems, clock);
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), upstream.client())
                .origin(forwarding)
                .addInterceptor(forwarding)
                .handle(request);
    }

    /** Netty has refused anything that is not a number. */
    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }
}
