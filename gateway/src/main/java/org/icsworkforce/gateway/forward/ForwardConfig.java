package org.icsworkforce.gateway.forward;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How requests are passed to the services. */
@ConfigMapping(prefix = "gateway.forward")
public interface ForwardConfig {

    /** Where clients reach the gateway, if it is not the address that their requests name (behind a balancer). */
    Optional<URI> publicUrl();

    Duration connectTimeout();

    /** Repeated attempts to connect, before anything of the request is sent. */
    int connectRetries();

    Duration connectRetryDelay();

    /** How long a service may take to answer once it has the whole request, and between parts of its answer. */
    Duration answerTimeout();

    /** How long an upload may stand still; there is no limit to how long it takes while it moves. */
    Duration stallTimeout();

    /** Open connections per service. */
    int connections();
}
