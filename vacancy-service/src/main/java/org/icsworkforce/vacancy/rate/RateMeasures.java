package org.icsworkforce.vacancy.rate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.icsworkforce.kit.dataset.Measure;
import org.icsworkforce.kit.dataset.Measure.Kind;
import org.icsworkforce.kit.dataset.Measure.Polarity;
import org.icsworkforce.kit.dataset.Observation;
import org.icsworkforce.kit.dataset.Observation.Member;
import org.icsworkforce.kit.dataset.Observation.Status;
import org.jspecify.annotations.Nullable;

/** The measures of {@code vacancy-rate}, and how each comes from a cell's sums. */
final class RateMeasures {

    private static final String NHS_ENGLAND = "NHS England, NHS Vacancy Statistics";
    private static final String NHS = "NHS";
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    static final Measure ADVERTISED = new Measure(
            "advertised",
            "Advertised rate, NHS",
            "percent",
            2,
            Kind.RATE,
            Polarity.LOWER_IS_BETTER,
            "Whole-time equivalents of requisitions open at the end of the month divided by those and the staff in post, both"
                    + " summed over rows of the NWD scheme whose organisation sends requisitions too; those of a site count for"
                    + " its trust. What is recruited to, not what is missing.",
            "This suite, from the requisitions and the staff in post that partners send",
            NHS);

    static final List<Measure> ALL = List.of(
            new Measure(
                    "establishment-wte",
                    "Establishment",
                    "WTE",
                    2,
                    Kind.STOCK,
                    Polarity.NEUTRAL,
                    "Funded posts in whole-time equivalents at the end of the month.",
                    "NHS Data Dictionary, POSITION BUDGETED FTE",
                    NHS),
            new Measure(
                    "in-post-wte",
                    "Staff in post",
                    "WTE",
                    2,
                    Kind.STOCK,
                    Polarity.HIGHER_IS_BETTER,
                    "Substantive staff in post in whole-time equivalents at the end of the month.",
                    "NHS Data Dictionary, POSITION CONTRACTED FTE",
                    NHS),
            new Measure(
                    "gap-net-wte",
                    "Net gap",
                    "WTE",
                    2,
                    Kind.STOCK,
                    Polarity.LOWER_IS_BETTER,
                    "Establishment minus staff in post, over rows that have both; negative where more are in post than"
                            + " funded.",
                    NHS_ENGLAND,
                    NHS),
            new Measure(
                    "gap-gross-wte",
                    "Gross gap",
                    "WTE",
                    2,
                    Kind.STOCK,
                    Polarity.LOWER_IS_BETTER,
                    "The gaps of organisation × staff group cells, without those where more are in post than funded; always"
                            + " summed from that level.",
                    NHS_ENGLAND,
                    NHS),
            new Measure(
                    "nhs-gap",
                    "Vacancy rate, NHS",
                    "percent",
                    2,
                    Kind.RATE,
                    Polarity.LOWER_IS_BETTER,
                    "(Establishment minus staff in post) divided by establishment, both summed over rows that have both;"
                            + " never a mean of rates.",
                    NHS_ENGLAND,
                    NHS),
            new Measure(
                    "asc-posts",
                    "Vacancy rate, adult social care",
                    "percent",
                    2,
                    Kind.RATE,
                    Polarity.LOWER_IS_BETTER,
                    "Vacant posts divided by filled and vacant posts, both summed over rows that have both. Counts posts, not"
                            + " WTE: never added to or ranked with an NHS rate.",
                    "Skills for Care, ASC-WDS",
                    "ASC"),
            new Measure(
                    "csw",
                    "Vacancy rate, children's social work",
                    "percent",
                    2,
                    Kind.RATE,
                    Polarity.LOWER_IS_BETTER,
                    "Full-time equivalent vacancies divided by those vacancies and full-time equivalents in post, both summed"
                            + " over rows that have both.",
                    "Department for Education, Children's social work workforce",
                    "CSW"),
            ADVERTISED);

    private RateMeasures() {}

    static Observation observe(Measure measure, Cell cell, List<Member> members, boolean provisional) {
        boolean rate = measure.kind() == Kind.RATE;
        BigDecimal exact = value(measure, cell);
        // a sum over nothing was not collected; a rate over nothing funded cannot be
        boolean advertised = measure.equals(ADVERTISED);
        BigDecimal numerator = advertised ? cell.open() : cell.gap();
        BigDecimal denominator = advertised ? cell.openAndInPost() : cell.whole();
        boolean impossible = rate && numerator != null && exact == null;
        Status status = exact != null ? provisional ? Status.P : Status.A : impossible ? Status.M : Status.L;
        return new Observation(
                cell.month(),
                members,
                measure,
                exact == null ? null : exact.setScale(measure.decimals(), RoundingMode.HALF_UP),
                rate ? numerator : null,
                rate ? denominator : null,
                status,
                status.note(cell.synthetic()),
                cell.revision(),
                counted(measure, cell) + "/" + cell.expected(),
                cell.recordedAt());
    }

    private static int counted(Measure measure, Cell cell) {
        return switch (measure.id()) {
            case "establishment-wte" -> cell.withEstablishment();
            case "in-post-wte" -> cell.withInPost();
            case "advertised" -> cell.withOpen();
            default -> cell.withBoth();
        };
    }

    private static @Nullable BigDecimal value(Measure measure, Cell cell) {
        return switch (measure.id()) {
            case "establishment-wte" -> cell.establishment();
            case "in-post-wte" -> cell.inPost();
            case "gap-net-wte" -> cell.gap();
            case "gap-gross-wte" -> cell.grossGap();
            case "advertised" -> rate(cell.open(), cell.openAndInPost());
            default -> rate(cell.gap(), cell.whole());
        };
    }

    private static @Nullable BigDecimal rate(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        return part == null || whole == null || whole.signum() == 0
                ? null
                : part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
    }
}
