package org.icsworkforce.gateway.dataset;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Set;

/** The joined catalogue of datasets. */
@ConfigMapping(prefix = "gateway.dataset")
interface DatasetConfig {

    /** Scopes of which one is enough. */
    Set<String> read();

    /** A service that has not answered by then is unavailable. */
    Duration timeout();
}
