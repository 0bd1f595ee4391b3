/**
 * Price caps: the most that an agency may charge the NHS for an hour, as dated data with source and licence. Loaded with
 * the other reference data, and versioned, so that an answer about the past has the caps that were known then.
 */
@NullMarked
package org.icsworkforce.vacancy.pricecap;

import org.jspecify.annotations.NullMarked;
