package org.icsworkforce.vacancy.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.icsworkforce.vacancy.intake.Application.Merged;
import org.icsworkforce.vacancy.intake.Fault.Severity;
import org.icsworkforce.vacancy.intake.SnapshotGuard.OnGuard;
import org.jspecify.annotations.Nullable;

/** What one reading of a payload has counted so far. */
final class Pass {

    final RowFaults faults;
    final Totals totals = new Totals();

    /** Of the run as a whole, beside what its rows give rise to. */
    final List<Fault> ofRun = new ArrayList<>();

    /** Null when all lines are read. */
    @Nullable
    KnownLines lines;

    int received;
    int unchanged;
    int rejected;
    int warned;

    /** Whether a row's reference could not be read. */
    boolean unreadable;

    Pass(boolean strict, Application application) {
        faults = new RowFaults(strict, application::closestProperty);
    }

    int accepted() {
        return received - rejected;
    }

    /** Whether rows were lost on the way: nothing was left out, and it is not what the sender counted. */
    boolean lacks(Map<String, BigDecimal> control) {
        return rejected == 0
                && !faults.counts().containsKey(IntakeProblem.REPEATED_ROW.name())
                && control.entrySet().stream().anyMatch(expected -> differs(expected.getKey(), expected.getValue()));
    }

    private boolean differs(String name, BigDecimal expected) {
        return sum(name).compareTo(expected) != 0;
    }

    private BigDecimal sum(String name) {
        return totals.sums().getOrDefault(name, BigDecimal.ZERO);
    }

    /**
     * @param closed of the updated, those that the payload, a snapshot, does not name
     * @param onGuard what waits for a confirmation
     */
    RunResult result(
            Merged merged,
            Conflicts stale,
            int closed,
            int held,
            @Nullable OnGuard onGuard,
            Map<String, BigDecimal> control,
            @Nullable Integer mappingVersion) {
        int conflicts = stale.count();
        long asked = totals.take(Totals.ASKED);
        long said = totals.take(Totals.SAID);
        stale.totals().forEach((name, amount) -> totals.add(name, amount.negate()));
        ofRun.addAll(faults.ofRun());
        control.forEach((name, expected) -> {
            if (differs(name, expected)) {
                ofRun.add(Fault.ofRun(
                        IntakeProblem.CONTROL_TOTAL_DIFFERS.name(),
                        Severity.ERROR,
                        "/totals/" + name,
                        "You sent " + expected.toPlainString() + "; the accepted rows make "
                                + sum(name).toPlainString() + ".",
                        null));
            }
        });
        var counts = new TreeMap<>(faults.counts());
        ofRun.forEach(fault -> counts.merge(fault.code(), fault.count() == null ? 1L : fault.count(), Long::sum));
        if (conflicts > 0) {
            counts.merge(IntakeProblem.STALE_UPDATE.name(), (long) conflicts, Long::sum);
        }
        int updated = merged.updated() - closed;
        // what was only rehearsed is not told as done
        boolean whole = onGuard == OnGuard.HOLD_ALL;
        return new RunResult(
                received,
                whole ? 0 : merged.created(),
                whole ? 0 : updated,
                unchanged,
                rejected,
                warned,
                conflicts,
                closed + merged.ended(),
                whole ? 0 : merged.reopened(),
                held,
                whole ? merged.created() : 0,
                whole ? updated : 0,
                onGuard,
                asked,
                said,
                mappingVersion,
                totals.sums(),
                counts,
                ofRun);
    }
}
