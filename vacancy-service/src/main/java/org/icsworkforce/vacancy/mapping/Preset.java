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

    private final ShippedMapping shipped;
    private final Mapping mapping;

    Preset(String file) {
        shipped = ShippedMapping.read(file);
        mapping = shipped.mapping();
    }

    public Mapping mapping() {
        return mapping;
    }

    /** As people write its columns and words. */
    ShippedMapping shipped() {
        return shipped;
    }
}
