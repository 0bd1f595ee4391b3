/** What becomes of a feed, told by events to those who watch it instead of asking: partners' own systems. */
@NullMarked
package org.icsworkforce.vacancy.notice;

import org.jspecify.annotations.NullMarked;
