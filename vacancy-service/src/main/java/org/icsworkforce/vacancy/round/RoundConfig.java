package org.icsworkforce.vacancy.round;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "workforce.rounds")
interface RoundConfig {

    /** Pause between two rounds: how long an advert may look open that has just closed. */
    @WithDefault("PT1S")
    Duration every();
}
