package org.icsworkforce.campaign.campaigns;

/** The workstreams of the transformation plan. */
public enum Workstream {
    LOCAL_CARE,
    PRIMARY_CARE,
    STROKE,
    MENTAL_HEALTH,
    CANCER,
    PREVENTION,
    SOCIAL_CARE,
    HOSPITAL_CARE
}
