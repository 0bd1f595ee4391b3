package org.icsworkforce.kit.dataset;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.icsworkforce.kit.dataset.ControlChart.Signal;
import org.icsworkforce.kit.dataset.ControlChart.Variation;
import org.jspecify.annotations.Nullable;

/**
 * A part of a series with limits of its own, and the rules that find special causes in it. On which side of a line a value
 * is, is decided in decimals: in binary the mean of 0.47 seven times over is not 0.47, and seven months in which nothing
 * changed would each be outside limits that have no width.
 */
final class ChartPart {

    /** Limits of individual values from the mean moving range: 3 / d2 with d2 = 1.128, rounded as it is published. */
    private static final BigDecimal LIMIT = new BigDecimal("2.66");

    private static final int RUN = 7;

    private final double[] values;
    private final BigDecimal[] exact;
    private final BigDecimal count;
    /** Of the values; their mean times their count. */
    private final BigDecimal sum;
    /** Three times the number of steps from value to value. */
    private final BigDecimal steps;
    /** A third of the way from mean to limit, times {@code count} and {@code steps}. */
    private final BigDecimal third;

    ChartPart(double[] values) {
        this.values = values;
        exact = Arrays.stream(values).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new);
        count = BigDecimal.valueOf(values.length);
        sum = Arrays.stream(exact).reduce(BigDecimal.ZERO, BigDecimal::add);
        steps = BigDecimal.valueOf(3L * (values.length - 1));
        BigDecimal range = BigDecimal.ZERO;
        for (int i = 1; i < values.length; i++) {
            range = range.add(exact[i].subtract(exact[i - 1]).abs());
        }
        third = LIMIT.multiply(range).multiply(count);
    }

    List<ControlChart.Point> points(Measure.Polarity polarity) {
        boolean limits = values.length > 1;
        double mean = sum.divide(count, MathContext.DECIMAL64).doubleValue();
        double limit = 3 * third.doubleValue() / count.multiply(steps).doubleValue();
        var points = new ArrayList<ControlChart.Point>();
        for (int i = 0; i < values.length; i++) {
            Signal signal = limits ? signal(i) : null;
            points.add(new ControlChart.Point(
                    values[i],
                    mean,
                    limits ? mean - limit : null,
                    limits ? mean + limit : null,
                    signal,
                    signal == null ? Variation.COMMON_CAUSE : Variation.of(direction(i, signal), polarity)));
        }
        return points;
    }

    private @Nullable Signal signal(int i) {
        if (isBeyond(i, 3)) {
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
        return distance(i).signum();
    }

    private boolean isNear(int i) {
        return isBeyond(i, 2) && !isBeyond(i, 3);
    }

    /** Whether it is further from the mean than so many thirds of the way to the limit. */
    private boolean isBeyond(int i, int thirds) {
        return distance(i).abs().multiply(steps).compareTo(third.multiply(BigDecimal.valueOf(thirds))) > 0;
    }

    /** From the mean, times the count of values. */
    private BigDecimal distance(int i) {
        return exact[i].multiply(count).subtract(sum);
    }

    private boolean isOneOfTwoNear(int i) {
        return isOnOneSide(
                i,
                3,
                first -> IntStream.range(first, first + 3).filter(this::isNear).count() >= 2);
    }

    private boolean isOfShift(int i) {
        return isOnOneSide(i, RUN, first -> true);
    }

    /** Whether it is in so many points on one side of the mean of whose first one something holds. */
    private boolean isOnOneSide(int i, int size, IntPredicate holds) {
        return IntStream.rangeClosed(Math.max(0, i - size + 1), Math.min(i, values.length - size))
                .filter(first -> Math.abs(IntStream.range(first, first + size)
                                .map(this::side)
                                .sum())
                        == size)
                .anyMatch(holds);
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
