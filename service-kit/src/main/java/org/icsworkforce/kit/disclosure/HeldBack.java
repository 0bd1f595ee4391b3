package org.icsworkforce.kit.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps groups as the edition before has them until at least the minimum of people have changed, in the group and in
 * every sum: the difference of two editions then is never about a few people. Rounded counts do not need it.
 */
final class HeldBack {

    private final Lattice lattice;
    private final Profile profile;
    /** Per leaf. */
    private final int[] changes;

    private HeldBack(Lattice lattice, Profile profile, Table table, Table before) {
        this.lattice = lattice;
        this.profile = profile;
        changes = new int[lattice.leaves];
        table.counts().forEach((members, count) -> changes[lattice.leaf(members)] += count);
        before.counts().forEach((members, count) -> changes[lattice.leaf(members)] -= count);
    }

    /** Finest members that stay as they were. */
    static Set<List<String>> of(Table table, Table before, Profile profile) {
        if (profile.roundTo() > 1) {
            return Set.of();
        }
        var lattice = new Lattice(table.axes());
        var held = new HeldBack(lattice, profile, table, before);
        int[] all = held.changes.clone();
        held.holdSmallGroups();
        while (held.holdSmallSums()) {
            // another sum may have become too small
        }
        var members = new HashSet<List<String>>();
        for (int leaf = 0; leaf < all.length; leaf++) {
            if (all[leaf] != held.changes[leaf]) {
                members.add(lattice.codes(lattice.cell(lattice.finest(), leaf)));
            }
        }
        return members;
    }

    /** The table with these members as they were. */
    static Table apply(Set<List<String>> held, Table table, Table before) {
        return new Table(table.axes(), mixed(held, table.counts(), before.counts()), table.impossible());
    }

    private static Map<List<String>, Integer> mixed(
            Set<List<String>> held, Map<List<String>, Integer> now, Map<List<String>, Integer> before) {
        var counts = new HashMap<>(now);
        counts.keySet().removeAll(held);
        before.forEach((members, count) -> {
            if (held.contains(members)) {
                counts.put(members, count);
            }
        });
        return counts;
    }

    private void holdSmallGroups() {
        for (int from = 0; from < changes.length; from += lattice.width()) {
            if (isSmall(people(from))) {
                hold(from);
            }
        }
    }

    private boolean holdSmallSums() {
        boolean changed = false;
        for (int[] margin : lattice.margins) {
            if (!lattice.isOfPeople(margin)) {
                continue;
            }
            int[] sums = new int[lattice.cells];
            for (int leaf = 0; leaf < changes.length; leaf++) {
                sums[lattice.cell(margin, leaf)] += changes[leaf];
            }
            for (int cell : smallest(margin, sums)) {
                hold(cell);
                changed = true;
            }
        }
        return changed;
    }

    /** Of each sum that has changed too little, the group that has changed least. */
    private List<Integer> smallest(int[] margin, int[] sums) {
        var least = new HashMap<Integer, Integer>();
        for (int from = 0; from < changes.length; from += lattice.width()) {
            int cell = lattice.cell(margin, from);
            Integer other = least.get(cell);
            if (isSmall(Math.abs(sums[cell])) && people(from) > 0 && (other == null || people(from) < people(other))) {
                least.put(cell, from);
            }
        }
        return new ArrayList<>(least.values());
    }

    /** Who came to the group or left it, whichever are more. */
    private int people(int from) {
        int came = 0;
        int left = 0;
        for (int leaf = from; leaf < from + lattice.width(); leaf++) {
            came += Math.max(0, changes[leaf]);
            left += Math.max(0, -changes[leaf]);
        }
        return Math.max(came, left);
    }

    private boolean isSmall(int people) {
        return people > 0 && people < profile.minimum();
    }

    private void hold(int from) {
        for (int leaf = from; leaf < from + lattice.width(); leaf++) {
            changes[leaf] = 0;
        }
    }
}
