package org.icsworkforce.gateway.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.icsworkforce.gateway.exchange.Exchange;

/** Answers requests with problems. */
@ApplicationScoped
public class Problems {

    private final ProblemCatalogue catalogue;

    public Problems(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public void send(RoutingContext context, Fault fault, String detail) {
        send(context, fault, detail, List.of());
    }

    /** Headers that the fault asks for ({@code Allow}, {@code Retry-After}) are set on the answer beforehand. */
    public void send(RoutingContext context, Fault fault, String detail, List<ProblemError> errors) {
        var response = context.response();
        if (response.headWritten() || response.closed()) {
            response.reset();
            return;
        }
        UnreadBody.discard(context);
        response.setStatusCode(status(fault))
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .end(body(context, fault, detail, errors));
    }

    public int status(Fault fault) {
        return catalogue.of(fault).status();
    }

    public Buffer body(RoutingContext context, Fault fault, String detail) {
        return body(context, fault, detail, List.of());
    }

    private Buffer body(RoutingContext context, Fault fault, String detail, List<ProblemError> errors) {
        String path = Objects.requireNonNullElse(context.request().path(), "/");
        String traceId = Exchange.of(context).traceId();
        return Json.encodeToBuffer(Problem.of(catalogue.of(fault), detail, path, traceId, errors));
    }
}
