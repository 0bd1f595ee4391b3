package org.icsworkforce.retention.study;

/** What can be known of who answered. */
public enum Confidentiality {
    /** Nobody, the people who run the service included, can tell whose an answer is once it is shuffled. */
    ANONYMOUS
}
