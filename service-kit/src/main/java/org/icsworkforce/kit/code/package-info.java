/** Codes with what they stand for, as a service was told by others: a name may come later than the code. */
@NullMarked
package org.icsworkforce.kit.code;

import org.jspecify.annotations.NullMarked;
