package org.icsworkforce.campaign.cost;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/**
 * Divides pence by weights so that the parts add up exactly: each gets its quota rounded down, and the pence that remain
 * go to the largest remainders (Hamilton's method), the first of equals first.
 */
final class Apportionment {

    private Apportionment() {}

    /** @param weights positive; times the pence they fit into 63 bits */
    static <K> SequencedMap<K, Long> of(long pence, SequencedMap<K, Long> weights) {
        long total = weights.values().stream().mapToLong(Long::longValue).sum();
        List<Map.Entry<K, Long>> entries = List.copyOf(weights.entrySet());
        long[] parts = new long[entries.size()];
        long[] remainders = new long[entries.size()];
        long left = pence;
        for (int i = 0; i < parts.length; i++) {
            long quota = Math.multiplyExact(pence, entries.get(i).getValue());
            parts[i] = quota / total;
            remainders[i] = quota % total;
            left -= parts[i];
        }
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -remainders[i]))
                .limit(left)
                .forEach(i -> parts[i]++);
        var result = new LinkedHashMap<K, Long>();
        for (int i = 0; i < parts.length; i++) {
            result.put(entries.get(i).getKey(), parts[i]);
        }
        return result;
    }
}
