package org.icsworkforce.vacancy.flow;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a month to one group of requisitions.
 *
 * @param organisation null where the query is not by organisation
 * @param closedOther a duplicate, replaced, or gone for a reason that nobody said
 * @param organisations that have a requisition in the group, of {@code expected} that have any
 */
record FlowCell(
        YearMonth month,
        @Nullable String organisation,
        @Nullable String staffGroup,
        long opened,
        long filled,
        long withdrawn,
        long lapsed,
        long closedOther,
        long openAtEnd,
        int organisations,
        int expected,
        boolean synthetic,
        Instant recordedAt) {}
