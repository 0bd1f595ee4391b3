package org.icsworkforce.vacancy.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CumulativeIncidenceTest {

    /** Small enough to be computed in fractions, with ties, censored spells and late entries. */
    private static final List<Spell> SMALL = List.of(
            new Spell(0, 1, "a"),
            new Spell(0, 2, "b"),
            new Spell(0, 2, "a"),
            new Spell(1, 3, "a"),
            new Spell(0, 4, null),
            new Spell(2, 5, "b"),
            new Spell(0, 5, "a"),
            new Spell(3, 7, null),
            new Spell(0, 8, "a"),
            new Spell(1, 9, "b"),
            new Spell(0, 9, null),
            new Spell(0, 12, "a"),
            new Spell(4, 13, null));

    /** British Journal of Cancer 91 (2004) 1229, table 2: the first nine of 305 patients, in per cent to one place. */
    @Test
    void theIncidenceOfAPublishedExampleComesOut() {
        var spells = new ArrayList<>(List.of(
                new Spell(0, 7, null),
                new Spell(0, 10, "breast cancer"),
                new Spell(0, 14, null),
                new Spell(0, 16, "breast cancer"),
                new Spell(0, 18, "other"),
                new Spell(0, 23, "breast cancer"),
                new Spell(0, 24, null),
                new Spell(0, 26, "other"),
                new Spell(0, 27, "breast cancer")));
        IntStream.range(9, 305).forEach(i -> spells.add(new Spell(0, 60, null)));
        var incidence = CumulativeIncidence.of(spells, "breast cancer");
        assertThat(incidence.steps().stream().map(CumulativeIncidence.Step::atRisk))
                .containsExactly(304, 302, 301, 300, 298, 297);
        // the table adds up rounded steps of 0.3
        assertThat(incidence.at(10)).isCloseTo(0.003, within(0.0005));
        assertThat(incidence.at(16)).isCloseTo(0.006, within(0.001));
        assertThat(incidence.at(27)).isCloseTo(0.012, within(0.0015));
        assertThat(incidence.at(27))
                .isCloseTo(
                        1 / 304.0
                                + 303 / 304.0 / 302
                                + 303 / 304.0 * 301 / 302 * 300 / 301 / 300
                                + 303 / 304.0 * 301 / 302 * 300 / 301 * 299 / 300 * 297 / 298 / 297,
                        within(1e-12));
    }

    /**
     * R 4.2.2, survival 3.5-3: {@code survfit(Surv(time, reason) ~ 1)$pstate}, where {@code reason} is a factor whose first
     * level is censored. Several reasons and a censored one at one time; the last one ends.
     */
    @Test
    void tiesOfSeveralReasonsAreThoseOfR() {
        var spells = Stream.of("1f 1w 2f 2f 3l 4+ 5f 5w 5l 5+ 9f 12+ 12w 30f".split(" "))
                .map(text -> new Spell(
                        0,
                        Double.parseDouble(text.replaceAll("\\D", "")),
                        text.endsWith("+") ? null : text.replaceAll("\\d", "")))
                .toList();
        assertSteps(
                spells,
                "f",
                1 / 14.0,
                3 / 14.0,
                3 / 14.0,
                0.294642857142857151,
                0.395089285714285754,
                0.395089285714285754,
                0.595982142857143016);
        assertSteps(
                spells,
                "w",
                1 / 14.0,
                1 / 14.0,
                1 / 14.0,
                0.151785714285714302,
                0.151785714285714302,
                0.252232142857142905,
                0.252232142857142905);
        assertSteps(
                spells,
                "l",
                0,
                0,
                1 / 14.0,
                0.151785714285714302,
                0.151785714285714302,
                0.151785714285714302,
                0.151785714285714302);
    }

    private static void assertSteps(List<Spell> spells, String reason, double... expected) {
        assertThat(CumulativeIncidence.of(spells, reason).steps().stream()
                        .mapToDouble(CumulativeIncidence.Step::incidence)
                        .toArray())
                .containsExactly(expected, within(1e-12));
    }

    /** Expected: the textbook's double sum in exact fractions. */
    @Test
    void incidenceAndVarianceEqualThoseInFractions() {
        assertSteps("a", new double[][] {
            {0.125, 0.013671875},
            {0.2222222222222222, 0.019204389574759947},
            {0.3072916666666667, 0.021694607204861112},
            {0.3817274305555556, 0.022285783895903327},
            {0.4710503472222222, 0.02321735092707295},
            {0.4710503472222222, 0.02321735092707295},
            {0.6050347222222222, 0.024887777990437992}
        });
        assertSteps("b", new double[][] {
            {0, 0},
            {0.09722222222222222, 0.008570709019204389},
            {0.09722222222222222, 0.008570709019204389},
            {0.1716579861111111, 0.012442860256660786},
            {0.1716579861111111, 0.012442860256660786},
            {0.2609809027777778, 0.017311596743527426},
            {0.2609809027777778, 0.017311596743527426}
        });
    }

    @Test
    void reasonsAndSurvivalAddUpToOne() {
        double sum = CumulativeIncidence.of(SMALL, "a").at(20)
                + CumulativeIncidence.of(SMALL, "b").at(20)
                + SurvivalCurve.of(SMALL, 0.95).survival(20);
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    @Test
    void oneReasonAloneIsOneMinusSurvivalWithItsVariance() {
        List<Spell> spells = SurvivalCurveTest.spells("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+");
        var incidence = CumulativeIncidence.of(spells, "left");
        var curve = SurvivalCurve.of(spells, 0.95);
        for (int i = 0; i < curve.steps().size(); i++) {
            assertThat(incidence.steps().get(i).incidence())
                    .isCloseTo(1 - curve.steps().get(i).survival(), within(1e-12));
            assertThat(incidence.steps().get(i).variance())
                    .isCloseTo(curve.steps().get(i).variance(), within(1e-12));
        }
    }

    private static void assertSteps(String reason, double[][] expected) {
        var steps = CumulativeIncidence.of(SMALL, reason).steps();
        assertThat(steps).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(steps.get(i).incidence()).isCloseTo(expected[i][0], within(1e-12));
            assertThat(steps.get(i).variance()).isCloseTo(expected[i][1], within(1e-12));
        }
    }
}
