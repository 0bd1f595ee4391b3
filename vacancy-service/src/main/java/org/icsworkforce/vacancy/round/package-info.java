/** What the service does without being asked: it looks round every second. */
@NullMarked
package org.icsworkforce.vacancy.round;

import org.jspecify.annotations.NullMarked;
