/**
 * Rows of figures, as feeds state and restate them: a row's key names it, the latest said of a key counts, and every state
 * is kept. What the rows mean is the subject's; feeds of establishment and of temporary staffing are of this kind.
 */
@NullMarked
package org.icsworkforce.vacancy.figures;

import org.jspecify.annotations.NullMarked;
