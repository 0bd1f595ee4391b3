package org.icsworkforce.vacancy.flow;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * A month of one group of requisitions.
 *
 * @param members code per dimension that the group is divided by
 * @param happened in the month, by kind of move
 * @param standing at its end, by kind of move
 * @param organisations that have a requisition in the group, of {@code expected} that have any
 */
record MoveCell(
        YearMonth month,
        List<String> members,
        Amounts happened,
        Amounts standing,
        int organisations,
        int expected,
        boolean synthetic,
        Instant recordedAt) {}
