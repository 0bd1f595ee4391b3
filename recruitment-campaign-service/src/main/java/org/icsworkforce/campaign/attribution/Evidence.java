package org.icsworkforce.campaign.attribution;

/** How a touch is known. */
enum Evidence {
    TRACKED,
    SELF_REPORTED,
    IMPORTED
}
