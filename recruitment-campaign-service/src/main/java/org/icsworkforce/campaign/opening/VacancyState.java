package org.icsworkforce.campaign.opening;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of a vacancy's event.
 *
 * @param live whether it is still to be filled
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
        boolean synthetic) {}
