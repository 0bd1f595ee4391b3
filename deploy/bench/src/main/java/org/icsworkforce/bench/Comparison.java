package org.icsworkforce.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Does a job in two ways, turn by turn: what disturbs the machine disturbs both. */
record Comparison(String job, String unit, String limitName, Side limit, Side ours) {

    /** So small a part of a round's time that compilers have settled: they go on for hours with what is rare. */
    private static final double SETTLED = 0.05;

    private static final int LONGEST = 5;

    /**
     * Our side is warm when a round has hardly compiled anything, however quick the machine is.
     *
     * @param warmUps of each side, not counted
     * @param seconds that warming up takes at least, and at most {@value #LONGEST} times
     * @param rounds of each side
     */
    Result run(int warmUps, int seconds, int rounds) throws Exception {
        long begin = System.nanoTime();
        boolean settled = false;
        for (int i = 0; i < warmUps || isDue(begin, seconds) || !settled && isDue(begin, LONGEST * seconds); i++) {
            long before = ours.cpu().micros();
            long compiled = ours.compiler().micros();
            ours.measure();
            settled =
                    ours.compiler().micros() - compiled < SETTLED * (ours.cpu().micros() - before);
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

    private static boolean isDue(long begin, int seconds) {
        return System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(seconds);
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
