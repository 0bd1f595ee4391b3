package org.icsworkforce.kit.dataset;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Bounds of answers. */
@ConfigMapping(prefix = "workforce.datasets")
public interface DatasetConfig {

    /**
     * Rows of one answer, which is held in memory until it is written: about 300 bytes each. Whoever asks for more is told
     * so. Raise it with the heap.
     */
    @WithDefault("250000")
    int mostRows();
}
