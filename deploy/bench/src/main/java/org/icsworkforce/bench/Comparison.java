package org.icsworkforce.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Does a job in two ways, turn by turn: what disturbs the machine disturbs both. */
record Comparison(String job, String unit, String limitName, Side limit, Side ours) {

    /**
     * @param warmUps of each side, not counted
     * @param seconds that warming up takes at least
     * @param rounds of each side
     */
    Result run(int warmUps, int seconds, int rounds) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (int i = 0; i < warmUps || System.nanoTime() < end; i++) {
            ours.measure();
            limit.measure();
        }
        double[] ourMicros = new double[rounds];
        double[] limitMicros = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            ourMicros[i] = ours.measure();
            limitMicros[i] = limit.measure();
        }
        var result = new Result(job, unit, limitName, median(limitMicros), median(ourMicros));
        System.out.printf(
                Locale.ROOT,
                "  %s: limit %s, ours %s%n",
                job,
                Arrays.toString(limitMicros),
                Arrays.toString(ourMicros));
        return result;
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
