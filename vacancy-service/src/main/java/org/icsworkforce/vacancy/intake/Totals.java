package org.icsworkforce.vacancy.intake;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Named sums over the accepted rows of a run. */
public final class Totals {

    /** Values that accepted rows should give, and those that they give: no totals of the sender's. */
    static final String ASKED = "~asked";

    static final String SAID = "~said";

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

    /** Takes a count out of the sums. */
    long take(String name) {
        BigDecimal count = sums.remove(name);
        return count == null ? 0 : count.longValue();
    }

    Map<String, BigDecimal> sums() {
        var plain = new TreeMap<String, BigDecimal>();
        sums.forEach((name, sum) -> plain.put(name, plain(sum)));
        return plain;
    }
}
