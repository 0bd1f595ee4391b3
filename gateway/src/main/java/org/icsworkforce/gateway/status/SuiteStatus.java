package org.icsworkforce.gateway.status;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.icsworkforce.gateway.access.OwnPaths;
import org.icsworkforce.gateway.forward.UpstreamClient;
import org.icsworkforce.gateway.forward.UpstreamClient.Fetched;
import org.icsworkforce.gateway.route.Routes;
import org.icsworkforce.gateway.route.Service;
import org.jspecify.annotations.Nullable;

/**
 * {@code /_ping} and {@code /_status}, in the form of draft-inadarei-api-health-check: {@code pass}, {@code warn} when
 * a service is not ready, {@code fail} when none is.
 */
@ApplicationScoped
public class SuiteStatus {

    private static final String MEDIA_TYPE = "application/health+json";
    private static final String READINESS = "/q/health/ready";
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final Routes routes;
    private final UpstreamClient upstream;
    private final StatusConfig config;
    private final Clock clock;
    private volatile @Nullable Look last;

    SuiteStatus(Routes routes, UpstreamClient upstream, StatusConfig config, Clock clock) {
        this.routes = routes;
        this.upstream = upstream;
        this.config = config;
        this.clock = clock;
    }

    private record Look(Instant at, Future<List<ServiceState>> states) {}

    void install(@Observes Router router, OwnPaths paths) {
        paths.unlimited(router, "/_ping", context -> send(context, OK, new JsonObject().put("status", "pass")));
        paths.unlimited(router, "/_status", this::status);
    }

    private void status(RoutingContext context) {
        look().onSuccess(states -> answer(context, states)).onFailure(context::fail);
    }

    private Future<List<ServiceState>> look() {
        Instant now = clock.instant();
        Look look = last;
        if (look == null || now.isAfter(look.at().plus(config.keptFor()))) {
            List<Future<ServiceState>> asked =
                    routes.services().stream().map(this::ask).toList();
            look = new Look(now, Future.all(asked).map(all -> all.list()));
            last = look;
        }
        return look.states();
    }

    private Future<ServiceState> ask(Service service) {
        return upstream.fetch(service, READINESS, MultiMap.caseInsensitiveMultiMap(), config.timeout())
                .map(answer -> state(service, answer))
                .otherwise(_ -> new ServiceState(service.name(), false, Optional.of("no answer"), clock.instant()));
    }

    private ServiceState state(Service service, Fetched answer) {
        boolean ready = answer.status() == OK;
        Optional<String> output = ready
                ? Optional.empty()
                : Optional.of(ServiceState.down(answer.body().toJsonObject()));
        return new ServiceState(service.name(), ready, output, clock.instant());
    }

    private static void answer(RoutingContext context, List<ServiceState> states) {
        long ready = states.stream().filter(ServiceState::ready).count();
        var checks = new JsonObject();
        states.forEach(state -> checks.put(state.service() + ":readiness", new JsonArray().add(state.toJson())));
        var status = new JsonObject()
                .put("status", ready == states.size() ? "pass" : ready > 0 ? "warn" : "fail")
                .put("version", "1")
                .put("serviceId", "ics-workforce")
                .put("description", "Workforce data of an integrated care system")
                .put("checks", checks);
        send(context, ready > 0 || states.isEmpty() ? OK : UNAVAILABLE, status);
    }

    private static void send(RoutingContext context, int code, JsonObject body) {
        context.response()
                .setStatusCode(code)
                .putHeader("Content-Type", MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .end(body.toBuffer());
    }
}
