package org.icsworkforce.campaign.attribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.campaign.CampaignProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemCode;
import org.icsworkforce.kit.problem.ProblemError;
import org.icsworkforce.kit.problem.Unechoed;
import org.jspecify.annotations.Nullable;

/** A post of a vacancy was filled. */
@Unechoed
@Schema(name = "NewHire")
record NewHire(
        @Schema(description = "The employer's own id of it", examples = "RVV-H-2026-0311")
        @NotNull
        @Pattern(regexp = Names.ID)
        String hireId,

        @Schema(
                description =
                        "Code of the employer; may be left out when the token speaks for one only, or the vacancy is"
                                + " known here",
                examples = "RVV")
        @Pattern(regexp = "[A-Z0-9:-]{1,40}")
        @Nullable
        String organisation,

        @Schema(description = "Pseudonym of the person, as in touches", examples = "hmac:5f2a")
        @Size(min = 1, max = 200)
        @Nullable
        String person,

        @NotNull @Valid VacancyName vacancy,

        @Schema(description = "Which post of the vacancy, from 1", examples = "1") @Min(1) @Max(10000) @Nullable
        Integer post,

        @Schema(
                description = "NHS National Workforce Data Set recruitment source, as the employer declares it",
                examples = "14")
        @Pattern(regexp = "[A-Z0-9:]{1,20}")
        @Nullable
        String recruitmentSource,

        @Schema(description = "When the person accepted the offer", examples = "2026-10-22") @NotNull
        LocalDate acceptedOn,

        @Schema(description = "When the person started", examples = "2026-11-16") @Nullable
        LocalDate startedOn,

        @Schema(description = "The employer's pseudonym of the employment", examples = "hmac:91bc")
        @Size(min = 1, max = 200)
        @Nullable
        String engagementKey) {

    /** The same, with the employer that it was found to be of. */
    NewHire of(String employer) {
        return new NewHire(
                hireId, employer, person, vacancy, post, recruitmentSource, acceptedOn, startedOn, engagementKey);
    }

    /** @throws Problem naming what no single constraint can see */
    void check() {
        if (!vacancy.namesOne()) {
            throw fault(CampaignProblem.VACANCY_NAMED_TWICE, "/vacancy");
        }
        if (startedOn != null && startedOn.isBefore(acceptedOn)) {
            throw fault(CampaignProblem.DATES_REVERSED, "/startedOn");
        }
    }

    private static Problem fault(ProblemCode code, String pointer) {
        return Problem.of(code, List.of(ProblemError.at(code, pointer, code.help(), null, null)));
    }
}
