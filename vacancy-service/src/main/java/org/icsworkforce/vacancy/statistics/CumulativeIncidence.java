package org.icsworkforce.vacancy.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * The share that has ended for one reason by each time, where others end for other reasons first: Aalen and Johansen's
 * estimate. One minus a survival curve of the one reason would overstate it.
 *
 * @param steps at each time when any ended, for whatever reason
 */
public record CumulativeIncidence(String reason, List<Step> steps) {

    /**
     * @param ended for the reason, at this time
     * @param incidence share that has ended for the reason by this time
     * @param variance of {@code incidence}, by the delta method (Marubini and Valsecchi 1995, 10.12); with one reason
     *     alone it is Greenwood's
     */
    public record Step(double time, int atRisk, int ended, double incidence, double variance) {}

    public CumulativeIncidence {
        steps = List.copyOf(steps);
    }

    public static CumulativeIncidence of(List<Spell> spells, String reason) {
        var steps = new ArrayList<Step>();
        double survival = 1;
        double incidence = 0;
        var sums = new Sums();
        for (RiskTable.Row row : RiskTable.of(spells)) {
            int ended = row.ended().getOrDefault(reason, 0L).intValue();
            incidence += survival * ended / row.atRisk();
            sums.add(row, ended, survival, incidence);
            survival *= 1 - (double) row.events() / row.atRisk();
            steps.add(new Step(row.time(), row.atRisk(), ended, incidence, sums.variance(incidence)));
        }
        return new CumulativeIncidence(reason, steps);
    }

    /** The share that has ended for the reason by the time. */
    public double at(double time) {
        double incidence = 0;
        for (Step step : steps) {
            if (step.time() <= time) {
                incidence = step.incidence();
            }
        }
        return incidence;
    }

    /** The variance as a polynomial of the incidence, so that each step adds to sums and sees none again. */
    private static final class Sums {

        private double squared;
        private double linear;
        private double constant;

        void add(RiskTable.Row row, int ended, double before, double incidence) {
            double atRisk = row.atRisk();
            double left = atRisk - row.events();
            // who leaves nobody at risk changes no later incidence
            double hazard = left == 0 ? 0 : row.events() / (atRisk * left);
            double share = before * ended / (atRisk * atRisk);
            squared += hazard;
            linear += -2 * hazard * incidence - 2 * share;
            constant += hazard * incidence * incidence
                    + 2 * share * incidence
                    + before * before * ended * (atRisk - ended) / (atRisk * atRisk * atRisk);
        }

        double variance(double incidence) {
            return Math.max(0, (squared * incidence + linear) * incidence + constant);
        }
    }
}
