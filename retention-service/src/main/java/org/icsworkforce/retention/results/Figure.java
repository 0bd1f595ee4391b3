package org.icsworkforce.retention.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.dataset.Observation.Status;
import org.jspecify.annotations.Nullable;

/** A number, or why there is none. */
@Schema(name = "Figure")
record Figure(
        @Schema(description = "Null only with a status and a reason that say why", examples = "42") @Nullable
        BigDecimal value,

        Status obsStatus,

        @Schema(description = "Why there is no value; null when there is one") @Nullable
        Reason reason) {

    /** Why there is no value. One word for every kind of protection: to know which would be to know more. */
    @Schema(name = "FigureReason")
    enum Reason {
        /** Too few have answered, or such a number could be found by subtraction, or all of a group answered alike. */
        PROTECTED,
        /** The answers have no scores. */
        NO_SCORES
    }

    static Figure hidden() {
        return new Figure(null, Status.Q, Reason.PROTECTED);
    }

    static Figure impossible() {
        return new Figure(null, Status.M, Reason.NO_SCORES);
    }

    static Figure of(long count) {
        return new Figure(BigDecimal.valueOf(count), Status.A, null);
    }

    /** Rounded half up. */
    static Figure of(BigDecimal sum, long count, int decimals) {
        return new Figure(sum.divide(BigDecimal.valueOf(count), decimals, RoundingMode.HALF_UP), Status.A, null);
    }

    /** Percent to one decimal. */
    static Figure share(long part, long whole) {
        return of(BigDecimal.valueOf(part).movePointRight(2), whole, 1);
    }
}
