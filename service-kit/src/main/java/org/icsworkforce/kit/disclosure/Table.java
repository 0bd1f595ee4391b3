package org.icsworkforce.kit.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * True counts of people at the finest division, and which sums of them are to be released.
 *
 * @param axes at most four of people, then at most one of answers
 * @param margins each a set of levels, at most one per axis; an axis of which none is named is at its total. Empty: all
 *     there are.
 * @param counts by finest members, one per axis in their order; what is absent is 0
 * @param contributions for organisations that are no axis: what each has contributed to the counts and so knows
 * @param impossible finest members at which nobody can be, as everybody knows
 */
public record Table(
        List<Axis> axes,
        List<Set<String>> margins,
        Map<List<String>, Integer> counts,
        Map<String, Map<List<String>, Integer>> contributions,
        Set<List<String>> impossible) {

    private static final int MOST_PEOPLE_AXES = 4;

    public Table {
        axes = List.copyOf(axes);
        margins = margins.stream().map(Set::copyOf).toList();
        counts = Map.copyOf(counts);
        contributions = Map.copyOf(contributions);
        impossible = Set.copyOf(impossible);
        long people = axes.stream().filter(axis -> !axis.role().answers()).count();
        if (people == 0 || people > MOST_PEOPLE_AXES || axes.size() > people + 1) {
            throw new IllegalArgumentException("a table has one to four axes of people and at most one of answers");
        }
        if (axes.size() > people
                && (!axes.getLast().role().answers() || !axes.getLast().total())) {
            throw new IllegalArgumentException("the axis of answers is the last and has a total");
        }
        counts.values().stream().filter(count -> count < 0).findAny().ifPresent(count -> {
            throw new IllegalArgumentException("a count of people is negative");
        });
    }

    /** With every margin. */
    public static Table of(List<Axis> axes, Map<List<String>, Integer> counts) {
        return new Table(axes, List.of(), counts, Map.of(), Set.of());
    }

    public Table withMargins(List<Set<String>> declared) {
        return new Table(axes, declared, counts, contributions, impossible);
    }

    public Table withContributions(Map<String, Map<List<String>, Integer>> known) {
        return new Table(axes, margins, counts, known, impossible);
    }

    public Table withImpossible(Set<List<String>> members) {
        return new Table(axes, margins, counts, contributions, members);
    }
}
