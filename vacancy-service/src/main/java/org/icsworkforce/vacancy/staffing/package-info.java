/**
 * Temporary staffing: shifts of agencies and banks by week, as partners return them, each checked against the price cap of
 * its week; and the dataset of use and spend. Shifts, hours and money, never people.
 */
@NullMarked
package org.icsworkforce.vacancy.staffing;

import org.jspecify.annotations.NullMarked;
