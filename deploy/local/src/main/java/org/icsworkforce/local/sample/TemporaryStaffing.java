package org.icsworkforce.local.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A trust's weekly returns for the thirteen whole weeks before a day, from the invented shares and charges of {@code
 * data/sample/temporary-staffing.csv}: bank, agency at a usual charge, and some agency at a dear one, mostly with an
 * override and now and then off framework.
 */
final class TemporaryStaffing {

    private static final int WEEKS = 13;
    private static final BigDecimal HOURS = new BigDecimal("11.5");
    private static final double DEAR = 1.25;

    private final String organisation;
    private final LocalDate asAt;
    private final RandomGenerator random;

    TemporaryStaffing(String organisation, LocalDate asAt, RandomGenerator random) {
        this.organisation = organisation;
        this.asAt = asAt;
        this.random = random;
    }

    void write(OutputStream out) throws IOException {
        LocalDate thisWeek = asAt.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var kinds = Tables.read("/data/sample/temporary-staffing.csv");
        for (var group : Tables.read("/data/sample/establishment.csv")) {
            if (group.getField("code").equals(organisation)) {
                for (var kind : kinds) {
                    if (kind.getField("group").equals(group.getField("group"))) {
                        double usual = Double.parseDouble(group.getField("funded"))
                                * Double.parseDouble(kind.getField("share"));
                        for (int week = WEEKS; week > 0; week--) {
                            write(thisWeek.minusWeeks(week), kind, usual * (1 + 0.15 * random.nextGaussian()), out);
                        }
                    }
                }
            }
        }
    }

    private void write(LocalDate week, NamedCsvRecord kind, double shifts, OutputStream out) throws IOException {
        int agency = (int) Math.round(Math.max(1, shifts));
        int dear = (int) Math.round(agency * 0.2 * random.nextDouble());
        int charge = charge(kind, "agency");
        boolean override = random.nextInt(10) > 0;
        boolean off = random.nextInt(8) == 0;
        SampleFormat.writeLine(row(week, kind, "AGENCY", agency, agency / 6, charge, false, false, null), out);
        if (dear > 0) {
            SampleFormat.writeLine(
                    row(
                            week,
                            kind,
                            "AGENCY",
                            dear,
                            0,
                            (int) (charge * DEAR),
                            override,
                            off,
                            override ? "PATIENT_SAFETY" : null),
                    out);
        }
        SampleFormat.writeLine(
                row(week, kind, "BANK", 2 * agency, agency / 4, charge(kind, "bank"), null, null, null), out);
    }

    private int charge(NamedCsvRecord kind, String column) {
        return (int) Math.round(Integer.parseInt(kind.getField(column)) * (1 + 0.01 * random.nextGaussian()));
    }

    private TemporaryStaffingRow row(
            LocalDate week,
            NamedCsvRecord kind,
            String supply,
            int shifts,
            int unfilled,
            int charge,
            @Nullable Boolean override,
            @Nullable Boolean off,
            @Nullable String reason) {
        return new TemporaryStaffingRow(
                organisation,
                week,
                kind.getField("group"),
                "AFC",
                kind.getField("grade"),
                "NATIONAL",
                kind.getField("shiftType"),
                supply,
                shifts,
                shifts + unfilled,
                unfilled,
                HOURS.multiply(BigDecimal.valueOf(shifts)),
                charge,
                override,
                off,
                reason);
    }
}
