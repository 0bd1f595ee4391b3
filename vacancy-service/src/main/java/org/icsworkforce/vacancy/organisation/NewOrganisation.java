package org.icsworkforce.vacancy.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemError;
import org.icsworkforce.vacancy.VacancyProblem;
import org.icsworkforce.vacancy.organisation.Organisation.FormerName;
import org.icsworkforce.vacancy.organisation.Organisation.InSystem;
import org.icsworkforce.vacancy.organisation.Organisation.Kind;
import org.icsworkforce.vacancy.organisation.Organisation.Sector;
import org.jspecify.annotations.Nullable;

/** An organisation as an administrator tells it, whole: what is left out is not said any more. */
@Schema(name = "NewOrganisation")
record NewOrganisation(
        @Schema(examples = "Invented Care Ltd") @NotBlank @Size(max = 200)
        String name,

        @NotNull Kind kind,

        @Schema(description = "Of an NHS trust only") @Nullable
        Sector sector,

        @Schema(description = "Part of the system", examples = "East Kent")
        @Size(min = 1, max = 60)
        @Pattern(regexp = PlaceResource.PLACE)
        @Nullable
        String place,

        @Schema(description = "Code of what it belongs to", examples = "QKS") @Size(max = 40) @Nullable
        String parent,

        @Schema(examples = "CT1 3NG") @Pattern(regexp = POSTCODE) @Nullable
        String postcode,

        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,

        @Schema(description = "YES when not said; totals leave out PARTLY and name it", examples = "YES") @Nullable
        InSystem inSystem,

        @Schema(description = "Share of its figures that is the system's; of PARTLY only", examples = "0.4")
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 4)
        @Nullable
        BigDecimal share,

        @Schema(description = "Code of what took over its duties", examples = "QKS") @Size(max = 40) @Nullable
        String successor,

        @Size(max = 50) @Nullable List<@NotNull @Valid FormerName> formerNames) {

    static final String POSTCODE = "[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}";

    NewOrganisation {
        inSystem = inSystem == null ? InSystem.YES : inSystem;
        formerNames = formerNames == null ? List.of() : formerNames;
    }

    /** As the database keeps it, so that the same share is no change. */
    private static final int SHARE_DIGITS = 4;

    /**
     * @throws Problem {@code UNKNOWN_ORGANISATION} where that is all that is wrong, else {@code INVALID_VALUE}, with every
     *     contradiction
     */
    Organisation as(String code, Organisations register) {
        var errors = new ArrayList<ProblemError>();
        if (share != null && inSystem != InSystem.PARTLY) {
            errors.add(invalid("/share", "Only what is PARTLY in the system has a share.", share, null));
        }
        if (sector != null && kind != Kind.NHS_TRUST) {
            errors.add(invalid("/sector", "Only an NHS_TRUST has a sector.", sector, null));
        }
        if (openedOn != null && closedOn != null && closedOn.isBefore(openedOn)) {
            errors.add(ProblemError.at(
                    VacancyProblem.RANGE_REVERSED, "/closedOn", "It closed before it opened.", closedOn, openedOn));
        }
        if (belongsToItself(code, register)) {
            errors.add(invalid("/parent", "What it belongs to would belong to it.", parent, null));
        }
        known("/parent", parent, code, register, errors);
        known("/successor", successor, code, register, errors);
        if (!errors.isEmpty()) {
            boolean unknown =
                    errors.stream().allMatch(error -> error.code().equals(VacancyProblem.UNKNOWN_ORGANISATION.name()));
            throw unknown ? Problem.of(VacancyProblem.UNKNOWN_ORGANISATION, errors) : Problem.of(errors);
        }
        return new Organisation(
                code,
                name,
                kind,
                sector,
                place,
                parent,
                postcode,
                openedOn,
                closedOn,
                inSystem,
                share == null ? null : share.setScale(SHARE_DIGITS),
                successor,
                formerNames);
    }

    private boolean belongsToItself(String code, Organisations register) {
        var seen = new HashSet<String>();
        for (String above = parent; above != null && seen.add(above); above = above(above, register)) {
            if (above.equals(code)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String above(String code, Organisations register) {
        return register.find(code).map(Organisation::parent).orElse(null);
    }

    private static void known(
            String pointer, @Nullable String other, String code, Organisations register, List<ProblemError> errors) {
        if (other != null && other.equals(code) && pointer.equals("/successor")) {
            errors.add(invalid(pointer, "It cannot take over from itself.", other, null));
        } else if (other != null && !other.equals(code) && !register.exists(other)) {
            var problem = VacancyProblem.UNKNOWN_ORGANISATION;
            errors.add(ProblemError.at(problem, pointer, problem.help(), other, null));
        }
    }

    private static ProblemError invalid(
            String pointer, String detail, @Nullable Object received, @Nullable Object allowed) {
        return ProblemError.at(GeneralProblem.INVALID_VALUE, pointer, detail, received, allowed);
    }
}
