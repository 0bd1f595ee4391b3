/**
 * The dataset {@code campaign-cost-per-hire}: what campaigns cost, the hires credited to them, and the one divided by the
 * other. Hires are people: their numbers are shown only where nobody can be recognised.
 */
@NullMarked
package org.icsworkforce.campaign.outcome;

import org.jspecify.annotations.NullMarked;
