package org.icsworkforce.retention.study;

/** What a study belongs to. */
public enum Programme {
    GENERAL,
    FIRST_FIVE,
    LAST_FIVE,
    WELLBEING,
    EQUALITY_AND_INCLUSION,
    LEADERSHIP,
    EXIT
}
