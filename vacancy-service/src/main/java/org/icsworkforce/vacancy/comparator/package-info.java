/**
 * Groups that an organisation is compared with, such as the nearest neighbours of a council. No list ships with the suite:
 * the usual one is not open data, and none is made up. A deployment that may use one tells it.
 */
@NullMarked
package org.icsworkforce.vacancy.comparator;

import org.jspecify.annotations.NullMarked;
