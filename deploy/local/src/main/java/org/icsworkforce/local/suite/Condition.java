package org.icsworkforce.local.suite;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a part of the suite is. */
public enum Condition {
    STARTING,
    READY,
    /** It had ended unexpectedly and is being started again. */
    RESTARTING,
    STOPPED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
