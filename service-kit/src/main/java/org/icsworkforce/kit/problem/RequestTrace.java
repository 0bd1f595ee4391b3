package org.icsworkforce.kit.problem;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.icsworkforce.kit.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Gives every request a trace: that of {@code traceparent}, else a new one. Problems and log lines carry it as {@code
 * traceId}. The answer's {@code X-Request-ID} is the caller's own, or the trace id.
 */
@ApplicationScoped
public class RequestTrace {

    private static final String KEY = "kit.traceId";
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._:-]{1,128}");
    private static final int BEFORE_EVERYTHING = 1000;

    void register(@Observes Filters filters) {
        filters.register(this::trace, BEFORE_EVERYTHING);
    }

    private void trace(RoutingContext request) {
        String given = request.request().getHeader("X-Request-ID");
        String continued = Trace.of(request.request().getHeader("traceparent"));
        String traceId = continued == null ? newTrace() : continued;
        String echoed = given != null && REQUEST_ID.matcher(given).matches() ? given : traceId;
        request.put(KEY, traceId);
        Trace.enter(traceId);
        request.addHeadersEndHandler(ignored -> request.response().putHeader("X-Request-ID", echoed));
        request.next();
    }

    private static String newTrace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** Of the request that this thread serves; a new one when it serves none. */
    static String current() {
        RoutingContext request = routing();
        String traceId = request == null ? null : request.get(KEY);
        return traceId == null ? newTrace() : traceId;
    }

    static @Nullable RoutingContext routing() {
        var container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return null;
        }
        return container.instance(CurrentVertxRequest.class).get().getCurrent();
    }
}
