package org.icsworkforce.gateway.dataset;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.icsworkforce.gateway.access.OwnPaths;
import org.icsworkforce.gateway.document.Content;
import org.icsworkforce.gateway.forward.ForwardConfig;
import org.icsworkforce.gateway.forward.ForwardedHeaders;
import org.icsworkforce.gateway.forward.UpstreamClient;
import org.icsworkforce.gateway.forward.UpstreamClient.Fetched;
import org.icsworkforce.gateway.problem.Fault;
import org.icsworkforce.gateway.problem.ProblemError;
import org.icsworkforce.gateway.problem.Problems;
import org.icsworkforce.gateway.route.Routes;
import org.icsworkforce.gateway.route.Service;
import org.jboss.logging.Logger;

/** {@code GET /v1/datasets}: the catalogues of all services as one, sorted by id; a service that is away is named. */
@ApplicationScoped
public class DatasetCatalogue {

    private static final Logger LOG = Logger.getLogger(DatasetCatalogue.class);
    private static final String PATH = "/v1/datasets";

    private static final int NOT_FOUND = 404;
    private static final int OK = 200;

    private final Routes routes;
    private final UpstreamClient upstream;
    private final DatasetConfig config;
    private final ForwardConfig forwarding;
    private final Problems problems;

    DatasetCatalogue(
            Routes routes, UpstreamClient upstream, DatasetConfig config, ForwardConfig forwarding, Problems problems) {
        this.routes = routes;
        this.upstream = upstream;
        this.config = config;
        this.forwarding = forwarding;
        this.problems = problems;
    }

    void install(@Observes Router router, OwnPaths paths) {
        paths.scoped(router, PATH, config.read(), this::handle);
    }

    /** What one service has; nothing when it could not be asked. */
    private record Share(String service, Optional<List<JsonObject>> datasets) {}

    private void handle(RoutingContext context) {
        var parameters = context.queryParams().names();
        if (!parameters.isEmpty()) {
            var errors = parameters.stream()
                    .map(name -> new ProblemError("UNKNOWN_PARAMETER", "There is no such parameter.", name))
                    .toList();
            problems.send(context, Fault.UNKNOWN_PARAMETER, "The catalogue takes no parameters.", errors);
            return;
        }
        List<Future<Share>> shares =
                routes.services().stream().map(service -> ask(service, context)).toList();
        Future.all(shares).onComplete(all -> answer(context, all.result().list()));
    }

    private Future<Share> ask(Service service, RoutingContext context) {
        var headers = MultiMap.caseInsensitiveMultiMap();
        headers.set("Authorization", context.request().getHeader("Authorization"));
        ForwardedHeaders.add(headers, context, forwarding.publicUrl());
        return upstream.fetch(service, PATH, headers, config.timeout())
                .map(answer -> new Share(service.name(), datasets(answer)))
                .onFailure(cause -> LOG.warnf("catalogue not read service=%s cause=%s", service.name(), cause))
                .otherwise(new Share(service.name(), Optional.empty()));
    }

    private static Optional<List<JsonObject>> datasets(Fetched answer) {
        return switch (answer.status()) {
            case OK ->
                Optional.of(answer.body().toJsonObject().getJsonArray("results").stream()
                        .map(JsonObject.class::cast)
                        .toList());
            case NOT_FOUND -> Optional.of(List.of());
            default -> Optional.empty();
        };
    }

    private static void answer(RoutingContext context, List<Share> shares) {
        var datasets = new ArrayList<JsonObject>();
        var unavailable = new TreeSet<String>();
        for (Share share : shares) {
            share.datasets().ifPresentOrElse(datasets::addAll, () -> unavailable.add(share.service()));
        }
        datasets.sort(Comparator.comparing(dataset -> dataset.getString("id", "")));
        var catalogue = new JsonObject()
                .put("results", new JsonArray(datasets))
                .putNull("next")
                .put("metadata", new JsonObject().put("count", datasets.size()))
                .put("unavailable", new JsonArray(List.copyOf(unavailable)));
        Content.of("application/json", catalogue.toBuffer()).send(context, "private, no-cache");
    }
}
