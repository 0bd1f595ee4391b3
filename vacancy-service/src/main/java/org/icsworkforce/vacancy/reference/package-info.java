/** Loading the reference data that ship with a release: the register of organisations, the code lists and the price caps. */
@NullMarked
package org.icsworkforce.vacancy.reference;

import org.jspecify.annotations.NullMarked;
