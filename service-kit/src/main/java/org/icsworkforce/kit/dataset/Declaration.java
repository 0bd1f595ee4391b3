package org.icsworkforce.kit.dataset;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a dataset holds. Every row has a month, {@code period}, beside its dimensions.
 *
 * @param disclosure how it is made sure that nobody can be recognised
 */
@Schema(name = "Dataset")
public record Declaration(
        @Schema(examples = "vacancy-rate") String id,
        String title,
        String description,
        List<Dimension> dimensions,
        List<Measure> measures,
        @Schema(description = "What a row is at its finest") String grain,
        String disclosure,

        @Schema(description = "Attribution that goes with every use")
        String attribution) {

    public Declaration {
        dimensions = List.copyOf(dimensions);
        measures = List.copyOf(measures);
    }

    List<String> measureIds() {
        return measures.stream().map(Measure::id).toList();
    }

    List<String> dimensionIds() {
        return dimensions.stream().map(Dimension::id).toList();
    }
}
