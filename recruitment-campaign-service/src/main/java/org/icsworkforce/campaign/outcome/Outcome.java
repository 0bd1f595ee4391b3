package org.icsworkforce.campaign.outcome;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one campaign, organisation and month, the finest that there is.
 *
 * @param external pence paid to others
 * @param comparable pence of both kinds that every partner counts
 * @param costed whether any cost of the campaign was told; without, nothing spent was not said
 * @param inTotal whether the campaign belongs to the month's totals over campaigns
 * @param asked whether the query's filters admit it
 * @param synthetic whether one of the released hires is of an invented vacancy
 * @param toldAt when the latest of its costs was told; null without any
 * @param releasedAt when its hires were released; null without any
 */
record Outcome(
        String campaign,
        String organisation,
        YearMonth month,
        long external,
        long internal,
        long comparable,
        boolean costed,
        boolean inTotal,
        boolean asked,
        boolean synthetic,
        @Nullable Instant toldAt,
        @Nullable Instant releasedAt) {}
