package org.icsworkforce.retention.event;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of a vacancy's event.
 *
 * @param level {@code REQUISITION}, or {@code ADVERT}, which says nothing of posts
 * @param live whether it is still to be filled
 * @param counts false of a record whose need another feed's record stands for; null of one told before that was told
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
        @Nullable Boolean counts,
        boolean synthetic) {

    /** Open, and the record of its need that figures count. */
    boolean presses() {
        return live && !Boolean.FALSE.equals(counts);
    }
}
