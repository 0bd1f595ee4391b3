package org.icsworkforce.campaign.attribution;

/** Where a touch took place; those off line are the equals of clicks. */
enum ChannelType {
    ONLINE,
    EVENT,
    REFERRAL,
    PRINT,
    UNKNOWN
}
