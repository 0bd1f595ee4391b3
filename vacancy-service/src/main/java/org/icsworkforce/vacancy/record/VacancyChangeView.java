package org.icsworkforce.vacancy.record;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The latest state of a record that has changed. */
@Schema(name = "VacancyChange")
record VacancyChangeView(
        Operation operation,
        UUID id,
        @Schema(examples = "1") int version,
        @Schema(examples = "rvv-trac") String feed,

        @Schema(description = "The partner's own", examples = "RVV-2026-00017")
        String reference,

        Instant recordedAt,

        @Schema(
                ref = "#/components/schemas/Vacancy",
                description = "As it is now; null for one that its sender has taken back")
        @Nullable
        ToldVacancy vacancy) {

    @Schema(name = "ChangeOperation")
    enum Operation {
        UPSERT,
        TOMBSTONE
    }

    static VacancyChangeView of(Stored stored, String reference, ToldVacancy view) {
        return new VacancyChangeView(
                stored.deleted() ? Operation.TOMBSTONE : Operation.UPSERT,
                stored.id(),
                stored.version(),
                stored.feed(),
                reference,
                stored.recordedAt(),
                stored.deleted() ? null : view);
    }
}
