package org.icsworkforce.campaign.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.icsworkforce.kit.dataset.Measure;
import org.icsworkforce.kit.dataset.Observation;
import org.icsworkforce.kit.dataset.Observation.Member;
import org.icsworkforce.kit.dataset.Observation.Status;
import org.jspecify.annotations.Nullable;

/**
 * A row of an answer before it is told.
 *
 * @param outcomes that it sums up, at least one
 * @param hires as they may be shown; null when they are hidden
 * @param provisional whether late facts are still usual
 * @param coverage see {@link Observation}
 */
record OutcomeGroup(
        YearMonth month,
        List<Member> members,
        List<Outcome> outcomes,
        @Nullable Integer hires,
        boolean provisional,
        String coverage) {

    private static final String NO_HIRES = " no hires";

    Observation tell(Measure measure) {
        BigDecimal spend = spend(measure);
        BigDecimal people = hires == null ? null : BigDecimal.valueOf(hires);
        return switch (measure.kind()) {
            case RATE -> rate(measure, spend, people);
            default ->
                measure.equals(OutcomeMeasures.HIRES)
                        ? plain(measure, people, Status.Q)
                        : plain(measure, spend, Status.L);
        };
    }

    /** Null when nothing was told of what any of the campaigns cost: that is not nothing. */
    private @Nullable BigDecimal spend(Measure measure) {
        if (outcomes.stream().noneMatch(Outcome::costed)) {
            return null;
        }
        return BigDecimal.valueOf(outcomes.stream()
                .mapToLong(outcome -> switch (measure.id()) {
                    case "spend-external" -> outcome.external();
                    case "spend-internal" -> outcome.internal();
                    case "cost-per-hire-comparable" -> outcome.comparable();
                    default -> outcome.external() + outcome.internal();
                })
                .sum());
    }

    private Observation rate(Measure measure, @Nullable BigDecimal spend, @Nullable BigDecimal people) {
        if (spend == null) {
            return observation(measure, null, null, people, Status.L, "");
        }
        if (people == null) {
            return observation(measure, null, spend, null, Status.Q, "");
        }
        if (people.signum() == 0) {
            return observation(measure, null, spend, people, Status.M, NO_HIRES);
        }
        BigDecimal value = spend.divide(people, measure.decimals(), RoundingMode.HALF_UP);
        return observation(measure, value, spend, people, known(), "");
    }

    private Observation plain(Measure measure, @Nullable BigDecimal value, Status otherwise) {
        return observation(measure, value, null, null, value == null ? otherwise : known(), "");
    }

    private Status known() {
        return provisional ? Status.P : Status.A;
    }

    private Observation observation(
            Measure measure,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            Status status,
            String reason) {
        String note = status.note(outcomes.stream().anyMatch(Outcome::synthetic));
        return new Observation(
                month,
                members,
                measure,
                value,
                numerator,
                denominator,
                status,
                note == null ? null : note + reason,
                0,
                coverage,
                outcomes.stream()
                        .map(Outcome::recordedAt)
                        .max(Instant::compareTo)
                        .orElseThrow());
    }
}
