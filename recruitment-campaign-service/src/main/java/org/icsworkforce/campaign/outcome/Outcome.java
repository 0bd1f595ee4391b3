package org.icsworkforce.campaign.outcome;

import java.time.Instant;
import java.time.YearMonth;

/**
 * What is known of one campaign, organisation and month, the finest that there is.
 *
 * @param external pence paid to others
 * @param comparable pence of both kinds that every partner counts
 * @param hires credited to the campaign by the last touch
 * @param costed whether any cost of the campaign was told; without, nothing spent was not said
 * @param asked whether the query's filters admit it
 * @param synthetic whether one of the hires is of an invented vacancy
 * @param recordedAt when the latest of the facts was told
 */
record Outcome(
        String campaign,
        String organisation,
        YearMonth month,
        long external,
        long internal,
        long comparable,
        int hires,
        boolean costed,
        boolean asked,
        boolean synthetic,
        Instant recordedAt) {}
