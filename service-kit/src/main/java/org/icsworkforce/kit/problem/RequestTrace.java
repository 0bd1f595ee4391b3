package org.icsworkforce.kit.problem;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives every request an id: the trace id of {@code traceparent}, else {@code X-Request-ID}, else a new one. The
 * answer's {@code X-Request-ID} is the caller's own, or that id; problems and log lines carry it as {@code traceId}.
 */
@ApplicationScoped
public class RequestTrace {

    private static final String KEY = "kit.traceId";
    private static final Pattern TRACE_PARENT =
            Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._:-]{1,128}");
    private static final int BEFORE_EVERYTHING = 1000;

    void register(@Observes Filters filters) {
        filters.register(this::trace, BEFORE_EVERYTHING);
    }

    private void trace(RoutingContext request) {
        String requestId = matching(REQUEST_ID, request.request().getHeader("X-Request-ID"), 0);
        String traceId = matching(TRACE_PARENT, request.request().getHeader("traceparent"), 1);
        if (traceId == null) {
            traceId = requestId == null ? UUID.randomUUID().toString() : requestId;
        }
        String echoed = requestId == null ? traceId : requestId;
        request.put(KEY, traceId);
        request.addHeadersEndHandler(ignored -> request.response().putHeader("X-Request-ID", echoed));
        request.next();
    }

    private static @Nullable String matching(Pattern pattern, @Nullable String text, int group) {
        if (text == null) {
            return null;
        }
        var matcher = pattern.matcher(text);
        return matcher.matches() ? matcher.group(group) : null;
    }

    /** Of the request that this thread serves; a new one when it serves none. */
    static String current() {
        RoutingContext request = routing();
        String traceId = request == null ? null : request.get(KEY);
        return traceId == null ? UUID.randomUUID().toString() : traceId;
    }

    static @Nullable RoutingContext routing() {
        var container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return null;
        }
        return container.instance(CurrentVertxRequest.class).get().getCurrent();
    }
}
