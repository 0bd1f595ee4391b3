/**
 * The change log: every transaction that changes versioned data gets a number, and the order of the numbers is the
 * order of the commits. Past states, change feeds, ETags, undo and the relay all count with it.
 */
@NullMarked
package org.icsworkforce.kit.change;

import org.jspecify.annotations.NullMarked;
