/**
 * When requisitions stand open, and what of it is kept added up by month: deltas that each change leaves, the months that
 * they are folded into, and the command that proves both against the versions.
 */
@NullMarked
package org.icsworkforce.vacancy.spell;

import org.jspecify.annotations.NullMarked;
