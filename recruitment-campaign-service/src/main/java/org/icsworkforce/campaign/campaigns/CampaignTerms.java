package org.icsworkforce.campaign.campaigns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.campaign.CampaignProblem;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemCode;
import org.icsworkforce.kit.problem.ProblemError;
import org.jspecify.annotations.Nullable;

/** What a caller says of a campaign. */
@Schema(name = "CampaignTerms")
record CampaignTerms(
        @Schema(
                description = "Its code, as in links and touches; made of the name when left out, and never changed",
                examples = "take-a-different-view")
        @Pattern(regexp = CampaignResource.CODE)
        @Nullable
        String campaign,

        @Schema(description = "As people know it", examples = "Take a different view") @NotBlank @Size(max = 200)
        String name,

        @Schema(
                description =
                        "Code of the organisation that runs it; the caller's own when left out, the administrator when"
                                + " that speaks for none",
                examples = "RVV")
        @Pattern(regexp = TargetRule.ORGANISATION)
        @Nullable
        String owner,

        @Schema(description = "Under which it appears", examples = "Take a Different View") @Size(max = 200) @Nullable
        String brand,

        @Schema(description = "What it is for", examples = "Fill the nursing posts of the new stroke units")
        @Size(max = 1000)
        @Nullable
        String objective,

        @Schema(description = "Its first day", examples = "2026-09-01") @Nullable
        LocalDate start,

        @Schema(description = "Its last day", examples = "2027-03-31") @Nullable
        LocalDate end,

        @Schema(description = "What it is to reach, and by when") @Size(max = 20) @Nullable
        List<@NotNull @Valid Goal> goals,

        @Schema(description = "Who bears its cost; when left out, whoever reports a cost bears it")
        @Size(max = 50)
        @Nullable
        List<@NotNull @Valid Partner> partners,

        @Schema(description = "Which open vacancies it promotes; all of them when left out") @Valid @Nullable
        TargetRule target) {

    private static final int LONGEST_CODE = 100;

    /** Keeps a null element, which is the validator's to refuse. */
    CampaignTerms {
        goals = goals == null ? List.of() : Collections.unmodifiableList(goals);
        partners = partners == null ? List.of() : Collections.unmodifiableList(partners);
    }

    /** @throws Problem naming what no single constraint can see */
    void check() {
        if (start != null && end != null && end.isBefore(start)) {
            throw fault(CampaignProblem.DATES_REVERSED, "/end", CampaignProblem.DATES_REVERSED.help());
        }
        if (partners.stream().map(Partner::organisation).distinct().count() < partners.size()) {
            throw fault(GeneralProblem.INVALID_VALUE, "/partners", "Name each organisation once.");
        }
    }

    /** {@code Take a different view} becomes {@code take-a-different-view}. */
    String code() {
        if (campaign != null) {
            return campaign;
        }
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-");
        String code = plain.substring(0, Math.min(plain.length(), LONGEST_CODE)).replaceAll("^-|-$", "");
        if (code.isEmpty()) {
            throw fault(GeneralProblem.MISSING_VALUE, "/campaign", "The name makes no code: send one.");
        }
        return code;
    }

    /** @throws Problem when a code is said that is another than the path's */
    void requireCode(String path) {
        if (campaign != null && !campaign.equals(path)) {
            throw fault(GeneralProblem.INVALID_VALUE, "/campaign", "The path names another campaign.");
        }
    }

    private static Problem fault(ProblemCode code, String pointer, String detail) {
        return Problem.of(code, List.of(ProblemError.at(code, pointer, detail, null, null)));
    }
}
