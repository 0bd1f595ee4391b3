package org.icsworkforce.vacancy.reference;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "workforce.reference-data")
interface ReferenceConfig {

    /** Whether a start loads what the release ships. Otherwise somebody asks for it, and feeds are refused until then. */
    @WithDefault("true")
    boolean loadAtStart();
}
