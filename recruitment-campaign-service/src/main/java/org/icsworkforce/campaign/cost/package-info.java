/**
 * What campaigns cost. A line is told by the organisation that paid it, borne by the campaign's partners by their shares,
 * and spread over the months by days. Every version stays, so that a past number can be told again.
 */
@NullMarked
package org.icsworkforce.campaign.cost;

import org.jspecify.annotations.NullMarked;
