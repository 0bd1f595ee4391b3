package org.icsworkforce.retention.conduct;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How studies are looked after. */
@ConfigMapping(prefix = "workforce.study")
interface StudyConfig {

    /** Between two looks: so long an answer waits in the inbox, and a study stays open beyond its last day's midnight. */
    @WithDefault("PT1M")
    Duration round();
}
