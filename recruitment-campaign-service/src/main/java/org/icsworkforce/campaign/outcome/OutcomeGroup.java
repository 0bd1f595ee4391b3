package org.icsworkforce.campaign.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.icsworkforce.kit.dataset.Measure;
import org.icsworkforce.kit.dataset.Observation;
import org.icsworkforce.kit.dataset.Observation.Member;
import org.icsworkforce.kit.dataset.Observation.Status;
import org.jspecify.annotations.Nullable;

/**
 * A row of an answer before it is told.
 *
 * @param outcomes that it sums up; none of a month of which only hires could be told, had they been released
 * @param hires as they may be told
 * @param provisional whether late facts are still usual
 * @param coverage see {@link Observation}
 * @param at the release that the hires are of
 */
record OutcomeGroup(
        YearMonth month,
        List<Member> members,
        List<Outcome> outcomes,
        ReleasedHires.Figure hires,
        boolean provisional,
        String coverage,
        Instant at) {

    private static final String NO_HIRES = " no hires";
    private static final String NOT_RELEASED = " not released";

    Observation tell(Measure measure) {
        BigDecimal spend = spend(measure);
        BigDecimal people = hires.hires() == null ? null : BigDecimal.valueOf(hires.hires());
        if (measure.kind() == Measure.Kind.RATE) {
            return rate(measure, spend, people);
        }
        if (measure.equals(OutcomeMeasures.HIRES)) {
            return people == null ? untold(measure, null) : observation(measure, people, null, null, known(), "");
        }
        return observation(measure, spend, null, null, spend == null ? Status.L : known(), "");
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
            return untold(measure, spend);
        }
        if (people.signum() == 0) {
            return observation(measure, null, spend, people, Status.M, NO_HIRES);
        }
        BigDecimal value = spend.divide(people, measure.decimals(), RoundingMode.HALF_UP);
        return observation(measure, value, spend, people, known(), "");
    }

    /** Of people: hidden, or not released. */
    private Observation untold(Measure measure, @Nullable BigDecimal spend) {
        return hires.released()
                ? observation(measure, null, spend, null, Status.Q, "")
                : observation(measure, null, spend, null, Status.L, NOT_RELEASED);
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
                OutcomeMeasures.countsPeople(measure) ? hires.revision() : 0,
                coverage,
                recordedAt(measure));
    }

    /** Money is live, hires are as they were released: when a hire was reported is told by neither. */
    private Instant recordedAt(Measure measure) {
        Stream<Instant> told = outcomes.stream().map(Outcome::toldAt).filter(Objects::nonNull);
        Stream<Instant> released = outcomes.stream().map(Outcome::releasedAt).filter(Objects::nonNull);
        return (measure.equals(OutcomeMeasures.HIRES)
                        ? released
                        : OutcomeMeasures.countsPeople(measure) ? Stream.concat(told, released) : told)
                .max(Instant::compareTo)
                .orElse(at);
    }
}
