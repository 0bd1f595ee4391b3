package org.icsworkforce.vacancy.mapping;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Mappings that are shipped for a system that partners export from; a feed's own map stands above them. */
@Schema(name = "FeedPreset")
public enum Preset {
    ESR("esr"),
    PWR("pwr"),
    TRAC("trac"),
    NHS_JOBS("nhs-jobs"),
    NJC("njc");

    private final Mapping mapping;

    Preset(String file) {
        mapping = ShippedMapping.read(file);
    }

    public Mapping mapping() {
        return mapping;
    }
}
