package org.icsworkforce.vacancy.staffing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.icsworkforce.vacancy.figures.FigureTable;
import org.icsworkforce.vacancy.figures.Figures;
import org.icsworkforce.vacancy.intake.CopyBuffer;
import org.icsworkforce.vacancy.intake.Totals;
import org.icsworkforce.vacancy.pricecap.ShiftType;
import org.icsworkforce.vacancy.pricecap.Zone;
import org.jspecify.annotations.Nullable;

/**
 * One row of the subject {@code temporary-staffing}: the shifts of one charge. What is null was not said.
 *
 * @param kind what the shifts are: names the row within its feed
 * @param shifts worked
 * @param shiftsUnfilled requested and not worked
 * @param hours of the shifts worked
 * @param capped whether a price cap limits the charge; which one, the caps say
 */
record TemporaryStaffing(
        Kind kind,
        int shifts,
        @Nullable Integer shiftsRequested,
        @Nullable Integer shiftsUnfilled,
        @Nullable BigDecimal hours,
        boolean capped)
        implements Figures {

    static final FigureTable TABLE = new FigureTable("temporary_staffing", """
            organisation, week, staff_group, pay_scheme, grade, zone, shift_type, supply, charge, price_cap_override,
            off_framework, reason, shifts, shifts_requested, shifts_unfilled, hours, capped, cell""", true);

    /**
     * All that a row says beside its figures.
     *
     * @param week its Monday
     * @param charge pence per hour, in all, without VAT
     */
    record Kind(
            @Nullable String organisation,
            @Nullable LocalDate week,
            @Nullable String staffGroup,
            @Nullable String payScheme,
            @Nullable String grade,
            @Nullable Zone zone,
            @Nullable ShiftType shiftType,
            @Nullable Supply supply,
            @Nullable Integer charge,
            @Nullable Boolean priceCapOverride,
            @Nullable Boolean offFramework,
            @Nullable String reason) {

        private Stream<@Nullable Object> ofCell() {
            return Stream.of(organisation, week, staffGroup, payScheme, grade, zone, shiftType, supply);
        }

        private Stream<@Nullable Object> parts() {
            return Stream.concat(ofCell(), Stream.of(charge, priceCapOverride, offFramework, reason));
        }

        /** {@code RVV/2026-10-05/03/AFC/BAND_5/NATIONAL/DAY/AGENCY}: shifts of one kind, whatever was charged for them. */
        String cell() {
            return joined(ofCell());
        }

        /** {@code RVV/2026-10-05/03/AFC/BAND_5/NATIONAL/DAY/AGENCY/2891/true/false/PATIENT_SAFETY}; what is not said is empty. */
        String reference() {
            return joined(parts());
        }

        private static String joined(Stream<@Nullable Object> parts) {
            return parts.map(part -> Objects.toString(part, "")).collect(Collectors.joining("/"));
        }
    }

    @Override
    public String reference() {
        return kind.reference();
    }

    @Override
    public @Nullable String organisation() {
        return kind.organisation;
    }

    /** What spend is made of. */
    @Override
    public int asked() {
        return shifts == 0 ? 0 : 2;
    }

    @Override
    public int said() {
        return shifts == 0 ? 0 : (hours == null ? 0 : 1) + (kind.charge == null ? 0 : 1);
    }

    @Override
    public void copyTo(CopyBuffer staging) {
        kind.parts().forEach(staging::add);
        staging.add(shifts)
                .add(shiftsRequested)
                .add(shiftsUnfilled)
                .add(hours)
                .add(capped)
                .add(kind.cell());
    }

    @Override
    public void addTo(Totals totals) {
        totals.add("shifts", BigDecimal.valueOf(shifts));
        totals.add("hours", hours);
    }
}
