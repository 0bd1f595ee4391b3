package org.icsworkforce.gateway.route;

import java.util.Set;
import org.icsworkforce.gateway.limit.RateClass;

/**
 * Where requests of a path go, and what they need.
 *
 * @param open to everybody, without an access token
 * @param bodyLimit bytes
 * @param writeRate how writes are counted
 */
public record Route(
        String name,
        PathPattern path,
        Service service,
        Set<String> methods,
        Set<String> readScopes,
        Set<String> writeScopes,
        boolean open,
        long bodyLimit,
        RateClass writeRate) {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    static Route of(String name, RouteConfig.Path config, Service service) {
        return new Route(
                name,
                PathPattern.of(config.path()),
                service,
                Set.copyOf(config.methods()),
                config.read().orElse(Set.of()),
                config.write().orElse(Set.of()),
                config.open(),
                config.bodyLimit().asLongValue(),
                config.rate());
    }

    public boolean allows(String method) {
        return methods.contains(method);
    }

    public Set<String> scopes(String method) {
        return READING.contains(method) ? readScopes : writeScopes;
    }

    public RateClass rate(String method) {
        return READING.contains(method) ? RateClass.INTERACTIVE : writeRate;
    }
}
