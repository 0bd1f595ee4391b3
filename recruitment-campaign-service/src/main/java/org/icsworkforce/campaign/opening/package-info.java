/**
 * The read model of vacancies: what is open and may be promoted, and what hires refer to. Each projection depends on
 * nothing but the latest state per subject, so a replay rebuilds it.
 */
@NullMarked
package org.icsworkforce.campaign.opening;

import org.jspecify.annotations.NullMarked;
