package org.icsworkforce.campaign.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.LinkedHashMap;
import java.util.Random;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

    private static SequencedMap<String, Long> weights(long... weights) {
        var named = new LinkedHashMap<String, Long>();
        for (int i = 0; i < weights.length; i++) {
            named.put("P" + i, weights[i]);
        }
        return named;
    }

    @Test
    void pennyThatRemainsGoesToTheLargestRemainder() {
        // quotas 16.67, 33.33 and 50: one penny remains, for the first
        assertThat(Apportionment.of(100, weights(1, 2, 3)))
                .containsExactly(entry("P0", 17L), entry("P1", 33L), entry("P2", 50L));
    }

    @Test
    void amongEqualRemaindersTheFirstGetsIt() {
        assertThat(Apportionment.of(100, weights(1, 1, 1)))
                .containsExactly(entry("P0", 34L), entry("P1", 33L), entry("P2", 33L));
        assertThat(Apportionment.of(1, weights(1, 1))).containsExactly(entry("P0", 1L), entry("P1", 0L));
    }

    @Test
    void partsAlwaysAddUpAndNoneIsAPennyOffItsQuota() {
        var random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            long pence = random.nextLong(1_000_000_000_001L);
            var weights =
                    weights(random.longs(1 + random.nextInt(12), 1, 10_001).toArray());
            long total = weights.values().stream().mapToLong(Long::longValue).sum();
            var parts = Apportionment.of(pence, weights);
            assertThat(parts.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(pence);
            parts.forEach((name, part) -> {
                long floor = pence * weights.get(name) / total;
                assertThat(part).isBetween(floor, floor + 1);
            });
        }
    }
}
