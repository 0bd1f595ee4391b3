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
 * @param dryRun whether it only says what it would do
 * @param size of the payload as received, in bytes
 * @param actor client id of the sender
 * @param rowsRead so far
 * @param bytesRead of the payload as received, so far
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
        Mode mode,
        boolean dryRun,
        long size,
        String actor,
        State state,
        Instant receivedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        int rowsRead,
        long bytesRead,
        @Nullable RunResult result) {

    /** A record that comes by itself is applied as a run would apply it; there is no such run in the ledger. */
    static Run ofOneRecord(UUID id, String feed, String subject, String actor, Instant now) {
        return new Run(
                id,
                feed,
                subject,
                Format.NDJSON.name(),
                false,
                true,
                Map.of(),
                Mode.DELTA,
                false,
                0,
                actor,
                State.RUNNING,
                now,
                now,
                null,
                1,
                0,
                null);
    }

    /** What the payload's silence about a record means. */
    @Schema(name = "RunMode")
    public enum Mode {
        /** Nothing: it stays as it is. */
        DELTA,
        /** Its end. */
        SNAPSHOT,
        /** There is no payload: another run is taken back. */
        UNDO
    }

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

        public boolean isPending() {
            return this == RECEIVED || this == RUNNING;
        }
    }
}
