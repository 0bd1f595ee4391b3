package org.icsworkforce.gateway.limit;

import io.smallrye.config.ConfigMapping;

/** Requests per client and minute, per class; all of them may come at once. */
@ConfigMapping(prefix = "gateway.limit")
public interface RateLimitConfig {

    int interactive();

    int writes();

    int feeds();
}
