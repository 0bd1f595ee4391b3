package org.icsworkforce.campaign.campaigns;

/** Where a campaign is in its life; it only moves forward. */
public enum CampaignState {
    DRAFTED,
    LAUNCHED,
    CLOSED
}
