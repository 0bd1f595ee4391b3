package org.icsworkforce.vacancy.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a run that is being applied has been read. */
public record RunProgress(
        @Schema(description = "Rows read so far") int rows,

        @Schema(description = "Of the payload's bytes", examples = "42")
        int percent) {

    static @Nullable RunProgress of(Run run) {
        return run.state() != Run.State.RUNNING || run.rowsRead() == 0
                ? null
                : new RunProgress(run.rowsRead(), (int) (run.bytesRead() * 100 / run.size()));
    }
}
