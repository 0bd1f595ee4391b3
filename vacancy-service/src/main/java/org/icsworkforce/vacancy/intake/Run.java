package org.icsworkforce.vacancy.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
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
 * @param scope organisations that a snapshot speaks of; null for all of the feed
 * @param target run that an undo takes back
 * @param dryRun whether it only says what it would do
 * @param size of the payload as received, in bytes
 * @param actor client id of the sender
 * @param rowsRead so far
 * @param bytesRead of the payload as received, so far
 * @param confirmedAt when somebody let a held run go on
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
        @Nullable List<String> scope,
        @Nullable UUID target,
        long size,
        String actor,
        State state,
        Instant receivedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        int rowsRead,
        long bytesRead,
        @Nullable Instant confirmedAt,
        @Nullable RunResult result) {

    /** Whether nothing of it is applied before it is confirmed. */
    boolean isHeldWhole() {
        return result != null && result.onGuard() == SnapshotGuard.OnGuard.HOLD_ALL;
    }

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
                null,
                null,
                0,
                actor,
                State.RUNNING,
                now,
                now,
                null,
                1,
                0,
                null,
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

    /**
     * {@code HELD}: somebody has to confirm it; {@code SUPERSEDED}: a newer snapshot came instead; {@code UNDONE}: what
     * it did has been taken back.
     */
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
