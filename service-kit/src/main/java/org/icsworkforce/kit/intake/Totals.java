package org.icsworkforce.kit.intake;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Named sums over the accepted rows of a run. */
public final class Totals {

    private final Map<String, BigDecimal> sums = new TreeMap<>();

    /** Null adds nothing. */
    public void add(String name, @Nullable BigDecimal amount) {
        if (amount != null) {
            sums.merge(name, amount, BigDecimal::add);
        }
    }

    Map<String, BigDecimal> sums() {
        return sums;
    }
}
