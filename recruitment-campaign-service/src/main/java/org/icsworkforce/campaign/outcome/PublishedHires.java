package org.icsworkforce.campaign.outcome;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers of hires that may be shown, by campaign and organisation and over all of either. */
final class PublishedHires {

    private static final int MINIMUM = 5;
    private static final String ALL = "*";

    private record Cell(String campaign, String organisation, YearMonth month) {}

    private final Map<Cell, Integer> counts = new HashMap<>();

    PublishedHires(List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            for (String campaign : List.of(outcome.campaign(), ALL)) {
                for (String organisation : List.of(outcome.organisation(), ALL)) {
                    counts.merge(new Cell(campaign, organisation, outcome.month()), outcome.hires(), Integer::sum);
                }
            }
        }
    }

    /**
     * @param campaign null for all of them; so is {@code organisation}
     * @return null when the number is hidden
     */
    @Nullable
    Integer of(@Nullable String campaign, @Nullable String organisation, YearMonth month) {
        int count = counts.getOrDefault(
                new Cell(campaign == null ? ALL : campaign, organisation == null ? ALL : organisation, month), 0);
        return count > 0 && count < MINIMUM ? null : count;
    }
}
