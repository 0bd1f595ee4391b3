/**
 * Datasets: one declaration says which dimensions and measures there are, and gets its catalogue entry, its metadata and
 * its observations in every format. A query that the declaration does not admit is refused with the reason.
 */
@NullMarked
package org.icsworkforce.kit.dataset;

import org.jspecify.annotations.NullMarked;
