/**
 * The read models of other services' data. Each projection depends on nothing but the latest state per subject, so a
 * replay rebuilds it; an older or repeated event changes nothing.
 */
@NullMarked
package org.icsworkforce.retention.event;

import org.jspecify.annotations.NullMarked;
