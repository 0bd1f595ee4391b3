package org.icsworkforce.vacancy.quality;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How good a feed's last two months were, in percent; the measures of the dataset vacancy-feed-quality. */
public record FeedScore(
        @Schema(
                description = "First of the months that it is told from; the last one is the present",
                examples = "2026-08")
        String since,

        @Schema(description = "Mean of the others, as far as they can be told", examples = "97.5") @Nullable
        BigDecimal score,

        @Schema(description = "Values given of those asked for", examples = "95") @Nullable
        BigDecimal completeness,

        @Schema(description = "Rows accepted of those received", examples = "98") @Nullable
        BigDecimal validity,

        @Schema(description = "Runs that came by their time; null without an interval", examples = "100") @Nullable
        BigDecimal timeliness,

        @Schema(description = "Rows whose values are all codes or in the feed's map", examples = "97") @Nullable
        BigDecimal mapping) {

    static FeedScore of(YearMonth since, Quality quality) {
        return new FeedScore(
                since.toString(),
                quality.score().percent(1),
                quality.completeness().percent(1),
                quality.validity().percent(1),
                quality.timeliness().percent(1),
                quality.mapping().percent(1));
    }
}
