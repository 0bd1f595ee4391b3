/** Loading the reference data that ship with a release: the register of organisations and the code lists. */
@NullMarked
package org.icsworkforce.vacancy.reference;

import org.jspecify.annotations.NullMarked;
