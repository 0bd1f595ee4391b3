package org.icsworkforce.vacancy.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run as its events tell it: the counts of its report, and no fault, since faults quote what was received.
 *
 * @param undoes of an undo: the run that it takes back
 * @param onGuard what waits for a confirmation; null when nothing does
 */
public record ToldRun(
        UUID id,
        String mode,
        @Nullable UUID undoes,
        int received,
        int created,
        int updated,
        int unchanged,
        int rejected,
        int warned,
        int conflicts,
        int closed,
        int reopened,
        int heldClosures,
        int heldCreations,
        int heldUpdates,
        @Nullable String onGuard) {

    String type() {
        return onGuard == null ? "feed.run-completed.v1" : "feed.run-held.v1";
    }
}
