/** Tells contents from others by their hash. */
@NullMarked
package org.icsworkforce.kit.digest;

import org.jspecify.annotations.NullMarked;
