package org.icsworkforce.kit.dataset;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A number with its meaning.
 *
 * @param decimals that values are rounded to, half up
 * @param source of the definition
 */
public record Measure(
        @Schema(examples = "in-post-wte") String id,
        String name,
        @Schema(examples = "WTE") String unit,
        int decimals,
        Kind kind,
        Polarity polarity,
        String definition,
        String source) {

    /** How it combines over time: a stock by its last month, a flow by its sum, a rate from its parts, a curve not at all. */
    @Schema(name = "MeasureKind")
    public enum Kind {
        STOCK,
        FLOW,
        RATE,
        CURVE
    }

    /** Whether more of it is better. */
    public enum Polarity {
        HIGHER_IS_BETTER,
        LOWER_IS_BETTER,
        NEUTRAL
    }
}
