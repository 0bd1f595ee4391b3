package org.icsworkforce.vacancy.attraction;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code hire.attributed.v1}. */
record HireAttributed(
        String hire,
        UUID vacancy,
        @Nullable Integer post,
        @Nullable String campaign,
        String source,
        @Nullable String medium,
        String evidence,
        String method,
        @Nullable LocalDate startedOn,
        boolean synthetic) {}
