package org.icsworkforce.kit.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One payload and what became of it.
 *
 * @param format as the application that reads the payload knows it
 * @param strict whether unknown properties are errors
 * @param control totals that the sender expects, by name
 * @param size of the payload as received, in bytes
 * @param actor client id of the sender
 * @param result null until the run has finished
 */
public record Run(
        UUID id,
        String feed,
        String subject,
        String format,
        boolean gzip,
        boolean strict,
        Map<String, BigDecimal> control,
        long size,
        String actor,
        State state,
        Instant receivedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable RunResult result) {

    /** {@code HELD}, {@code SUPERSEDED} and {@code UNDONE} belong to snapshots and undo. */
    @Schema(name = "RunState")
    public enum State {
        RECEIVED,
        RUNNING,
        COMPLETED,
        HELD,
        SUPERSEDED,
        FAILED,
        UNDONE;

        boolean isPending() {
            return this == RECEIVED || this == RUNNING;
        }
    }
}
