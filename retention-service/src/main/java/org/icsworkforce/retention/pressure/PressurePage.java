package org.icsworkforce.retention.pressure;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.paging.Page;
import org.icsworkforce.kit.paging.Paged;
import org.jspecify.annotations.Nullable;

/** A page of vacancy pressure, and how current it is. */
@Schema(name = "VacancyPressurePage")
record PressurePage(
        @Schema(description = "In the order of organisation and staff group code")
        List<PressureRow> results,

        @Schema(
                description = "Address of the next page; null on the last",
                examples = "https://workforce.example/v1/vacancy-pressure?cursor=eyJwIjpbIlJWViIsIjAzIl0")
        @Nullable
        String next,

        Page.Metadata metadata,

        @Schema(
                description = "When events last changed these figures; null before the first",
                examples = "2026-10-22T02:16:03Z")
        @Nullable
        Instant asAt,

        @Schema(description = "Whether generated records are among those counted on this page", examples = "true")
        boolean synthetic,

        @Schema(
                description = "Why the figures are not complete; null when nothing is known to be missing",
                examples = "No event of a vacancy has been received yet.")
        @Nullable
        String degraded)
        implements Paged {

    static PressurePage of(Page<PressureRow> page, Freshness freshness) {
        return new PressurePage(
                page.results(),
                page.next(),
                page.metadata(),
                freshness.movedAt(),
                page.results().stream().anyMatch(PressureRow::synthetic),
                freshness.movedAt() == null ? "No event of a vacancy has been received yet." : null);
    }
}
