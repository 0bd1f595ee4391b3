/**
 * Formats that know what a vacancy is: each has one class that reads it into rows of the suite's own record. Adverts say
 * less than requisitions; what they do not say is left out, and what cannot be read is passed on as it was written, so
 * that its row is told what is wrong with it.
 */
@NullMarked
package org.icsworkforce.vacancy.format;

import org.jspecify.annotations.NullMarked;
