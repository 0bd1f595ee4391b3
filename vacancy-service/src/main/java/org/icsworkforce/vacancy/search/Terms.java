package org.icsworkforce.vacancy.search;

import java.util.ArrayList;
import java.util.List;

/** What the index of terms is asked for: of each of several lists, a row has one of its terms. */
final class Terms {

    /** Columns whose codes stand in the index together too; see {@code vacancy_search_terms}. */
    private static final List<List<String>> PAIRS =
            List.of(List.of("organisation", "staff_group"), List.of("staff_group", "band"));

    /** A longer list of both costs more than it narrows. */
    private static final int MOST = 40;

    private Terms() {}

    /** The terms of these conditions; in place of two codes the one of both, where there is one. */
    static List<List<String>> of(List<Condition> conditions) {
        var alone = conditions.stream()
                .map(Condition::terms)
                .filter(terms -> !terms.isEmpty())
                .toList();
        var all = new ArrayList<>(alone);
        for (var pair : PAIRS) {
            var first = of(pair.getFirst(), alone);
            var second = of(pair.getLast(), alone);
            int both = first.size() * second.size();
            if (both > 0 && both <= MOST) {
                all.remove(first);
                all.remove(second);
                all.add(first.stream()
                        .flatMap(one -> second.stream().map(other -> one + " " + other))
                        .toList());
            }
        }
        return all;
    }

    /** Those of a column; empty where nothing is asked of it. */
    private static List<String> of(String column, List<List<String>> all) {
        return all.stream()
                .filter(terms -> terms.getFirst().startsWith(column + "="))
                .findFirst()
                .orElse(List.of());
    }
}
