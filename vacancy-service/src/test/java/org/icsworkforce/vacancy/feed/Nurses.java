package org.icsworkforce.vacancy.feed;

import java.util.stream.IntStream;

/** Rows of requisitions that differ in what a test is about. */
final class Nurses {

    private Nurses() {}

    static String nurse(int number) {
        return nurse(number, "1");
    }

    static String nurse(int number, String wte) {
        return """
                {"reference":"N-%d","organisation":"RVV","title":"Staff Nurse","staffGroup":"03","posts":1,"wte":%s,\
                "status":"OPEN"}""".formatted(number, wte);
    }

    /** From the first to the one before the last. */
    static String[] nurses(int first, int last) {
        return IntStream.range(first, last).mapToObj(Nurses::nurse).toArray(String[]::new);
    }
}
