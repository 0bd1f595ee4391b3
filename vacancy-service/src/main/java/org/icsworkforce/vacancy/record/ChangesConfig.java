package org.icsworkforce.vacancy.record;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "workforce.changes")
interface ChangesConfig {

    /** A follower that was away for longer begins anew. */
    @WithDefault("P90D")
    Duration kept();
}
