package org.icsworkforce.local.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row of the subject {@code temporary-staffing}; what does not apply is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TemporaryStaffingRow(
        String organisation,
        LocalDate weekCommencing,
        String staffGroup,
        String payScheme,
        String grade,
        String zone,
        String shiftType,
        String supply,
        int shifts,
        int shiftsRequested,
        int shiftsUnfilled,
        BigDecimal hours,
        int chargePerHour,
        @Nullable Boolean priceCapOverride,
        @Nullable Boolean offFramework,
        @Nullable String reason) {}
