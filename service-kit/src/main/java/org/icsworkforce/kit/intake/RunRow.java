package org.icsworkforce.kit.intake;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param record id of the record that the row is about; null when it was rejected
 */
public record RunRow(
        int index,
        @Nullable Integer line,
        @Nullable String reference,
        Outcome outcome,
        @Nullable String record,
        List<Fault> faults) {

    /** Unchanged rows are counted in the report, not listed. */
    @Schema(name = "RunRowOutcome")
    public enum Outcome {
        CREATED,
        UPDATED,
        REJECTED,
        CONFLICT,
        WARNED,
        /** Not in the payload, and closed therefore. */
        CLOSED,
        /** Not in the payload; somebody has to confirm that it is closed. */
        HELD
    }
}
