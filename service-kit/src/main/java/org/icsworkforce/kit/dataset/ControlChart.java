package org.icsworkforce.kit.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An XmR chart as in NHS England's <i>Making Data Count</i>: what of a series is more than chance. Values must be in the
 * order of time; months without a value are left out.
 *
 * @param points one per value
 * @param variation of the latest point
 * @param assurance null without a target or a direction, or when there are no limits
 */
public record ControlChart(
        List<Point> points, Variation variation, @Nullable Assurance assurance) {

    /**
     * @param lower limit; null, like the upper one, when the part has fewer than two values
     * @param signal the first rule that finds the point; null for common cause
     */
    public record Point(
            double value,
            double mean,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Signal signal,
            Variation variation) {}

    /** Rules of special cause, in the order in which they are tried. */
    public enum Signal {
        OUTSIDE_LIMITS,
        /** One of seven that each rise, or each fall. */
        TREND,
        /** One of two, of three on one side of the mean, in the outer third between mean and limit. */
        NEAR_LIMIT,
        /** One of seven on one side of the mean. */
        SHIFT
    }

    /** The words of the variation icons. */
    public enum Variation {
        COMMON_CAUSE("Common cause: no significant change"),
        IMPROVEMENT_HIGH("Special cause of improving nature or lower pressure due to higher values"),
        IMPROVEMENT_LOW("Special cause of improving nature or lower pressure due to lower values"),
        CONCERN_HIGH("Special cause of concerning nature or higher pressure due to higher values"),
        CONCERN_LOW("Special cause of concerning nature or higher pressure due to lower values"),
        NEUTRAL_HIGH("Special cause due to higher values, where higher is neither better nor worse"),
        NEUTRAL_LOW("Special cause due to lower values, where lower is neither better nor worse");

        private final String words;

        Variation(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        static Variation of(int direction, Measure.Polarity polarity) {
            return switch (polarity) {
                case HIGHER_IS_BETTER -> direction > 0 ? IMPROVEMENT_HIGH : CONCERN_LOW;
                case LOWER_IS_BETTER -> direction > 0 ? CONCERN_HIGH : IMPROVEMENT_LOW;
                case NEUTRAL -> direction > 0 ? NEUTRAL_HIGH : NEUTRAL_LOW;
            };
        }
    }

    /** The words of the assurance icons. */
    public enum Assurance {
        PASSING("Variation indicates consistently passing the target"),
        FALLING_SHORT("Variation indicates consistently falling short of the target"),
        INCONSISTENT("Variation indicates inconsistently passing and falling short of the target");

        private final String words;

        Assurance(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public ControlChart {
        points = List.copyOf(points);
    }

    /**
     * @param rebased positions of values that begin a new part, with limits of its own: only where the process is known
     *     to have changed
     */
    public static ControlChart of(
            double[] values, Measure.Polarity polarity, @Nullable Double target, Set<Integer> rebased) {
        var points = new ArrayList<Point>();
        var ends = new TreeSet<>(rebased);
        ends.add(values.length);
        int from = 0;
        for (int end : ends) {
            if (end > from) {
                points.addAll(new ChartPart(Arrays.copyOfRange(values, from, end)).points(polarity));
                from = end;
            }
        }
        return new ControlChart(
                points,
                points.isEmpty() ? Variation.COMMON_CAUSE : points.getLast().variation(),
                points.isEmpty() || target == null ? null : assurance(points.getLast(), polarity, target));
    }

    private static @Nullable Assurance assurance(Point latest, Measure.Polarity polarity, double target) {
        if (latest.lower() == null || latest.upper() == null || polarity == Measure.Polarity.NEUTRAL) {
            return null;
        }
        boolean higher = polarity == Measure.Polarity.HIGHER_IS_BETTER;
        if (target <= latest.lower()) {
            return higher ? Assurance.PASSING : Assurance.FALLING_SHORT;
        }
        if (target >= latest.upper()) {
            return higher ? Assurance.FALLING_SHORT : Assurance.PASSING;
        }
        return Assurance.INCONSISTENT;
    }
}
