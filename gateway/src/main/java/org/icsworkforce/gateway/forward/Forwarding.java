package org.icsworkforce.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Clock;
import java.time.Duration;
import org.icsworkforce.gateway.exchange.RequestHead;
import org.icsworkforce.gateway.problem.Problem;
import org.icsworkforce.gateway.problem.Problems;
import org.icsworkforce.gateway.problem.UnreadBody;
import org.icsworkforce.gateway.route.Route;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way to a service and back. Vert.x's own idle timeout counts only what comes back, so that a long
 * upload would end it: while a body is sent, its progress is watched instead, and the timeout begins after its end.
 */
final class Forwarding implements OriginRequestProvider, ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Forwarding.class);
    private static final int LOOKS_PER_STALL = 4;
    private static final int REFUSED = 400;

    private final RoutingContext context;
    private final Route route;
    private final UpstreamClient upstream;
    private final ForwardConfig config;
    private final Problems problems;
    private final @Nullable MeteredBody body;
    private @Nullable HttpClientRequest sent;
    private @Nullable UploadStalled stall;
    private boolean answered;

    Forwarding(
            RoutingContext context,
            Route route,
            UpstreamClient upstream,
            ForwardConfig config,
            Problems problems,
            Clock clock) {
        this.context = context;
        this.route = route;
        this.upstream = upstream;
        this.config = config;
        this.problems = problems;
        this.body = hasBody(context.request())
                ? new MeteredBody(context.request(), route.bodyLimit(), clock, this::awaitAnswer)
                : null;
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return request.headers().contains("Transfer-Encoding") || length != null && !length.equals("0");
    }

    @Override
    public Future<HttpClientRequest> create(ProxyContext proxy) {
        return connect(config.connectRetries()).onSuccess(request -> sent = request);
    }

    /** Nothing has been sent before, so that any request may be tried again. */
    private Future<HttpClientRequest> connect(int retries) {
        var request = context.request();
        Duration idle = body == null ? config.answerTimeout() : Duration.ZERO;
        return upstream.open(route.service(), request.method(), request.uri(), idle)
                .recover(cause -> retries == 0
                        ? Future.failedFuture(new ServiceUnreachable(cause))
                        : pause(config.connectRetryDelay()).compose(_ -> connect(retries - 1)));
    }

    private Future<Void> pause(Duration delay) {
        Promise<Void> passed = Promise.promise();
        context.vertx().setTimer(delay.toMillis(), _ -> passed.complete());
        return passed.future();
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext proxy) {
        var request = proxy.request();
        request.setURI(RequestHead.target(context.request()));
        ForwardedHeaders.toService(request.headers(), context, config.publicUrl());
        if (body == null) {
            request.setBody(null);
            context.request().resume();
        } else {
            request.setBody(Body.body(body, request.getBody().length()));
            watchUpload(body);
        }
        return proxy.sendRequest().recover(cause -> Future.succeededFuture(explain(proxy, cause)));
    }

    private void watchUpload(MeteredBody upload) {
        long limit = config.stallTimeout().toMillis();
        context.vertx().setPeriodic(Math.max(1, limit / LOOKS_PER_STALL), timer -> {
            if (upload.hasEnded() || answered) {
                context.vertx().cancelTimer(timer);
            } else if (upload.stillFor() > limit && sent != null) {
                context.vertx().cancelTimer(timer);
                stall = new UploadStalled(upload.isHeldUp());
                sent.reset(0, stall);
            }
        });
    }

    private void awaitAnswer() {
        if (sent != null) {
            sent.idleTimeout(config.answerTimeout().toMillis());
        }
    }

    private ProxyResponse explain(ProxyContext proxy, Throwable cause) {
        boolean tooLarge = body != null && body.isTooLarge();
        var failure = ForwardFailure.of(tooLarge ? new BodyTooLarge() : stall == null ? cause : stall);
        if (failure.isServiceFault() && !context.response().closed()) {
            LOG.warnf(
                    "service did not answer service=%s code=%s cause=%s",
                    route.service().name(), failure, cause);
        }
        ProxyResponse answer = proxy.request()
                .response()
                .setStatusCode(problems.status(failure.fault()))
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .setBody(Body.body(problems.body(context, failure.fault(), failure.detail(route))));
        failure.retryAfter().ifPresent(wait -> answer.putHeader("Retry-After", Long.toString(wait.toSeconds())));
        if (tooLarge) {
            context.response().putHeader("Connection", "close");
        }
        return answer;
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext proxy) {
        answered = true;
        boolean refused = proxy.response().getStatusCode() >= REFUSED;
        ForwardedHeaders.toClient(proxy.response().headers(), context.response().headers());
        return proxy.sendResponse().onComplete(_ -> endUpload(refused));
    }

    /**
     * A service may answer before it has read everything: the rest is then of no use to it. It closes such a connection,
     * also where everything had been sent, and no other request must be on it then.
     */
    private void endUpload(boolean refused) {
        if (body == null || sent == null) {
            return;
        }
        if (!body.hasEnded()) {
            sent.reset();
            UnreadBody.discard(context);
        } else if (refused) {
            sent.connection().close();
        }
    }
}
