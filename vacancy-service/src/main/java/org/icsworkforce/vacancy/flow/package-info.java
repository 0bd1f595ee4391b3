/**
 * The datasets about requisitions: what opened and ended, what stands open and for how long, what is hard to fill. They
 * share one query, which counts moves by month.
 */
@NullMarked
package org.icsworkforce.vacancy.flow;

import org.jspecify.annotations.NullMarked;
