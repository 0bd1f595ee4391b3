package org.icsworkforce.retention.pressure;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.code.NamedCode;
import org.jspecify.annotations.Nullable;

/** What is open in one staff group of one organisation. */
@Schema(name = "VacancyPressure")
record PressureRow(
        @Schema(description = "The employer") NamedCode organisation,

        @Schema(description = "NHS National Workforce Data Set staff group")
        NamedCode staffGroup,

        @Schema(description = "Open requisitions", examples = "12")
        int vacancies,

        @Schema(description = "Posts in them; null when none of them says how many", examples = "31") @Nullable
        Integer posts,

        @Schema(description = "Whole-time equivalents in them; null when none of them says how many", examples = "27.6")
        @Nullable
        BigDecimal wte,

        @Schema(description = "Requisitions marked as hard to fill", examples = "4")
        int hardToFill,

        @Schema(
                description =
                        "Adverts known without a requisition: they say nothing of posts and are in no other figure",
                examples = "0")
        int adverts,

        @Schema(description = "Whether generated records are among those counted", examples = "true")
        boolean synthetic) {}
