package org.icsworkforce.kit.dataset;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A number with its meaning.
 *
 * @param decimals that values are rounded to, half up
 * @param source of the definition
 * @param basis what it counts, where a dataset has measures that count different things: those of two bases are never
 *     asked for together, nor put into one order; null where all may be compared
 */
public record Measure(
        @Schema(examples = "in-post-wte") String id,
        String name,
        @Schema(examples = "WTE") String unit,
        int decimals,
        Kind kind,
        Polarity polarity,
        String definition,
        String source,

        @Schema(description = "Measures of two bases are never set side by side; null where all may be compared")
        @Nullable
        String basis) {

    public Measure(
            String id,
            String name,
            String unit,
            int decimals,
            Kind kind,
            Polarity polarity,
            String definition,
            String source) {
        this(id, name, unit, decimals, kind, polarity, definition, source, null);
    }

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
