package org.icsworkforce.retention.study;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of the population that is asked. All strata of a study are told apart by the same dimensions. */
@Embeddable
@Schema(name = "Stratum")
public record Stratum(
        @Schema(description = "Its code within the study", examples = "rvv-nursing")
        @NotNull
        @Pattern(regexp = Stratum.CODE)
        String code,

        @Schema(description = "As people know it", examples = "Nurses at East Kent Hospitals")
        @NotBlank
        @Size(max = 200)
        String name,

        @Schema(description = "Heads in it: the denominator of its response rate", examples = "2501")
        @Min(1)
        @Max(10_000_000)
        int eligible,

        @Schema(description = "Code of the employer", examples = "RVV") @Pattern(regexp = "[A-Z0-9:-]{1,40}") @Nullable
        String organisation,

        @Schema(description = "Staff group (NHS) or job group (adult social care)", examples = "03")
        @Pattern(regexp = "[A-Za-z0-9:-]{1,60}")
        @Nullable
        String staffGroup,

        @Schema(description = "Group of pay bands", examples = "BANDS_5_6")
        @Pattern(regexp = "[A-Z0-9_]{1,40}")
        @Nullable
        String bandGroup,

        @Schema(description = "Place within the system", examples = "East Kent")
        @Pattern(regexp = "[^*,]{1,100}")
        @Nullable
        String place,

        @Schema(description = "Stage of the career", examples = "FIRST_FIVE")
        @Pattern(regexp = "[A-Z0-9_]{1,40}")
        @Nullable
        String careerStage) {

    public static final String CODE = "[a-z0-9][a-z0-9-]{0,59}";
}
