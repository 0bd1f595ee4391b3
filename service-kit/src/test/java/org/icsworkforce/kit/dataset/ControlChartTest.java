package org.icsworkforce.kit.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.icsworkforce.kit.dataset.ControlChart.Assurance;
import org.icsworkforce.kit.dataset.ControlChart.Signal;
import org.icsworkforce.kit.dataset.ControlChart.Variation;
import org.icsworkforce.kit.dataset.Measure.Polarity;
import org.junit.jupiter.api.Test;

class ControlChartTest {

    /** NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2: flow rate of ten batches. */
    private static final double[] FLOW = {49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1};

    @Test
    void limitsOfAPublishedExampleComeOut() {
        var point = chart(FLOW).points().getFirst();
        assertThat(point.mean()).isCloseTo(50.81, within(1e-9));
        // NIST takes 3 / 1.128, Making Data Count takes 2.66
        assertThat(point.upper()).isCloseTo(55.8041, within(1e-3));
        assertThat(point.lower()).isCloseTo(45.8159, within(1e-3));
        assertThat(point.upper()).isCloseTo(50.81 + 2.66 * 16.9 / 9, within(1e-9));
        assertThat(chart(FLOW).variation()).isEqualTo(Variation.COMMON_CAUSE);
    }

    @Test
    void aPointOutsideTheLimitsIsASignal() {
        var chart = chart(8, 22, 8, 22, 8, 22, 8, 22, 8, 75);
        assertThat(signals(chart))
                .containsExactly(null, null, null, null, null, null, null, null, null, Signal.OUTSIDE_LIMITS);
        assertThat(chart.variation()).isEqualTo(Variation.IMPROVEMENT_HIGH);
    }

    /** The cases of NHSRplotthedots' own tests of its seven-point trend. */
    @Test
    void sevenThatRiseAreATrendAndSixOrALevelStepAreNot() {
        assertThat(signals(chart(with(5, 1, 2, 3, 4, 5, 6)))).doesNotContain(Signal.TREND);
        assertThat(signals(chart(1, 2, 3, 3, 4, 5, 6))).doesNotContain(Signal.TREND);
        assertThat(signals(chart(2, 1, 2, 3, 4, 5, 6, 7, 3)).stream().filter(Signal.TREND::equals))
                .hasSizeBetween(1, 7);
        var falling = chart(20, 1, 22, 7, 6.9, 6.8, 6.7, 6.6, 6.5, 6.4, 15);
        assertThat(falling.points().subList(4, 10)).allMatch(point -> point.signal() == Signal.TREND);
        assertThat(falling.points().get(9).variation()).isEqualTo(Variation.CONCERN_LOW);
        assertThat(falling.points().get(10).signal()).isNull();
    }

    /** A trend tells its direction even on the other side of the mean. */
    @Test
    void aRisingTrendBelowTheMeanIsToHigherValues() {
        var chart = chart(1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 9, 1, 9, 1, 9, 1, 9);
        assertThat(chart.points().getFirst().signal()).isEqualTo(Signal.TREND);
        assertThat(chart.points().getFirst().variation()).isEqualTo(Variation.IMPROVEMENT_HIGH);
    }

    @Test
    void sevenOnOneSideOfTheMeanAreAShiftAndSixAreNot() {
        double[] six = {4, 6, 4, 6, 4, 6, 4, 5.5, 5.8, 5.5, 5.8, 5.5, 5.8, 4, 4.5};
        assertThat(signals(chart(six))).doesNotContain(Signal.SHIFT);
        double[] seven = {3, 6, 3, 6, 3, 6, 3, 5.5, 5.8, 5.5, 5.8, 5.5, 5.8, 5.5, 3, 3.5};
        var chart = chart(seven);
        assertThat(chart.points().subList(7, 14)).allMatch(point -> point.signal() == Signal.SHIFT);
        assertThat(chart.points().get(14).signal()).isNull();
    }

    @Test
    void twoOfThreeInTheOuterThirdOnOneSideAreASignal() {
        // mean 10, mean range 1.76, limits at 5.3 and 14.7, the outer third begins at 13.1
        double[] values = {9, 11, 9, 11, 9, 11, 8, 9, 7.4, 9, 8.6, 9, 9, 9, 14, 12, 14, 11};
        var chart = chart(values);
        assertThat(chart.points().get(14).signal()).isEqualTo(Signal.NEAR_LIMIT);
        assertThat(chart.points().get(15).signal()).isNull();
        assertThat(chart.points().get(16).signal()).isEqualTo(Signal.NEAR_LIMIT);
        double[] apart = values.clone();
        apart[15] = 8;
        assertThat(signals(chart(apart))).doesNotContain(Signal.NEAR_LIMIT);
    }

