package org.icsworkforce.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.icsworkforce.gateway.exchange.Exchange;

/**
 * The headers that change on the way: those of one connection end here, and where the caller thinks it is ({@code
 * X-Forwarded-*}, from which services build absolute addresses) is told by the gateway, never by the client.
 */
public final class ForwardedHeaders {

    private static final List<String> HOP_BY_HOP = List.of(
            "Connection",
            "Keep-Alive",
            "Proxy-Connection",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "TE",
            "Trailer",
            "Upgrade",
            "HTTP2-Settings");
    private static final List<String> CLAIMS = List.of("Forwarded", "X-Real-IP");
    private static final String CLAIM_PREFIX = "x-forwarded-";

    private ForwardedHeaders() {}

    /** Changes the headers of a request to a service. @param headers those that the client sent */
    static void toService(MultiMap headers, RoutingContext context, Optional<URI> publicUrl) {
        removeHopByHop(headers);
        CLAIMS.forEach(headers::remove);
        List.copyOf(headers.names()).stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(CLAIM_PREFIX))
                .forEach(headers::remove);
        // answered by the gateway
        headers.remove("Expect");
        add(headers, context, publicUrl);
    }

    /** Adds what the gateway itself tells to a service. */
    public static void add(MultiMap headers, RoutingContext context, Optional<URI> publicUrl) {
        HttpServerRequest request = context.request();
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set(
                "X-Forwarded-Host",
                publicUrl.map(URI::getAuthority).orElseGet(() -> String.valueOf(request.authority())));
        headers.set("X-Forwarded-Proto", publicUrl.map(URI::getScheme).orElseGet(request::scheme));
        Exchange exchange = Exchange.of(context);
        headers.set(Exchange.REQUEST_ID, exchange.requestId());
        headers.set(Exchange.TRACE_PARENT, exchange.trace().header());
        if (!exchange.continued()) {
            headers.remove(Exchange.TRACE_STATE);
        }
    }

    /** Changes the headers of a service's answer. @param own what the gateway says itself, and says alone */
    static void toClient(MultiMap headers, MultiMap own) {
        removeHopByHop(headers);
        own.names().forEach(headers::remove);
    }

    private static void removeHopByHop(MultiMap headers) {
        for (String named : headers.getAll("Connection")) {
            for (String name : named.split(",")) {
                headers.remove(name.strip());
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }
}
