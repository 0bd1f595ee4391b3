package org.icsworkforce.gateway.problem;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;

/**
 * What to do with a body that nobody wants. Many clients read an answer only after they have sent everything, and
 * closing on them loses the answer: so the rest is read and dropped for a while before the connection goes.
 */
public final class UnreadBody {

    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(30);

    private UnreadBody() {}

    /** To be called before the answer ends. */
    public static void discard(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded()) {
            return;
        }
        request.handler(_ -> {});
        request.resume();
        context.vertx().setTimer(PATIENCE, _ -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
    }
}
