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

    /** 6.4, not 6.4000. */
    private static BigDecimal plain(BigDecimal sum) {
        BigDecimal stripped = sum.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    Map<String, BigDecimal> sums() {
        var plain = new TreeMap<String, BigDecimal>();
        sums.forEach((name, sum) -> plain.put(name, plain(sum)));
        return plain;
    }
}
