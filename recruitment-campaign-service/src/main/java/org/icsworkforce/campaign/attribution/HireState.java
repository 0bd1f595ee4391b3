package org.icsworkforce.campaign.attribution;

/** What has become of a reported hire. */
enum HireState {
    /** Kept until the vacancy's own event comes. */
    AWAITING_VACANCY,
    ATTRIBUTED,
    /** The vacancy came, and its employer is another organisation. */
    REFUSED,
    /** Its employer took it back. */
    WITHDRAWN
}
