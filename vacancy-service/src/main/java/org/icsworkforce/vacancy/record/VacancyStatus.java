package org.icsworkforce.vacancy.record;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a vacancy stands. */
public enum VacancyStatus {
    PLANNED,
    APPROVED,
    OPEN,
    ON_HOLD,
    PARTIALLY_FILLED,
    FILLED,
    WITHDRAWN,
    LAPSED,
    CLOSED;

    /** NWD, POSITION VACANCY STATUS. Rejected and terminated needs are withdrawn; unapproved and pending ones planned. */
    private static final Map<String, VacancyStatus> NWD = Map.ofEntries(
            Map.entry("01", OPEN),
            Map.entry("02", APPROVED),
            Map.entry("03", ON_HOLD),
            Map.entry("04", PLANNED),
            Map.entry("05", WITHDRAWN),
            Map.entry("06", PLANNED),
            Map.entry("07", ON_HOLD),
            Map.entry("08", WITHDRAWN),
            Map.entry("09", FILLED),
            Map.entry("10", CLOSED),
            Map.entry("11", OPEN),
            Map.entry("12", PARTIALLY_FILLED));

    /** NWD: open following a previous unsuccessful attempt. */
    private static final String REATTEMPT = "11";

    /** Whether a status that was sent says that an earlier attempt to fill the post has failed. */
    static boolean isReattempt(@Nullable String text) {
        return REATTEMPT.equals(text);
    }

    /** By its name or its NWD code; null when it is neither. */
    static @Nullable VacancyStatus of(String text) {
        for (VacancyStatus status : values()) {
            if (status.name().equals(text)) {
                return status;
            }
        }
        return NWD.get(text);
    }

    /** Still being recruited to. */
    public boolean isLive() {
        return this == OPEN || this == ON_HOLD || this == PARTIALLY_FILLED;
    }

    /** Over, whatever came of it. */
    public boolean isEnded() {
        return compareTo(FILLED) >= 0;
    }
}
