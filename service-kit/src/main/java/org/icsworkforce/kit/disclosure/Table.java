package org.icsworkforce.kit.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * True counts of people at the finest division, of which every sum along the axes is released.
 *
 * @param axes at most four of people, then at most one of answers
 * @param counts by finest members, one per axis in their order; what is absent is 0
 * @param impossible finest members at which nobody can be, as everybody knows
 */
public record Table(List<Axis> axes, Map<List<String>, Integer> counts, Set<List<String>> impossible) {

    private static final int MOST_PEOPLE_AXES = 4;

    public Table {
        axes = List.copyOf(axes);
        counts = Map.copyOf(counts);
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

    public static Table of(List<Axis> axes, Map<List<String>, Integer> counts) {
        return new Table(axes, counts, Set.of());
    }

    public Table withImpossible(Set<List<String>> members) {
        return new Table(axes, counts, members);
    }
}
