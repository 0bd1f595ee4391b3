package org.icsworkforce.vacancy.pricecap;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The most that an agency may charge for an hour of such a shift.
 *
 * @param effectiveTo last day; null as long as none is known
 * @param pence total charge per hour, without VAT
 */
@Schema(name = "PriceCap")
public record PriceCap(
        @Schema(examples = "AFC") String payScheme,
        @Schema(examples = "BAND_5") String grade,
        Zone zone,
        ShiftType shiftType,
        LocalDate effectiveFrom,

        @Schema(description = "Last day; null as long as none is known") @Nullable
        LocalDate effectiveTo,

        @Schema(description = "Total charge per hour in pence, without VAT", examples = "3093")
        int pence,

        Basis basis,
        @Schema(examples = "NHS agency price card") String source,
        @Schema(examples = "OGL v3.0") String licence) {

    /** Whether it was read in a publication, or worked out by the published rule. */
    @Schema(name = "PriceCapBasis")
    public enum Basis {
        PUBLISHED,
        DERIVED
    }

    /** What it is a cap of, without its dates. */
    public record Shift(String payScheme, String grade, Zone zone, ShiftType shiftType) {}

    Shift shift() {
        return new Shift(payScheme, grade, zone, shiftType);
    }

    /** {@code AFC/BAND_5/NATIONAL/DAY/2026-04-01}: one version of each is in force; sorts by date within a shift. */
    String key() {
        return String.join("/", payScheme, grade, zone.name(), shiftType.name(), effectiveFrom.toString());
    }

    boolean isInForce(LocalDate on) {
        return !effectiveFrom.isAfter(on) && (effectiveTo == null || !effectiveTo.isBefore(on));
    }
}
