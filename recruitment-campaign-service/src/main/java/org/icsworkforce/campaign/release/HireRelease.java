package org.icsworkforce.campaign.release;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A release of hires. */
@Schema(name = "HireRelease")
record HireRelease(
        @Schema(description = "The last month that is released", examples = "2026-09")
        String through,

        @Schema(description = "Day on which it was made") LocalDate madeOn,

        @Schema(
                description = "Months that it tells for the first time or anew",
                examples = "[\"2026-08\", \"2026-09\"]")
        List<String> months,

        @Schema(description = "Day on which the next is made without being asked for")
        LocalDate next) {}
