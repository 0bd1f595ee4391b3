package org.icsworkforce.local.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** One row of the subject {@code establishment}; a figure that the source lacks is left out, never 0. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EstablishmentRow(
        String organisation,
        String month,
        String staffGroup,
        String staffGroupScheme,
        String basis,
        @Nullable BigDecimal establishmentWte,
        @Nullable BigDecimal inPostWte,
        @Nullable BigDecimal vacancyWte,
        @Nullable Integer headcount,
        @Nullable BigDecimal bankWte,
        @Nullable BigDecimal agencyWte,
        @Nullable Integer filledPosts,
        @Nullable Integer vacantPosts,
        @Nullable Integer starters12m,
        @Nullable Integer leavers12m,
        @Nullable LocalDate asAt,
        String source) {

    static EstablishmentRow inPost(
            String organisation, String month, String staffGroup, String scheme, BigDecimal inPostWte, String source) {
        return new EstablishmentRow(
                organisation,
                month,
                staffGroup,
                scheme,
                "NHS",
                null,
                inPostWte,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                source);
    }

    static EstablishmentRow nhs(
            String organisation,
            YearMonth month,
            String staffGroup,
            BigDecimal establishmentWte,
            BigDecimal inPostWte,
            int headcount,
            BigDecimal bankWte,
            BigDecimal agencyWte,
            String source) {
        return new EstablishmentRow(
                organisation,
                month.toString(),
                staffGroup,
                "NWD",
                "NHS",
                establishmentWte,
                inPostWte,
                establishmentWte.subtract(inPostWte),
                headcount,
                bankWte,
                agencyWte,
                null,
                null,
                null,
                null,
                null,
                source);
    }

    static EstablishmentRow socialCare(
            String organisation,
            YearMonth month,
            String staffGroup,
            int filledPosts,
            int vacantPosts,
            int starters12m,
            int leavers12m,
            String source) {
        return new EstablishmentRow(
                organisation,
                month.toString(),
                staffGroup,
                "ASC",
                "ASC",
                null,
                null,
                null,
                null,
                null,
                null,
                filledPosts,
                vacantPosts,
                starters12m,
                leavers12m,
                month.atEndOfMonth(),
                source);
    }
}
