package org.icsworkforce.vacancy.feed;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.vacancy.intake.Run;
import org.jspecify.annotations.Nullable;

/** A run in one line. */
record FeedRun(
        UUID id,
        Run.Mode mode,
        boolean dryRun,
        Run.State state,
        Instant receivedAt,
        @Nullable Instant finishedAt,

        @Schema(description = "Address of its report") String report) {

    static FeedRun of(Run run) {
        return new FeedRun(
                run.id(),
                run.mode(),
                run.dryRun(),
                run.state(),
                run.receivedAt(),
                run.finishedAt(),
                RunAddress.of(run));
    }
}
