/**
 * What keeps people in their jobs: studies, boards, workforce movements and programmes. This slice has the one view
 * that needs nothing but events of others: the vacancy pressure that staff work under.
 */
@NullMarked
package org.icsworkforce.retention;

import org.jspecify.annotations.NullMarked;
