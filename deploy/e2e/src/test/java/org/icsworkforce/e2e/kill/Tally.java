package org.icsworkforce.e2e.kill;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** How often clients got which answer. */
final class Tally {

    private static final int NONE = 0;

    private final Map<Integer, LongAdder> answers = new ConcurrentSkipListMap<>();

    void count(int status) {
        answers.computeIfAbsent(status, _ -> new LongAdder()).increment();
    }

    void brokenOff() {
        count(NONE);
    }

    /** By status; 0 is a connection that broke off. */
    Map<Integer, Long> answers() {
        var sums = new TreeMap<Integer, Long>();
        answers.forEach((status, count) -> sums.put(status, count.sum()));
        return sums;
    }
}
