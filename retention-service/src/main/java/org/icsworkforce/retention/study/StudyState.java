package org.icsworkforce.retention.study;

/** Where a study is in its life; it only moves forward. */
public enum StudyState {
    DESIGN,
    OPEN,
    CLOSED,
    ANALYSED,
    PUBLISHED,
    ABANDONED;

    /** Whether there may be a release of its results. */
    public boolean isAnalysed() {
        return this == ANALYSED || this == PUBLISHED;
    }
}
