/** Sending every current state again, for a consumer that is new or lost its database. */
@NullMarked
package org.icsworkforce.vacancy.replay;

import org.jspecify.annotations.NullMarked;
