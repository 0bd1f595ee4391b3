/** Which request a thread works for: the same trace id in log lines, changes, runs and events. */
@NullMarked
package org.icsworkforce.kit.trace;

import org.jspecify.annotations.NullMarked;
