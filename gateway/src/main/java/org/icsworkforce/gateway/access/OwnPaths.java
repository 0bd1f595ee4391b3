package org.icsworkforce.gateway.access;

import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.icsworkforce.gateway.limit.RateClass;
import org.icsworkforce.gateway.problem.Fault;
import org.icsworkforce.gateway.problem.Problems;

/** Installs what the gateway answers itself, all of it to be read only. */
@ApplicationScoped
public class OwnPaths {

    /** Before what is forwarded. */
    private static final int ORDER = 100;

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Gate gate;
    private final Problems problems;

    OwnPaths(Gate gate, Problems problems) {
        this.gate = gate;
        this.problems = problems;
    }

    /** For everybody, and never refused: those who ask are watching whether the suite is up. */
    public void unlimited(Router router, String path, Handler<RoutingContext> handler) {
        router.route(path).order(ORDER).handler(context -> {
            if (READING.contains(context.request().method().name())) {
                handler.handle(context);
            } else {
                context.response().putHeader("Allow", "GET, HEAD");
                problems.send(context, Fault.METHOD_NOT_ALLOWED, "This can only be read.");
            }
        });
    }

    public void open(Router router, String path, Handler<RoutingContext> handler) {
        unlimited(router, path, context -> gate.admitAnyone(context, () -> handler.handle(context)));
    }

    /** @param accepted scopes of which one is enough */
    public void scoped(Router router, String path, Set<String> accepted, Handler<RoutingContext> handler) {
        unlimited(
                router,
                path,
                context -> gate.admit(context, accepted, RateClass.INTERACTIVE, () -> handler.handle(context)));
    }
}
