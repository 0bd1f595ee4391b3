package org.icsworkforce.campaign.attribution;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.paging.ETag;
import org.jspecify.annotations.Nullable;

/** A hire as read: without the person and the engagement key. */
@Schema(name = "Hire")
record HireView(
        @Schema(description = "Id that this service gave it", examples = "01997d0e-8a00-7000-8000-000000000021")
        String id,

        @Schema(description = "The employer's own id of it", examples = "RVV-H-2026-0311")
        String hireId,

        @Schema(
                description =
                        "AWAITING_VACANCY until the vacancy is known here; REFUSED when that is of another organisation;"
                                + " WITHDRAWN when the employer took it back")
        HireState state,

        @Schema(description = "The vacancy: by id once it is known")
        VacancyName vacancy,

        @Schema(description = "The employer", examples = "RVV")
        String organisation,

        @Schema(description = "Which post of the vacancy, from 1", examples = "1") @Nullable
        Integer post,

        @Schema(description = "As the employer declares it", examples = "14") @Nullable
        String recruitmentSource,

        @Schema(description = "When the person accepted the offer", examples = "2026-10-22")
        LocalDate acceptedOn,

        @Schema(description = "When the person started", examples = "2026-11-16") @Nullable
        LocalDate startedOn,

        @Schema(description = "Rises with every correction", examples = "1")
        int version,

        @Schema(description = "What attracted the person; null until the hire is attributed") @Nullable
        AttributionView attribution) {

    ETag tag() {
        return ETag.of(id, version, state, attribution == null ? 0 : attribution.version());
    }
}
