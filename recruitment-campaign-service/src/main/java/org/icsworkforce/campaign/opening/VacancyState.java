package org.icsworkforce.campaign.opening;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of a vacancy's event.
 *
 * @param live whether it is still to be filled
 * @param counts false of a record whose need another feed's record stands for; null of one told before that was told
 * @param synthetic whether it was made by a generator, and so is everything derived from it
 */
record VacancyState(
        String feed,
        String reference,
        String organisation,
        String level,
        String status,
        boolean live,
        @Nullable String staffGroup,
        @Nullable String jobRole,
        @Nullable String band,
        @Nullable Integer posts,
        @Nullable BigDecimal wte,
        @Nullable Boolean hardToFill,
        @Nullable String workstream,
        @Nullable String postcode,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closesOn,
        @Nullable Boolean counts,
        boolean synthetic) {}
