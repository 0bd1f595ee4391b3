package org.icsworkforce.gateway.route;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The routes as configured, the most particular first. */
@ApplicationScoped
public class Routes {

    private final TreeMap<String, Service> services = new TreeMap<>();
    private final List<Route> routes;

    /** @throws IllegalArgumentException for a route to a service that is not configured, so that the gateway stops */
    public Routes(RouteConfig config) {
        config.service().forEach((name, service) -> services.put(name, Service.of(name, service.url())));
        routes = config.route().entrySet().stream()
                .map(entry -> Route.of(entry.getKey(), entry.getValue(), service(entry.getValue())))
                .sorted(Comparator.comparingInt((Route route) -> route.path().weight())
                        .reversed())
                .toList();
    }

    private Service service(RouteConfig.Path path) {
        return Optional.ofNullable(services.get(path.service()))
                .orElseThrow(() -> new IllegalArgumentException(
                        path.path() + " leads to no configured service: " + path.service()));
    }

    /** @param path as it was sent, without query */
    public Optional<Route> find(String path) {
        List<String> segments = PathPattern.split(path);
        return routes.stream().filter(route -> route.path().matches(segments)).findFirst();
    }

    /** Sorted by name. */
    public Collection<Service> services() {
        return services.values();
    }
}