    /** R: {@code mean(rep(0.47, 7)) == 0.47} is TRUE; in binary, added up and divided, it is not. */
    @Test
    void aSeriesInWhichNothingChangesHasNoSignal() {
        for (double value : new double[] {0.47, 7.25, 0.94, 3.3}) {
            for (int months = 2; months < 30; months++) {
                double[] values = new double[months];
                Arrays.fill(values, value);
                var chart = chart(values);
                assertThat(signals(chart)).as("%s, %s times", value, months).containsOnlyNulls();
                assertThat(chart.points().getLast().upper()).isEqualTo(value);
            }
        }
    }

    /** R: {@code mean(x) == 0.37} is TRUE. Seven in a row that are the mean are on no side of it. */
    @Test
    void aValueThatIsTheMeanIsOnNoSideOfIt() {
        var chart = chart(0.37, 0.34, 0.37, 0.40, 0.37, 0.37, 0.37, 0.37, 0.37, 0.37, 0.37);
        assertThat(signals(chart)).containsOnlyNulls();
    }

    @Test
    void rebasingGivesThePartsLimitsOfTheirOwn() {
        double[] values = {10, 12, 10, 12, 10, 12, 10, 12, 40, 42, 40, 42, 40, 42, 40, 42};
        assertThat(chart(values).variation()).isEqualTo(Variation.IMPROVEMENT_HIGH);
        var rebased = ControlChart.of(values, Polarity.HIGHER_IS_BETTER, null, Set.of(8));
        assertThat(rebased.points().get(7).mean()).isEqualTo(11);
        assertThat(rebased.points().get(8).mean()).isEqualTo(41);
        assertThat(signals(rebased)).containsOnlyNulls();
    }

    @Test
    void theWordsDependOnWhatIsBetter() {
        double[] high = {8, 22, 8, 22, 8, 22, 8, 22, 8, 75};
        assertThat(ControlChart.of(high, Polarity.LOWER_IS_BETTER, null, Set.of())
                        .variation())
                .isEqualTo(Variation.CONCERN_HIGH);
        assertThat(ControlChart.of(high, Polarity.NEUTRAL, null, Set.of()).variation())
                .isEqualTo(Variation.NEUTRAL_HIGH);
        assertThat(Variation.CONCERN_HIGH.words()).contains("concerning", "higher values");
    }

    @Test
    void aTargetBeyondTheLimitsIsAlwaysOrNeverMet() {
        assertThat(assurance(40, Polarity.HIGHER_IS_BETTER)).isEqualTo(Assurance.PASSING);
        assertThat(assurance(60, Polarity.HIGHER_IS_BETTER)).isEqualTo(Assurance.FALLING_SHORT);
        assertThat(assurance(40, Polarity.LOWER_IS_BETTER)).isEqualTo(Assurance.FALLING_SHORT);
        assertThat(assurance(60, Polarity.LOWER_IS_BETTER)).isEqualTo(Assurance.PASSING);
        assertThat(assurance(50, Polarity.LOWER_IS_BETTER)).isEqualTo(Assurance.INCONSISTENT);
        assertThat(assurance(50, Polarity.NEUTRAL)).isNull();
    }

    @Test
    void oneValueHasNoLimits() {
        var chart = chart(5);
        assertThat(chart.points().getFirst().upper()).isNull();
        assertThat(chart.variation()).isEqualTo(Variation.COMMON_CAUSE);
        assertThat(chart(new double[0]).points()).isEmpty();
    }

    private static Assurance assurance(double target, Polarity polarity) {
        return ControlChart.of(FLOW, polarity, target, Set.of()).assurance();
    }

    private static ControlChart chart(double... values) {
        return ControlChart.of(values, Polarity.HIGHER_IS_BETTER, null, Set.of());
    }

    private static double[] with(double first, double... others) {
        return DoubleStream.concat(DoubleStream.of(first), DoubleStream.of(others))
                .toArray();
    }

    private static List<Signal> signals(ControlChart chart) {
        return chart.points().stream().map(ControlChart.Point::signal).toList();
    }
}
