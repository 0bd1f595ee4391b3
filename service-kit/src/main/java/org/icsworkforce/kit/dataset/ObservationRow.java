package org.icsworkforce.kit.dataset;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.dataset.Observation.Status;
import org.jspecify.annotations.Nullable;

/** How an {@link Observation} looks on the wire: only for the OpenAPI document. */
@Schema(
        name = "ObservationRow",
        description = "One number. Each dimension that the rows are divided by adds two columns,"
                + " <dimension>Code and <dimension>Name.",
        additionalProperties = Schema.True.class)
public record ObservationRow(
        @Schema(description = "Month", examples = "2026-10") String period,
        LocalDate periodStart,
        LocalDate periodEnd,

        @Schema(description = "Id of the measure", examples = "nhs-gap")
        String measure,

        @Schema(examples = "percent") String unit,

        @Schema(description = "Null only with a status that says why", examples = "9.22") @Nullable
        BigDecimal value,

        @Schema(description = "Of a rate", examples = "222.3") @Nullable
        BigDecimal numerator,

        @Schema(description = "Of a rate", examples = "2410.5") @Nullable
        BigDecimal denominator,

        @Schema(description = "Lower bound of the confidence interval, where there is one") @Nullable
        BigDecimal lowerCi,

        @Schema(description = "Upper bound of the confidence interval, where there is one") @Nullable
        BigDecimal upperCi,

        Status obsStatus,

        @Schema(
                description = "Shorthand of the Government Statistical Service, and [synthetic] for made-up data",
                examples = "[synthetic]")
        @Nullable
        String note,

        @Schema(description = "Whether it may still be corrected", examples = "false")
        boolean isProvisional,

        @Schema(description = "How often its parts have been sent anew", examples = "0")
        int revision,

        @Schema(description = "Organisations counted / expected", examples = "1/1")
        String coverage,

        @Schema(description = "What the measure means") String definition,

        Instant recordedAt) {}
