package org.icsworkforce.local.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.random.RandomGenerator;

/**
 * An employer's funded establishment and staff in post, month by month and staff group by staff group, for the twelve
 * whole months before a day: a walk from the invented figures of {@code data/sample/establishment.csv}. Some groups are
 * over-established, as real ones are: their gap is negative.
 */
final class Establishment {

    private static final int MONTHS = 12;
    private static final String SOURCE = "Synthetic, seeded generator";

    private final String organisation;
    private final LocalDate asAt;
    private final RandomGenerator random;

    Establishment(String organisation, LocalDate asAt, RandomGenerator random) {
        this.organisation = organisation;
        this.asAt = asAt;
        this.random = random;
    }

    void write(OutputStream out) throws IOException {
        for (var line : Tables.read("/data/sample/establishment.csv")) {
            if (line.getField("code").equals(organisation)) {
                boolean socialCare = line.getField("scheme").equals("ASC");
                double funded = Double.parseDouble(line.getField("funded"));
                double gap = (socialCare ? 0.09 : 0.07) + 0.06 * random.nextGaussian();
                for (int month = MONTHS; month > 0; month--) {
                    funded *= 1 + 0.002 + 0.003 * random.nextGaussian();
                    gap += 0.006 * random.nextGaussian();
                    YearMonth period = YearMonth.from(asAt).minusMonths(month);
                    SampleFormat.writeLine(
                            socialCare
                                    ? socialCare(period, line.getField("group"), funded, gap)
                                    : nhs(period, line.getField("group"), funded, gap),
                            out);
                }
            }
        }
    }

    private EstablishmentRow nhs(YearMonth month, String group, double funded, double gap) {
        BigDecimal inPost = wte(funded * (1 - gap));
        double unfilled = Math.max(funded * gap, 0);
        return EstablishmentRow.nhs(
                organisation,
                month,
                group,
                wte(funded),
                inPost,
                (int) Math.ceil(inPost.doubleValue() * (1.08 + 0.08 * random.nextDouble())),
                wte(unfilled * (0.35 + 0.2 * random.nextDouble()) + funded * 0.01),
                wte(unfilled * (0.10 + 0.15 * random.nextDouble())),
                SOURCE);
    }

    /** Posts cannot be filled beyond their number here: ASC-WDS counts filled and vacant posts, both from 0. */
    private EstablishmentRow socialCare(YearMonth month, String group, double funded, double gap) {
        int vacant = (int) Math.max(0, Math.round(funded * gap));
        int filled = (int) Math.round(funded) - vacant;
        return EstablishmentRow.socialCare(
                organisation,
                month,
                group,
                filled,
                vacant,
                (int) Math.round(filled * (0.20 + 0.08 * random.nextDouble())),
                (int) Math.round(filled * (0.18 + 0.08 * random.nextDouble())),
                SOURCE);
    }

    private static BigDecimal wte(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
