package org.icsworkforce.campaign.attribution;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The event {@code hire.attributed.v1}: what others may know of a hire, which is nobody's name or pseudonym. */
record HireAttributed(
        String hire,
        int version,
        UUID vacancy,
        @Nullable Integer post,
        String organisation,
        @Nullable String campaign,
        String source,
        @Nullable String medium,
        String evidence,
        String method,
        @Nullable LocalDate startedOn,
        boolean synthetic) {}
