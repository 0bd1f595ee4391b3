package org.icsworkforce.vacancy.link;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What two records were compared by. */
@Schema(name = "LinkReason")
record Reason(
        Feature feature,

        @Schema(description = "How well they agree in it, from 0 to 1", examples = "1")
        BigDecimal agreement,

        @Schema(description = "What the first says", examples = "NHS_JOBS C9123-26-1001")
        String one,

        @Schema(description = "What the second says", examples = "NHS_JOBS C9123-26-1001")
        String other) {

    /** With the weight of each in the score. An identifier that both carry needs no score. */
    @Schema(name = "LinkFeature")
    enum Feature {
        IDENTIFIER(0),
        TITLE(0.35),
        JOB_ROLE(0.15),
        BAND(0.10),
        POSTCODE(0.15),
        OPENED_ON(0.10),
        CLOSES_ON(0.15),
        WTE(0.10);

        private final double weight;

        Feature(double weight) {
            this.weight = weight;
        }

        double weight() {
            return weight;
        }
    }
}
