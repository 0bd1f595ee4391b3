package org.icsworkforce.kit.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.icsworkforce.kit.dataset.ControlChart.Signal;
import org.icsworkforce.kit.dataset.ControlChart.Variation;
import org.jspecify.annotations.Nullable;

/** A part of a series with limits of its own, and the rules that find special causes in it. */
final class ChartPart {

    /** Limits of individual values from the mean moving range: 3 / d2 with d2 = 1.128, rounded as it is published. */
    private static final double LIMIT = 2.66;

    private static final double NEAR_LIMIT = LIMIT * 2 / 3;
    private static final int RUN = 7;

    private final double[] values;
    private final double mean;
    private final double range;

    ChartPart(double[] values) {
        this.values = values;
        mean = Arrays.stream(values).average().orElseThrow();
        double sum = 0;
        for (int i = 1; i < values.length; i++) {
            sum += Math.abs(values[i] - values[i - 1]);
        }
        range = values.length < 2 ? Double.NaN : sum / (values.length - 1);
    }

    List<ControlChart.Point> points(Measure.Polarity polarity) {
        boolean limits = values.length > 1;
        var points = new ArrayList<ControlChart.Point>();
        for (int i = 0; i < values.length; i++) {
            Signal signal = limits ? signal(i) : null;
            points.add(new ControlChart.Point(
                    values[i],
                    mean,
                    limits ? mean - LIMIT * range : null,
                    limits ? mean + LIMIT * range : null,
                    signal,
                    signal == null ? Variation.COMMON_CAUSE : Variation.of(direction(i, signal), polarity)));
        }
        return points;
    }

    private @Nullable Signal signal(int i) {
        if (isOutside(i)) {
            return Signal.OUTSIDE_LIMITS;
        }
        if (trend(i) != 0) {
            return Signal.TREND;
        }
        if (isNear(i) && isOneOfTwoNear(i)) {
            return Signal.NEAR_LIMIT;
        }
        return isOfShift(i) ? Signal.SHIFT : null;
    }

    private int direction(int i, Signal signal) {
        return signal == Signal.TREND ? trend(i) : side(i);
    }

    private int side(int i) {
        return (int) Math.signum(values[i] - mean);
    }

    private boolean isOutside(int i) {
        return Math.abs(values[i] - mean) > LIMIT * range;
    }

    private boolean isNear(int i) {
        return !isOutside(i) && Math.abs(values[i] - mean) > NEAR_LIMIT * range;
    }

    private boolean isOneOfTwoNear(int i) {
        for (int first = Math.max(0, i - 2); first <= i && first + 2 < values.length; first++) {
            int near = 0;
            int sides = 0;
            for (int j = first; j < first + 3; j++) {
                near += isNear(j) ? 1 : 0;
                sides += side(j);
            }
            if (near >= 2 && Math.abs(sides) == 3) {
                return true;
            }
        }
        return false;
    }

    private boolean isOfShift(int i) {
        for (int first = Math.max(0, i - RUN + 1); first <= i && first + RUN <= values.length; first++) {
            int sides = 0;
            for (int j = first; j < first + RUN; j++) {
                sides += side(j);
            }
            if (Math.abs(sides) == RUN) {
                return true;
            }
        }
        return false;
    }

    /** The way in which seven points go, of which this is one; where one trend turns into another, the later. */
    private int trend(int i) {
        for (int first = Math.min(i, values.length - RUN); first >= Math.max(0, i - RUN + 1); first--) {
            int steps = 0;
            for (int j = first + 1; j < first + RUN; j++) {
                steps += (int) Math.signum(values[j] - values[j - 1]);
            }
            if (Math.abs(steps) == RUN - 1) {
                return Integer.signum(steps);
            }
        }
        return 0;
    }
}
