package org.icsworkforce.vacancy.feed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.vacancy.format.FeedFormat;
import org.icsworkforce.vacancy.intake.Intake;
import org.icsworkforce.vacancy.intake.SnapshotGuard;
import org.icsworkforce.vacancy.mapping.Preset;
import org.icsworkforce.vacancy.quality.FeedScore;
import org.icsworkforce.vacancy.written.DateOrder;
import org.jspecify.annotations.Nullable;

/** A feed as its owner sees it. */
@Schema(name = "Feed")
record FeedView(
        @Schema(examples = "rvv-trac") String feed,
        @Schema(examples = "RVV") String owner,
        @Schema(description = "That it may speak for") List<String> organisations,
        FeedSubject subject,
        FeedFormat format,

        @Schema(examples = "East Kent Hospitals, Trac nightly")
        String name,

        @Schema(description = "How often a run is expected, ISO 8601 period", examples = "P1D") @Nullable
        String expectedEvery,

        @Schema(description = "1 comes first where two feeds give the same figure")
        int precedence,

        @Schema(description = "Whether its records are made up")
        boolean synthetic,

        @Schema(description = "Sheet of a workbook that is read; null for the first one") @Nullable
        String sheet,

        @Schema(description = "When a snapshot waits for a confirmation")
        SnapshotGuard snapshotGuard,

        @Schema(description = "A mapping that is shipped; the feed's own stands above it") @Nullable
        Preset preset,

        @Schema(description = "The sender's name of a column, and the property that it is")
        Map<String, String> columns,

        @Schema(description = "Property, and the code for each word that the sender writes in it")
        Map<String, Map<String, String>> values,

        @Schema(description = "Which number of dates such as 04/05/2027 is the day; null where it is not said")
        @Nullable
        DateOrder dateOrder,

        @Schema(description = "Rises with every change of preset, columns, values or date order", examples = "1")
        int mappingVersion,

        Instant registeredAt,
        Freshness freshness,
        FeedScore quality,

        @Schema(description = "Its last runs, the latest first, at most five")
        List<FeedRun> lastRuns,

        @Schema(description = "Address of its runs", examples = "/v1/vacancy-feeds/rvv-trac/runs")
        String runs) {

    private static final int RUNS = 5;

    static FeedView of(Feed feed, Intake intake, FeedScore quality, @Nullable Instant silentSince, Instant now) {
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
                feed.sheet,
                feed.guard(),
                feed.preset,
                feed.columnMap,
                feed.valueMap,
                feed.dateOrder,
                feed.mappingVersion,
                feed.registeredAt,
                Freshness.of(feed, intake.lastApplied(feed.code).orElse(null), silentSince, now),
                quality,
                intake.of(feed.code, null, RUNS).stream().map(FeedRun::of).toList(),
                "/v1/vacancy-feeds/" + feed.code + "/runs");
    }
}
