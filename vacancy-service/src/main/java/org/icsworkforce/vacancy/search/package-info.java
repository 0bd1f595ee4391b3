/**
 * Finds vacancies by words, by distance and by whatever else is asked together with these, in the order of lists: the
 * latest opened first. What it reads stands beside the records and follows them.
 */
@NullMarked
package org.icsworkforce.vacancy.search;

import org.jspecify.annotations.NullMarked;
