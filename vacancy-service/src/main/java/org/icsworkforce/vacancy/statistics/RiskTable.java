package org.icsworkforce.vacancy.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many could end, and how many did, at each time when any did. */
final class RiskTable {

    /**
     * @param atRisk seen from before until this time or later; who is censored at this time still counts
     * @param ended by reason
     */
    record Row(double time, int atRisk, Map<String, Long> ended) {

        int events() {
            return ended.values().stream().mapToInt(Long::intValue).sum();
        }
    }

    private RiskTable() {}

    static List<Row> of(List<Spell> spells) {
        double[] from = spells.stream().mapToDouble(Spell::from).sorted().toArray();
        double[] to = spells.stream().mapToDouble(Spell::to).sorted().toArray();
        var endings = spells.stream()
                .filter(Spell::ended)
                .collect(Collectors.groupingBy(
                        Spell::to, TreeMap::new, Collectors.groupingBy(Spell::reason, Collectors.counting())));
        var rows = new ArrayList<Row>();
        endings.forEach((time, ended) -> rows.add(new Row(time, below(from, time) - below(to, time), ended)));
        return rows;
    }

    private static int below(double[] sorted, double time) {
        int position = Arrays.binarySearch(sorted, time);
        if (position < 0) {
            return -position - 1;
        }
        while (position > 0 && sorted[position - 1] == time) {
            position--;
        }
        return position;
    }
}
