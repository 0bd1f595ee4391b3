package org.icsworkforce.vacancy.opportunity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "workforce.sitemap")
interface SitemapConfig {

    /** How old a sitemap may be. To make it every row that searches read is looked at, whoever asks. */
    @WithDefault("PT10M")
    Duration keptFor();
}
