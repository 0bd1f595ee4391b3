package org.icsworkforce.vacancy.flow;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.icsworkforce.vacancy.flow.Recruitment.Clock;
import org.icsworkforce.vacancy.flow.Recruitment.Course;
import org.icsworkforce.vacancy.statistics.CumulativeIncidence;
import org.icsworkforce.vacancy.statistics.Spell;
import org.icsworkforce.vacancy.statistics.SurvivalCurve;
import org.jspecify.annotations.Nullable;

/**
 * The times of one group of posts. A post may be filled on the day on which its clock starts, and an estimate has no
 * events at 0: so every time is told to it one day longer, and read from it one day shorter.
 */
final class FillTimes {

    private static final int SHIFT = 1;
    private static final double CONFIDENCE = 0.95;

    /** All null where the curve does not say it. */
    record Figure(
            @Nullable BigDecimal value,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper) {}

    private final List<Spell> spells;
    private final SurvivalCurve curve;

    FillTimes(Clock clock, List<Course> courses) {
        spells = courses.stream()
                .map(course -> new Spell(0, clock.time(course) + SHIFT, course.reason()))
                .toList();
        // to be withdrawn or to lapse is not to be filled later
        curve = SurvivalCurve.of(
                spells.stream()
                        .map(spell -> Recruitment.FILLED.equals(spell.reason())
                                ? spell
                                : new Spell(spell.from(), spell.to(), null))
                        .toList(),
                CONFIDENCE);
    }

    int posts() {
        return spells.size();
    }

    long ended(String reason) {
        return spells.stream().filter(spell -> reason.equals(spell.reason())).count();
    }

    Figure figure(FillMeasure measure) {
        int decimals = measure.measure().decimals();
        if (measure.isQuantile()) {
            var quantile = curve.quantile(measure.share());
            return new Figure(
                    days(quantile.time(), decimals),
                    days(quantile.lower(), decimals),
                    days(quantile.upper(), decimals));
        }
        boolean followed = spells.stream().allMatch(spell -> spell.reason() != null)
                || spells.stream().anyMatch(spell -> spell.to() >= FillMeasure.DAYS + SHIFT);
        return new Figure(followed && !spells.isEmpty() ? within(measure.reason(), decimals) : null, null, null);
    }

    private BigDecimal within(String reason, int decimals) {
        double share = CumulativeIncidence.of(spells, reason).at(FillMeasure.DAYS + SHIFT);
        return Objects.requireNonNull(rounded(100 * share, decimals));
    }

    private static @Nullable BigDecimal days(@Nullable Double time, int decimals) {
        return time == null ? null : rounded(time - SHIFT, decimals);
    }

    private static @Nullable BigDecimal rounded(double number, int decimals) {
        return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
    }
}
