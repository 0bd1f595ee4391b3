package org.icsworkforce.vacancy.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The share that has not ended by each time: Kaplan and Meier's estimate with delayed entry, Greenwood's variance,
 * intervals on the log(-log) scale. As R's {@code survfit(Surv(from, to, ended) ~ 1, conf.type = "log-log")}.
 *
 * <p>With delayed entry the curve can fall to 0 early, where few are at risk: look at {@code atRisk} before believing it.
 *
 * @param steps at each time when any ended
 * @param last time that anybody was seen
 */
public record SurvivalCurve(List<Step> steps, double last) {

    /** R's tolerance for a curve that is level with the share that a quantile asks for. */
    private static final double LEVEL = Math.sqrt(Math.ulp(1.0));

    /**
     * @param atRisk seen just before this time
     * @param ended at this time
     * @param survival share that has not ended after this time
     * @param variance of {@code survival}; not a number once nobody is left
     * @param lower null once nobody is left
     * @param upper null once nobody is left
     */
    public record Step(
            double time,
            int atRisk,
            int ended,
            double survival,
            double variance,
            @Nullable Double lower,
            @Nullable Double upper) {}

    /**
     * A time by which a share has ended; null where the curve, or the bound of its interval, does not fall so far.
     */
    public record Quantile(
            @Nullable Double time,
            @Nullable Double lower,
            @Nullable Double upper) {}

    public SurvivalCurve {
        steps = List.copyOf(steps);
    }

    /** @param confidence of the intervals, such as 0.95 */
    public static SurvivalCurve of(List<Spell> spells, double confidence) {
        double z = NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + confidence) / 2);
        var steps = new ArrayList<Step>();
        double survival = 1;
        double greenwood = 0;
        for (RiskTable.Row row : RiskTable.of(spells)) {
            int left = row.atRisk() - row.events();
            survival *= (double) left / row.atRisk();
            greenwood += (double) row.events() / ((double) row.atRisk() * left);
            double width = z * Math.sqrt(greenwood) / Math.log(survival);
            steps.add(new Step(
                    row.time(),
                    row.atRisk(),
                    row.events(),
                    survival,
                    survival * survival * greenwood,
                    survival == 0 ? null : Math.pow(survival, Math.exp(-width)),
                    survival == 0 ? null : Math.pow(survival, Math.exp(width))));
        }
        return new SurvivalCurve(
                steps, spells.stream().mapToDouble(Spell::to).max().orElse(0));
    }

    /** The share that has not ended after the time. */
    public double survival(double time) {
        double survival = 1;
        for (Step step : steps) {
            if (step.time() <= time) {
                survival = step.survival();
            }
        }
        return survival;
    }

    public Quantile median() {
        return quantile(0.5);
    }

    /**
     * The time by which the share has ended: 0.25 and 0.75 for the quartiles. Where the curve is level with it, the
     * middle of the level part, as in R.
     */
    public Quantile quantile(double share) {
        return new Quantile(
                fallsTo(1 - share, Step::survival), fallsTo(1 - share, Step::lower), fallsTo(1 - share, Step::upper));
    }

    private @Nullable Double fallsTo(double height, Function<Step, @Nullable Double> curve) {
        Double level = null;
        for (Step step : steps) {
            Double value = curve.apply(step);
            if (value != null && value < height - LEVEL) {
                return level == null ? step.time() : Double.valueOf((level + step.time()) / 2);
            }
            if (value != null && level == null && value <= height + LEVEL) {
                level = step.time();
            }
        }
        return level == null ? null : Double.valueOf((level + last) / 2);
    }
}
