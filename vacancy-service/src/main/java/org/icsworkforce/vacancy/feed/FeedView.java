package org.icsworkforce.vacancy.feed;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.intake.Format;
import org.icsworkforce.kit.intake.Intake;
import org.icsworkforce.kit.intake.SnapshotGuard;
import org.jspecify.annotations.Nullable;

/** A feed as its owner sees it. */
@Schema(name = "Feed")
record FeedView(
        @Schema(examples = "rvv-trac") String feed,
        @Schema(examples = "RVV") String owner,
        @Schema(description = "That it may speak for") List<String> organisations,
        FeedSubject subject,
        Format format,

        @Schema(examples = "East Kent Hospitals, Trac nightly")
        String name,

        @Schema(description = "How often a run is expected, ISO 8601 period", examples = "P1D") @Nullable
        String expectedEvery,

        @Schema(description = "1 comes first where two feeds give the same figure")
        int precedence,

        @Schema(description = "Whether its records are made up")
        boolean synthetic,

        @Schema(description = "When a snapshot waits for a confirmation")
        SnapshotGuard snapshotGuard,

        Instant registeredAt,
        Freshness freshness,

        @Schema(description = "Its last runs, the latest first, at most five")
        List<FeedRun> lastRuns,

        @Schema(description = "Address of its runs", examples = "/v1/vacancy-feeds/rvv-trac/runs")
        String runs) {

    private static final int RUNS = 5;

    static FeedView of(Feed feed, Intake intake, Instant now) {
        return new FeedView(
                feed.code,
                feed.owner,
                feed.organisations,
                feed.subject,
                feed.format,
                feed.name,
                feed.expectedEvery,
                feed.precedence,
                feed.synthetic,
                feed.guard(),
                feed.registeredAt,
                Freshness.of(feed, intake.lastApplied(feed.code).orElse(null), now),
                intake.of(feed.code, null, RUNS).stream().map(FeedRun::of).toList(),
                "/v1/vacancy-feeds/" + feed.code + "/runs");
    }
}
