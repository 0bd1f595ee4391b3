package org.icsworkforce.vacancy.spell;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RebuiltRollup", description = "What the rollup of requisitions was found to be, and is now")
record RebuiltRollup(
        @Schema(
                description = "Change number up to which it was compared with the versions of the vacancies",
                example = "48213")
        long number,

        @Schema(description = "What changes up to then added to and took from months, in rows", example = "260114")
        long deltas,

        @Schema(description = "Months of an organisation and a staff group, at that number", example = "78120")
        long months,

        @Schema(description = "Rows of the deltas that were missing or should not have been there", example = "0")
        long deltasDifferent,

        @Schema(description = "Months that did not say what the versions say", example = "0")
        long monthsDifferent,

        @Schema(
                description = "Months that do not say so after the rebuild either: a fault of the release",
                example = "0")
        long monthsStillDifferent) {}
