package org.icsworkforce.retention.pressure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the read models have come.
 *
 * @param moves of all read models together: equal moves, equal answers
 * @param movedAt of the vacancies, null before the first event
 */
record Freshness(long moves, @Nullable Instant movedAt) {}
