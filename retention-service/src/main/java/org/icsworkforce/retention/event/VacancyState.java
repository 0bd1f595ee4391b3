package org.icsworkforce.retention.event;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of a vacancy's event.
 *
 * @param level {@code REQUISITION}, or {@code ADVERT}, which says nothing of posts
 * @param live whether it is still to be filled
 * @param synthetic whether it was made by a generator, and so is everything derived from it
 */
record VacancyState(
        String organisation,
        String level,
        boolean live,
        @Nullable String staffGroup,
        @Nullable Integer posts,
        @Nullable BigDecimal wte,
        @Nullable Boolean hardToFill,
        boolean synthetic) {}
