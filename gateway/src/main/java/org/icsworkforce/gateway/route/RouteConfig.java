package org.icsworkforce.gateway.route;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.icsworkforce.gateway.limit.RateClass;

/** Who owns which path. A path that no route names is 404. */
@ConfigMapping(prefix = "gateway")
public interface RouteConfig {

    /** By name, as in {@code /v1/admin/{service}/replay}. */
    Map<String, Service> service();

    Map<String, Path> route();

    /** A service behind the gateway. */
    interface Service {

        /** Scheme, host and port; a path in it is not used. */
        URI url();
    }

    /** A path and everything below it. */
    interface Path {

        String path();

        String service();

        @WithDefault("GET,HEAD,POST,PUT,PATCH,DELETE")
        Set<String> methods();

        /** Scopes of which one is enough for GET and HEAD; {@code *} for any valid token; without them nobody may. */
        Optional<Set<String>> read();

        /** Likewise for the other methods. */
        Optional<Set<String>> write();

        /** Whether everybody may, without an access token and whatever the scopes; counted by address. */
        @WithDefault("false")
        boolean open();

        /** Larger bodies are 413. */
        @WithDefault("1M")
        MemorySize bodyLimit();

        /** How writes are counted; reads are interactive. */
        @WithDefault("WRITES")
        RateClass rate();
    }
}
