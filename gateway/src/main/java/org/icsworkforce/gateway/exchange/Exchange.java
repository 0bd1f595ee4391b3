package org.icsworkforce.gateway.exchange;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names that a request goes by.
 *
 * @param requestId the caller's {@code X-Request-ID}, or one made here
 * @param continued whether the caller's own trace goes on, so that its {@code tracestate} still belongs to it
 */
public record Exchange(String requestId, TraceParent trace, boolean continued) {

    public static final String REQUEST_ID = "X-Request-ID";
    public static final String TRACE_PARENT = "traceparent";
    public static final String TRACE_STATE = "tracestate";

    private static final String KEY = Exchange.class.getName();
    private static final Pattern REQUEST_ID_FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** Reads the names from the request, or makes them, and keeps them with it. */
    public static Exchange begin(RoutingContext context, RandomGenerator random) {
        HttpServerRequest request = context.request();
        var given = TraceParent.parse(request.getHeader(TRACE_PARENT));
        var exchange = new Exchange(
                requestId(request.getHeader(REQUEST_ID), random),
                given.orElseGet(() -> TraceParent.begin(random)),
                given.isPresent());
        context.put(KEY, exchange);
        return exchange;
    }

    private static String requestId(@Nullable String given, RandomGenerator random) {
        if (given != null && REQUEST_ID_FORM.matcher(given).matches()) {
            return given;
        }
        byte[] id = new byte[16];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    /** Empty before arrival. */
    public static Optional<Exchange> find(RoutingContext context) {
        return Optional.ofNullable(context.get(KEY));
    }

    public static Exchange of(RoutingContext context) {
        return find(context).orElseThrow();
    }

    public String traceId() {
        return trace.traceId();
    }
}
