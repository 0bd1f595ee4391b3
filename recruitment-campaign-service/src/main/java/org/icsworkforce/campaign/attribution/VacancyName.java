package org.icsworkforce.campaign.attribution;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A vacancy by its id, or by its employer's own name for it. */
@Schema(name = "VacancyName")
record VacancyName(
        @Schema(
                description = "Id of the vacancy; then no feed and reference",
                examples = "01997d0e-8a00-7000-8000-000000000001")
        @Nullable
        UUID id,

        @Schema(description = "Channel through which its employer tells of it", examples = "rvv-trac")
        @Size(min = 1, max = 60)
        @Nullable
        String feed,

        @Schema(description = "Its name in that channel", examples = "RVV-2026-00017")
        @Size(min = 1, max = 200)
        @Nullable
        String reference) {

    boolean namesOne() {
        return id != null ? feed == null && reference == null : feed != null && reference != null;
    }
}
