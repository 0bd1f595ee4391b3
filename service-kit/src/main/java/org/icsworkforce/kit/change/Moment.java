package org.icsworkforce.kit.change;

import java.time.Instant;

/**
 * A state of the service's data: everything up to and including one change.
 *
 * @param number of the last change that belongs to it; 0 before the first
 * @param at when that change was committed
 * @param epoch of the database: numbers of another one, for example of one made anew, say nothing about this one
 */
public record Moment(long number, Instant at, String epoch) {}
