package org.icsworkforce.campaign.cost;

/** As in ANSI/SHRM 06001.2012: spent within the organisation, or paid to others. */
enum Category {
    INTERNAL,
    EXTERNAL
}
