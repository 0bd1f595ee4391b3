package org.icsworkforce.gateway.status;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** The state of the suite. */
@ConfigMapping(prefix = "gateway.status")
interface StatusConfig {

    /** A service that has not answered by then is not ready. */
    Duration timeout();

    /** For how long one look is good: anybody may ask, the services are asked no more often than this. */
    Duration keptFor();
}
