package org.icsworkforce.vacancy.flow;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** Sums by kind: counts and WTE, in ten-thousandths, which is as fine as a WTE is told. */
final class Amounts {

    private static final int SCALE = 4;

    /** One, in ten-thousandths. */
    static final long ONE = 10_000;

    private final List<String> kinds;
    private final long[] sums;

    Amounts(List<String> kinds, long[] sums) {
        this.kinds = kinds;
        this.sums = sums;
    }

    BigDecimal get(String kind) {
        return BigDecimal.valueOf(sums[kinds.indexOf(kind)], SCALE);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Amounts that && kinds.equals(that.kinds) && Arrays.equals(sums, that.sums);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sums);
    }

    @Override
    public String toString() {
        return kinds + Arrays.toString(sums);
    }
}
