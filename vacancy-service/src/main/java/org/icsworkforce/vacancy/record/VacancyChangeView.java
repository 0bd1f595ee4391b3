package org.icsworkforce.vacancy.record;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.vacancy.record.VacancyChanges.Changed;
import org.jspecify.annotations.Nullable;

/** The latest state of a record that has changed. */
@Schema(name = "VacancyChange")
record VacancyChangeView(
        Operation operation,
        UUID id,
        @Schema(examples = "1") int version,

        @Schema(
                description =
                        "Counts what is told of the record: its versions, and the changes of need and counts. Drop"
                                + " what has an id and state that you hold; an id and version may come again with another state. It is"
                                + " the version of the record's events",
                examples = "1")
        long state,

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

    static VacancyChangeView of(Changed changed, ToldVacancy view) {
        Stored stored = changed.stored();
        return new VacancyChangeView(
                stored.deleted() ? Operation.TOMBSTONE : Operation.UPSERT,
                stored.id(),
                stored.version(),
                stored.version() + changed.moves(),
                stored.feed(),
                changed.reference(),
                stored.recordedAt(),
                stored.deleted() ? null : view);
    }
}
