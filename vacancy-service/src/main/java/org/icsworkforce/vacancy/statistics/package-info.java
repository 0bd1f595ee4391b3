/**
 * Statistics that no kept library has: survival with delayed entry and competing reasons. Pure functions of spells; what
 * may be shown of their results is for {@code disclosure} to say. For what a library has, use the library: Wilson's
 * interval of a proportion is {@code BinomialConfidenceInterval.WILSON_SCORE} of commons-statistics-interval.
 */
@NullMarked
package org.icsworkforce.vacancy.statistics;

import org.jspecify.annotations.NullMarked;
