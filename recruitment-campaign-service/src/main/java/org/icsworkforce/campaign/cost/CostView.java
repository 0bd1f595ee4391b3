package org.icsworkforce.campaign.cost;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.paging.ETag;
import org.jspecify.annotations.Nullable;

/** A line of cost as read. */
@Schema(name = "Cost")
record CostView(
        @Schema(description = "Id that this service gave it", examples = "01997d0e-8a00-7000-8000-000000000031")
        UUID id,

        @Schema(description = "The organisation's own id of it", examples = "PO-77120")
        String costId,

        @Schema(examples = "take-a-different-view") String campaign,

        @Schema(description = "Code of the organisation that paid", examples = "RVV")
        String organisation,

        Category category,

        @Schema(description = "Whether it may be compared between partners", examples = "true")
        boolean comparable,

        @Schema(description = "In pence", examples = "1250000")
        long amount,

        @Schema(examples = "GBP") String currency,

        @Schema(examples = "2026-09-01") LocalDate from,

        @Schema(examples = "2026-09-30") LocalDate to,

        @Schema(examples = "facebook") @Nullable String source,

        @Schema(examples = "paid social") @Nullable String description,

        @Schema(description = "Who bears how much of it; they add up to the amount")
        List<Share> shares,

        @Schema(description = "Rises with every correction", examples = "1")
        int version) {

    /** What an organisation bears of a line. */
    @Schema(name = "CostShare")
    record Share(
            @Schema(examples = "RVV") String organisation,

            @Schema(description = "In pence", examples = "833334")
            long amount) {}

    ETag tag() {
        return ETag.of(id, version);
    }

    /** Whether a report says what is known already. */
    boolean says(NewCost cost) {
        return category == cost.category()
                && comparable == cost.comparable()
                && amount == cost.amount()
                && from.equals(cost.from())
                && to.equals(cost.to())
                && Objects.equals(source, cost.source())
                && Objects.equals(description, cost.description());
    }
}
