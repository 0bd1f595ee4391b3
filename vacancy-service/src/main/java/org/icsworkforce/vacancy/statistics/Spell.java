package org.icsworkforce.vacancy.statistics;

import org.jspecify.annotations.Nullable;

/**
 * The time during which somebody, or something, was seen.
 *
 * @param from time already gone when it was first seen: 0, unless it began before the data do (delayed entry)
 * @param to time when it was last seen
 * @param reason why it ended then; null when it had not ended (censored)
 */
public record Spell(double from, double to, @Nullable String reason) {

    public Spell {
        if (!(from >= 0 && from < to)) {
            throw new IllegalArgumentException("a spell lasts from before its end, not from " + from + " to " + to);
        }
    }

    boolean ended() {
        return reason != null;
    }
}
