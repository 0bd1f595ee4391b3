package org.icsworkforce.vacancy.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.icsworkforce.vacancy.statistics.SurvivalCurve.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SurvivalCurveTest {

    /** Remission under 6-MP: Gehan 1965, in Cox and Oakes, Analysis of Survival Data, 1984, table 1.1. */
    private static final List<Spell> GEHAN =
            spells("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+");

    /** Maintained group of {@code aml} in R's survival: Miller, Survival Analysis, 1981, page 49. */
    private static final List<Spell> AML = spells("9 13 13+ 18 23 28+ 31 34 45+ 48 161+");

    @Test
    void gehansCurveIsThatOfTheTextbooks() {
        var curve = SurvivalCurve.of(GEHAN, 0.95);
        assertThat(curve.steps().stream().map(Step::time)).containsExactly(6.0, 7.0, 10.0, 13.0, 16.0, 22.0, 23.0);
        assertThat(curve.steps().stream().map(Step::atRisk)).containsExactly(21, 17, 15, 12, 11, 7, 6);
        double[] errors = {0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346};
        IntStream.range(0, errors.length)
                .forEach(i ->
                        assertThat(Math.sqrt(curve.steps().get(i).variance())).isCloseTo(errors[i], within(5e-5)));
    }

    /** Computed by scipy.stats.ecdf (1.17.1), an implementation of its own, with method "log-log". */
    @Test
    void estimatesAndIntervalsEqualThoseOfAnotherImplementation() {
        assertSteps(SurvivalCurve.of(GEHAN, 0.95), new double[][] {
            {0.8571428571428571, 0.6197179552659838, 0.951551747646997},
            {0.8067226890756302, 0.5631465646222333, 0.9228090192028804},
            {0.7529411764705881, 0.5031995107999564, 0.8893618351692655},
            {0.6901960784313724, 0.43161022248618397, 0.8490659633494507},
            {0.6274509803921567, 0.36751085598750205, 0.8049121894718412},
            {0.53781512605042, 0.26777893676713505, 0.7467907176353944},
            {0.4481792717086834, 0.18805200595923235, 0.6801426284952414}
        });
        assertSteps(SurvivalCurve.of(AML, 0.95), new double[][] {
            {0.9090909090909091, 0.5080802057699295, 0.9866738226678231},
            {0.8181818181818181, 0.44742861468218115, 0.9511622285824917},
            {0.7159090909090908, 0.3501903859079384, 0.8990239741910534},
            {0.6136363636363635, 0.26575204000128605, 0.8352992432502215},
            {0.49090909090909085, 0.16733090977685078, 0.7533997903708113},
            {0.36818181818181817, 0.09282957493698518, 0.6570408323981638},
            {0.18409090909090908, 0.011738480123189591, 0.5250148427266416}
        });
    }

    @Test
    void mediansHaveABoundOnlyWhereTheirIntervalFallsSoFar() {
        assertThat(SurvivalCurve.of(GEHAN, 0.95).median()).isEqualTo(new SurvivalCurve.Quantile(23.0, 13.0, null));
        assertThat(SurvivalCurve.of(AML, 0.95).median()).isEqualTo(new SurvivalCurve.Quantile(31.0, 13.0, null));
        assertThat(SurvivalCurve.of(GEHAN, 0.95).quantile(0.75))
                .isEqualTo(new SurvivalCurve.Quantile(null, 23.0, null));
        assertThat(SurvivalCurve.of(GEHAN, 0.95).quantile(0.25).time()).isEqualTo(13.0);
    }

    /**
     * R 4.2.2, survival 3.5-3: {@code quantile(survfit(Surv(time, ended) ~ 1, conf.type = "log-log"), c(.25, .5, .75))},
     * each quartile with its bounds. Ties at which some ended and others were censored, one alone, nobody ended, all at
     * once, the last ones censored together, a curve that is level with a quarter, and with the half.
     */
    @Test
    void quartilesOfTablesAtTheEdgeAreThoseOfR() {
        assertQuartiles("1 1 1 2 2 2+ 5 5+ 5+ 9 9 9 14+ 14+ 30", 2.0, 1.0, 9.0, 9.0, 1.0, null, 30.0, 9.0, null);
        assertQuartiles("7", 7.0, null, null, 7.0, null, null, 7.0, null, null);
        assertQuartiles("3+ 3+ 8+", null, null, null, null, null, null, null, null, null);
        assertQuartiles("4 4 4 4", 4.0, null, null, 4.0, null, null, 4.0, null, null);
        assertQuartiles("2 4 4+ 6 6+ 6+", 4.0, 2.0, null, 6.0, 2.0, null, null, 4.0, null);
        assertQuartiles("1 2 3 4+ 4+ 4+ 10 20", 2.5, 1.0, 10.0, 10.0, 1.0, null, 20.0, 3.0, null);
        assertQuartiles("5 5 8+ 8+", 5.0, 5.0, null, 6.5, 5.0, null, null, 5.0, null);
    }

    private static void assertQuartiles(String times, @Nullable Double... expected) {
        var curve = SurvivalCurve.of(spells(times), 0.95);
        assertThat(Stream.of(0.25, 0.5, 0.75)
                        .map(curve::quantile)
                        .flatMap(quartile -> Stream.of(quartile.time(), quartile.lower(), quartile.upper())))
                .as(times)
                .containsExactly(expected);
    }

    @Test
    void aCurveThatIsLevelWithTheQuantileGivesTheMiddle() {
        assertThat(SurvivalCurve.of(spells("1 2 4 8"), 0.95).median().time()).isEqualTo(3.0);
        assertThat(SurvivalCurve.of(spells("1 2 10+ 12+"), 0.95).median().time())
                .isEqualTo(7.0);
    }

    @Test
    void whoEntersLateIsNotAtRiskBefore() {
        // at 2 the third has not entered: 1/2, not 2/3; at 5 both others are there
        var spells = List.of(new Spell(0, 2, "left"), new Spell(0, 5, "left"), new Spell(3, 9, null));
        var curve = SurvivalCurve.of(spells, 0.95);
        assertThat(curve.steps().stream().map(Step::atRisk)).containsExactly(2, 2);
        assertThat(curve.survival(2)).isCloseTo(0.5, within(1e-12));
        assertThat(curve.survival(5)).isCloseTo(0.25, within(1e-12));
        assertThat(curve.survival(1.9)).isEqualTo(1);
    }

    @Test
    void whoEntersWhenAnotherLeavesIsNotYetAtRisk() {
        var curve = SurvivalCurve.of(List.of(new Spell(0, 2, "left"), new Spell(2, 4, "left")), 0.95);
        assertThat(curve.steps().getFirst().atRisk()).isEqualTo(1);
        assertThat(curve.steps().getFirst().lower()).isNull();
    }

    /** To be lost from sight and found again changes nothing. */
    @Test
    void spellsCutInTwoGiveTheSameCurve() {
        var random = new Random(5);
        var whole = new ArrayList<Spell>();
        var cut = new ArrayList<Spell>();
        for (int i = 0; i < 300; i++) {
            int to = 2 + random.nextInt(60);
            int at = 1 + random.nextInt(to - 1);
            String reason = random.nextInt(3) == 0 ? null : "left";
            whole.add(new Spell(0, to, reason));
            cut.add(new Spell(0, at, null));
            cut.add(new Spell(at, to, reason));
        }
        assertThat(SurvivalCurve.of(cut, 0.95)).isEqualTo(SurvivalCurve.of(whole, 0.95));
    }

    @Test
    void nobodyGivesNoSteps() {
        assertThat(SurvivalCurve.of(List.of(), 0.95).steps()).isEmpty();
        assertThat(SurvivalCurve.of(List.of(), 0.95).median()).isEqualTo(new SurvivalCurve.Quantile(null, null, null));
        assertThatThrownBy(() -> new Spell(3, 3, null)).isInstanceOf(IllegalArgumentException.class);
    }

    static List<Spell> spells(String times) {
        return Stream.of(times.split(" "))
                .map(time ->
                        new Spell(0, Double.parseDouble(time.replace("+", "")), time.endsWith("+") ? null : "left"))
                .toList();
    }

    private static void assertSteps(SurvivalCurve curve, double[][] expected) {
        assertThat(curve.steps()).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            Step step = curve.steps().get(i);
            assertThat(step.survival()).isCloseTo(expected[i][0], within(1e-9));
            assertThat(step.lower()).isCloseTo(expected[i][1], within(1e-9));
            assertThat(step.upper()).isCloseTo(expected[i][2], within(1e-9));
        }
    }
}
