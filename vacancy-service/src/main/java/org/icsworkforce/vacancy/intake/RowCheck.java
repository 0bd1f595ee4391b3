package org.icsworkforce.vacancy.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was found: what a run and a single write do alike with every row.
 *
 * @param row null when it has errors
 */
record RowCheck(@Nullable Row row, List<Fault> faults) {

    static RowCheck of(RawRow raw, Application application, RowFaults faults, Contradictions contradictions) {
        faults.begin(raw, contradictions.dates().look(raw));
        Row row = null;
        if (raw.problem() == null) {
            row = application.read(new Fields(raw.properties(), "", faults));
        } else {
            faults.unreadable(raw.problem(), raw.column(), raw.message());
        }
        if (row != null) {
            faults.identify(row.reference());
            if (contradictions.isOf(row.reference())) {
                faults.error(IntakeProblem.DUPLICATE_REFERENCE, raw.namedAt(), row.reference(), null, null);
            }
        }
        var found = faults.end();
        return new RowCheck(faults.hasErrors() ? null : row, found);
    }
}
