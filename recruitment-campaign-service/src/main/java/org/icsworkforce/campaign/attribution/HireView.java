package org.icsworkforce.campaign.attribution;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A hire as read: without the person and the engagement key. */
@Schema(name = "Hire")
record HireView(
        @Schema(description = "The sender's own id of it", examples = "RVV-H-2026-0311")
        String hireId,

        @Schema(
                description =
                        "AWAITING_VACANCY until the vacancy is known here; REFUSED when it turns out not to be the sender's")
        HireState state,

        @Schema(description = "The vacancy: by id once it is known")
        VacancyName vacancy,

        @Schema(description = "The employer; null until the vacancy is known", examples = "RVV") @Nullable
        String organisation,

        @Schema(description = "Which post of the vacancy, from 1", examples = "1") @Nullable
        Integer post,

        @Schema(description = "As the employer declares it", examples = "14") @Nullable
        String recruitmentSource,

        @Schema(description = "When the person accepted the offer", examples = "2026-10-22")
        LocalDate acceptedOn,

        @Schema(description = "When the person started", examples = "2026-11-16") @Nullable
        LocalDate startedOn,

        @Schema(description = "What attracted the person; null until the hire is attributed") @Nullable
        AttributionView attribution) {}
