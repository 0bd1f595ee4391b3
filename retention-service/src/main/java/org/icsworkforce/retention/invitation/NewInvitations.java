package org.icsworkforce.retention.invitation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.retention.study.Stratum;

/** For how many people of which stratum tokens are wanted. */
@Schema(name = "NewInvitations")
record NewInvitations(
        @Schema(description = "Code of the stratum", examples = "rvv-nursing") @NotNull @Pattern(regexp = Stratum.CODE)
        String stratum,

        @Schema(description = "How many", examples = "3") @Min(1) @Max(10_000)
        int count) {}
