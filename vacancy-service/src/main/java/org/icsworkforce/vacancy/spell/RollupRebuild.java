package org.icsworkforce.vacancy.spell;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "RollupRebuild", description = "A rebuild of the rollup of requisitions, and what it found")
record RollupRebuild(
        @Schema(
                description =
                        "What it is doing: waiting, adding up what the versions say, making what each change added anew,"
                                + " putting both together, or nothing any more; a failed one left all as it was",
                examples = "COMPLETED")
        State state,

        @Schema(description = "When somebody asked for it, or a database that had none needed it")
        Instant askedAt,

        @Schema(description = "Null while it is under way") @Nullable
        Instant endedAt,

        @Schema(description = "Null until it is completed") @Nullable
        RebuiltRollup found) {

    @Schema(name = "RollupRebuildState")
    enum State {
        WAITING,
        READING_VERSIONS,
        MAKING_DELTAS,
        ADDING_UP,
        COMPLETED,
        FAILED
    }
}
