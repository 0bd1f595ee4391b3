package org.icsworkforce.campaign.cost;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.campaign.CampaignProblem;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemCode;
import org.icsworkforce.kit.problem.ProblemError;
import org.jspecify.annotations.Nullable;

/** A line of cost. */
@Schema(name = "NewCost")
record NewCost(
        @Schema(
                description = "The organisation's own id of it; sent again, it corrects the line",
                examples = "PO-77120")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9._:-]{1,100}")
        String costId,

        @Schema(description = "Code of the campaign, which the path names already", examples = "take-a-different-view")
        @Nullable
        String campaign,

        @Schema(
                description = "Code of the organisation that paid; may be left out when the token speaks for one only",
                examples = "RVV")
        @Pattern(regexp = "[A-Z0-9:-]{1,40}")
        @Nullable
        String organisation,

        @Schema(description = "INTERNAL: own staff and means; EXTERNAL: paid to others (ANSI/SHRM 06001.2012)") @NotNull
        Category category,

        @Schema(
                description = "Whether every partner counts costs of this kind, so that cost per hire may be compared",
                examples = "true")
        @NotNull
        Boolean comparable,

        @Schema(description = "In pence", examples = "1250000") @NotNull @Min(0) @Max(1_000_000_000_000L)
        Long amount,

        @Schema(description = "Always GBP", examples = "GBP") @NotNull @Pattern(regexp = "GBP")
        String currency,

        @Schema(description = "First day that it was spent for", examples = "2026-09-01") @NotNull
        LocalDate from,

        @Schema(description = "Last day that it was spent for", examples = "2026-09-30") @NotNull
        LocalDate to,

        @Schema(description = "Source of attraction that it was spent on, as in touches", examples = "facebook")
        @Size(max = 100)
        @Nullable
        String source,

        @Schema(description = "What it was for; no personal data", examples = "paid social") @Size(max = 500) @Nullable
        String description) {

    private static final int MOST_YEARS = 10;

    /** @throws Problem naming what no single constraint can see */
    void check(String code) {
        if (campaign != null && !campaign.equals(code)) {
            throw fault(GeneralProblem.INVALID_VALUE, "/campaign", "The path names another campaign.");
        }
        if (to.isBefore(from)) {
            throw fault(CampaignProblem.DATES_REVERSED, "/to", CampaignProblem.DATES_REVERSED.help());
        }
        if (to.isAfter(from.plusYears(MOST_YEARS))) {
            throw fault(GeneralProblem.INVALID_VALUE, "/to", "A line may cover " + MOST_YEARS + " years at most.");
        }
    }

    private static Problem fault(ProblemCode code, String pointer, String detail) {
        return Problem.of(code, List.of(ProblemError.at(code, pointer, detail, null, null)));
    }
}
