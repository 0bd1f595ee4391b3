/** Campaigns: what they are called, how they look, and by which rule they choose the vacancies that they promote. */
@NullMarked
package org.icsworkforce.campaign.campaigns;

import org.jspecify.annotations.NullMarked;
