package org.icsworkforce.vacancy.opportunity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.problem.Unechoed;
import org.jspecify.annotations.Nullable;

/**
 * What people who live together look for.
 *
 * @param withinKm as the crow flies
 */
record HouseholdSearch(
        @Schema(description = "One per person, in the order in which each match names their openings")
        @NotNull
        @Size(min = 2, max = 4)
        List<@NotNull @Valid Profile> profiles,

        @Schema(
                description = "Travel limit in kilometres as the crow flies: with home, from there to every workplace;"
                        + " without, between every two workplaces",
                examples = "20")
        @NotNull
        @DecimalMin("0.1")
        @DecimalMax("200")
        BigDecimal withinKm,

        @Valid @Nullable Home home) {

    private static final String CODE = "[ -~]{1,40}";

    /** All that is given must hold; of a list of codes one. */
    @Schema(name = "HouseholdProfile")
    record Profile(
            @Size(min = 1, max = 50) @Nullable List<@NotNull @Pattern(regexp = CODE) String> organisation,

            @Schema(examples = "[\"03\"]") @Size(min = 1, max = 50) @Nullable
            List<@NotNull @Pattern(regexp = CODE) String> staffGroup,

            @Size(min = 1, max = 50) @Nullable List<@NotNull @Pattern(regexp = CODE) String> jobRole,

            @Schema(examples = "[\"BAND_5\"]") @Size(min = 1, max = 50) @Nullable
            List<@NotNull @Pattern(regexp = CODE) String> band,

            @Schema(description = "As in GET /v1/opportunities", examples = "staff nurse")
            @Size(min = 1, max = 200)
            @Nullable
            String q) {}

    /** Where they live, or think of living; it is kept nowhere. */
    @Unechoed
    @Schema(name = "HouseholdHome")
    record Home(
            @Schema(examples = "51.27") @NotNull @DecimalMin("-89") @DecimalMax("89")
            BigDecimal latitude,

            @Schema(examples = "0.52") @NotNull @DecimalMin("-180") @DecimalMax("180")
            BigDecimal longitude) {}
}
