package org.icsworkforce.vacancy.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.icsworkforce.vacancy.intake.Application.Merged;
import org.icsworkforce.vacancy.intake.Fault.Severity;
import org.icsworkforce.vacancy.intake.SnapshotGuard.OnGuard;
import org.icsworkforce.vacancy.notice.ToldRun;
import org.jspecify.annotations.Nullable;

/**
 * What a run did. {@code received} is the sum of created, updated, unchanged, rejected, conflicts, and of what a run that
 * is held whole would create and update.
 *
 * @param closed records that the payload does not name, and should: a snapshot, or what a payload says whole
 * @param reopened of the updated, those whose record had ended
 * @param heldClosures records that the payload does not name and that somebody has to confirm
 * @param heldCreations of a run that is held whole: rows that it would create; so are {@code heldUpdates}
 * @param onGuard what waits for a confirmation; null when nothing does
 * @param warned rows that were taken although something about them is doubtful
 * @param said of the values that accepted rows should give, how many they give: see {@link Row#asked()}
 * @param mappingVersion of the sender's mapping that the payload was read by; null where there is none
 * @param faultCounts how often each code occurred
 * @param runFaults of the payload as a whole
 */
public record RunResult(
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
        @Nullable OnGuard onGuard,
        long asked,
        long said,
        @Nullable Integer mappingVersion,
        Map<String, BigDecimal> totals,
        Map<String, Long> faultCounts,
        List<Fault> runFaults) {

    private static final int NAMED = 100;

    static RunResult none() {
        return new RunResult(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, 0, 0, null, Map.of(), Map.of(), List.of());
    }

    static RunResult restored(Merged merged) {
        return new RunResult(
                0,
                0,
                merged.updated(),
                0,
                0,
                0,
                0,
                0,
                merged.reopened(),
                0,
                0,
                0,
                null,
                0,
                0,
                null,
                Map.of(),
                Map.of(),
                List.of());
    }

    /** @param left references of listed records that were not closed, because they have changed since */
    RunResult confirmed(int count, List<String> left) {
        var counts = new TreeMap<>(faultCounts);
        var faults = new ArrayList<>(runFaults);
        left.stream().limit(NAMED).map(RunResult::notClosed).forEach(faults::add);
        if (!left.isEmpty()) {
            counts.put(IntakeProblem.NOT_CLOSED.name(), (long) left.size());
        }
        return new RunResult(
                received,
                created,
                updated,
                unchanged,
                rejected,
                warned,
                conflicts,
                closed + count,
                reopened,
                0,
                0,
                0,
                null,
                asked,
                said,
                mappingVersion,
                totals,
                counts,
                faults);
    }

    private static Fault notClosed(String reference) {
        var problem = IntakeProblem.NOT_CLOSED;
        return new Fault(
                null,
                null,
                null,
                reference,
                problem.name(),
                Severity.WARNING,
                null,
                problem.title() + ". " + problem.help(),
                null,
                null,
                null,
                null,
                Fault.help(problem.name()));
    }

    /** As events tell it. */
    ToldRun told(Run run) {
        return new ToldRun(
                run.id(),
                run.mode().name(),
                run.target(),
                received,
                created,
                updated,
                unchanged,
                rejected,
                warned,
                conflicts,
                closed,
                reopened,
                heldClosures,
                heldCreations,
                heldUpdates,
                onGuard == null ? null : onGuard.name());
    }

    static RunResult failed(Fault fault) {
        return new RunResult(
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                0,
                0,
                null,
                Map.of(),
                Map.of(fault.code(), 1L),
                List.of(fault));
    }
}
