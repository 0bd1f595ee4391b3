/** Figures that others have published, of England and of the region, for the system's own to be read beside. */
@NullMarked
package org.icsworkforce.retention.benchmark;

import org.jspecify.annotations.NullMarked;
