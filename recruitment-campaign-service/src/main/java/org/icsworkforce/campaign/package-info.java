/**
 * Bringing people in: campaigns, what they target, and what attracted those who were hired. The organisations' own
 * recruitment data stays with them; this service holds touches and hires under pseudonyms.
 */
@NullMarked
package org.icsworkforce.campaign;

import org.jspecify.annotations.NullMarked;
