package org.icsworkforce.vacancy.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.vacancy.intake.SnapshotGuard.OnGuard;
import org.jspecify.annotations.Nullable;

/**
 * A run as its sender sees it. {@code received} is the sum of created, updated, unchanged, rejected, conflicts,
 * heldCreations and heldUpdates; all of them are 0 until the run has finished.
 */
public record RunReport(
        UUID id,
        @Schema(examples = "rvv-tour") String feed,
        Run.Mode mode,

        @Schema(description = "Whether it only says what it would do")
        boolean dryRun,

        @Schema(description = "Of an undo: the run that it takes back") @Nullable
        UUID undoes,

        Run.State state,
        @Schema(description = "Rows in the payload") int received,
        int created,
        int updated,
        @Schema(description = "Rows equal to what was held") int unchanged,

        @Schema(description = "Rows with an error; nothing of them was taken")
        int rejected,

        @Schema(description = "Rows that were taken although something about them is doubtful")
        int warned,

        @Schema(
                description =
                        "Records that the payload should name and does not, and that were closed: of a snapshot, or of a cell of temporary staffing")
        int closed,

        @Schema(description = "Of the updated, those whose record had been closed")
        int reopened,

        @Schema(description = "Records that the snapshot does not name and whose closing somebody has to confirm")
        int heldClosures,

        @Schema(
                description =
                        "Of a run that is held whole: rows that would make a record, and do so when somebody confirms; created is 0 until then")
        int heldCreations,

        @Schema(
                description =
                        "Of a run that is held whole: rows that would change a record, and do so when somebody confirms; updated is 0 until then")
        int heldUpdates,

        @Schema(description = "What waits for a confirmation, or of a dry run what would; null when nothing does")
        @Nullable
        OnGuard onGuard,

        @Schema(description = "Rows older than what was held; nothing of them was taken")
        int conflicts,

        @Schema(
                description = "Of the feed's mapping that the payload was read by; null when it has not been read",
                examples = "1")
        @Nullable
        Integer mappingVersion,

        Instant receivedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,

        @Schema(description = "How far it has been read; null when it is not being applied, or has few rows") @Nullable
        RunProgress progress,

        @Schema(description = "Of the run, then of its first rows: at most 100; all of them are under rows")
        List<Fault> faults,

        @Schema(description = "How often each code occurred in the whole run", examples = "{\"INVALID_VALUE\":2}")
        Map<String, Long> faultCounts,

        @Schema(description = "Sums over the rows accepted", examples = "{\"posts\":5,\"wte\":4.6}")
        Map<String, BigDecimal> totals,

        @Schema(description = "Address of the rows and their faults")
        String rows) {

    private static final int FAULTS = 100;

    /** @param rows address of the run's rows */
    public static RunReport of(Run run, Intake intake, String rows) {
        RunResult result = run.result() == null ? RunResult.none() : run.result();
        var faults = Stream.of(
                        result.runFaults().stream().filter(fault -> !isNotRead(fault)),
                        intake.rows(run, null, -1, FAULTS).stream().flatMap(row -> row.faults().stream()))
                .flatMap(found -> found)
                .limit(FAULTS);
        var notRead = result.runFaults().stream().filter(RunReport::isNotRead);
        return new RunReport(
                run.id(),
                run.feed(),
                run.mode(),
                run.dryRun(),
                run.target(),
                run.state(),
                result.received(),
                result.created(),
                result.updated(),
                result.unchanged(),
                result.rejected(),
                result.warned(),
                result.closed(),
                result.reopened(),
                result.heldClosures(),
                result.heldCreations(),
                result.heldUpdates(),
                result.onGuard(),
                result.conflicts(),
                result.mappingVersion(),
                run.receivedAt(),
                run.startedAt(),
                run.finishedAt(),
                RunProgress.of(run),
                Stream.concat(faults, notRead).toList(),
                result.faultCounts(),
                result.totals(),
                rows);
    }

    private static boolean isNotRead(Fault fault) {
        return fault.code().equals(IntakeProblem.NOT_READ.name());
    }
}
