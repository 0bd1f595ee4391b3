package org.icsworkforce.kit.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a run did. {@code received} is the sum of created, updated, unchanged, rejected and conflicts.
 *
 * @param closed records that the payload, a snapshot, does not name
 * @param reopened of the updated, those whose record had ended
 * @param heldClosures records that the payload does not name and that somebody has to confirm
 * @param warned rows that were taken although something about them is doubtful
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
        Map<String, BigDecimal> totals,
        Map<String, Long> faultCounts,
        List<Fault> runFaults) {

    static RunResult none() {
        return new RunResult(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of(), Map.of(), List.of());
    }

    static RunResult failed(Fault fault) {
        return new RunResult(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of(), Map.of(fault.code(), 1L), List.of(fault));
    }
}
