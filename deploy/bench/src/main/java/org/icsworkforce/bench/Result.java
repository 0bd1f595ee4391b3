package org.icsworkforce.bench;

/**
 * A line of the table, in microseconds of processor time.
 *
 * @param unit what they are of: a row, a request
 * @param limit NaN when there is nothing to compare with; {@code limitName} then says why
 */
record Result(String job, String unit, String limitName, double limit, double ours) {

    static Result alone(String job, String unit, String why, double ours) {
        return new Result(job, unit, why, Double.NaN, ours);
    }

    double ratio() {
        return limit / ours;
    }
}
