/** The vacancy pressure that staff work under: what is open beside them, by organisation and staff group. */
@NullMarked
package org.icsworkforce.retention.pressure;

import org.jspecify.annotations.NullMarked;
