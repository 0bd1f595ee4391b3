/**
 * The vacancy record: one requisition, a funded need that an organisation recruits to, or an advert of one. It comes by
 * feeds, every state of it is kept, and each is told as an event.
 */
@NullMarked
package org.icsworkforce.vacancy.record;

import org.jspecify.annotations.NullMarked;
