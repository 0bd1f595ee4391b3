package org.icsworkforce.kit.snapshot;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.dataset.Key;
import org.icsworkforce.kit.dataset.Observation.Status;
import org.jspecify.annotations.Nullable;

/**
 * A cell that is not the same in two snapshots.
 *
 * @param before null for a cell that is new; so is {@code after} for one that is gone
 */
@Schema(name = "CellChange", description = "A cell that is not the same in two snapshots")
record CellChange(
        @Schema(examples = "2026-10") String period,
        List<Key> key,
        @Schema(examples = "nhs-gap") String measure,
        Kind change,
        @Nullable State before,
        @Nullable State after,

        @Schema(description = "What told the cell anew; null where that is not known, and for SETTLED") @Nullable
        Reason reason) {

    @Schema(
            name = "CellChangeKind",
            description = "ADDED a row that was not there; REVISED another value or status; SETTLED the same value, no"
                    + " longer provisional; REMOVED a row that is no longer there")
    enum Kind {
        ADDED,
        REVISED,
        SETTLED,
        REMOVED
    }

    /** What was said of the cell. */
    @Schema(name = "CellState")
    record State(
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal lowerCi,
            @Nullable BigDecimal upperCi,
            Status obsStatus,
            @Nullable String note,
            Instant recordedAt) {

        /** Whether only time has passed. */
        boolean settles(State later) {
            return obsStatus == Status.P
                    && later.obsStatus == Status.A
                    && told(Status.A).equals(later.told(Status.A));
        }

        /** Whether both say the same; when and how it was recorded is no part of it. */
        boolean says(State other) {
            return told(obsStatus).equals(other.told(other.obsStatus));
        }

        private State told(Status status) {
            return new State(value, numerator, denominator, lowerCi, upperCi, status, null, Instant.EPOCH);
        }
    }

    /**
     * The change of the service's data that told the latest part of the cell.
     *
     * @param run of a feed, in which it came
     */
    @Schema(name = "CellChangeReason")
    record Reason(
            @Schema(
                    description = "RUN of a feed, RECORD sent by itself, EVENTS of another service, REFERENCE data, or"
                            + " what else the service does",
                    examples = "RUN")
            String kind,

            @Schema(description = "The run of the feed; null for other kinds") @Nullable
            UUID run,

            @Schema(description = "When it was recorded") Instant at) {}

    CellChange because(@Nullable Reason known) {
        return new CellChange(period, key, measure, change, before, after, known);
    }
}
