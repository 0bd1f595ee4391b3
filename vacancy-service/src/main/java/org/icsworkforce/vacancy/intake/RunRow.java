package org.icsworkforce.vacancy.intake;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.problem.Problem;
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
        HELD;

        /** By its name, in capitals or not; null for null. */
        public static @Nullable Outcome read(String parameter, @Nullable String text) {
            if (text == null) {
                return null;
            }
            try {
                return valueOf(text.strip().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw Problem.parameter(parameter, "The value is not one of those allowed.", text, List.of(values()));
            }
        }
    }
}
